// Draws a person or an organ: the name, and the rest on demand.
import { el } from "../elements";
import type { FormField } from "../schema";
import { t } from "../strings";
import { isObject } from "../paths";
import type { FormContext } from "./context";
import { drawInput } from "./inputs";
import { partOfNamed, type Slot } from "./slot";

export function drawNamed(field: FormField, slot: Slot, context: FormContext): HTMLElement {
  const element = drawInput(field, slot, context);
  const more = field.members.filter((m) => m.name !== "name");
  if (more.length > 0) {
    const known = isObject(slot.get()) && more.some((m) => (slot.get() as Record<string, unknown>)[m.name] !== undefined);
    element.append(
      el(
        "details",
        { class: "more", open: known },
        el("summary", { "aria-label": t("moreOf", { field: field.title, parts: titles(more) }) }, titles(more)),
        el("div", { class: "grid" }, ...more.map((m) => drawInput({ ...m, required: false }, partOfNamed(slot, m.name), context))),
      ),
    );
  }
  return element;
}

const titles = (members: FormField[]): string => members.map((m) => m.title).join("、");
