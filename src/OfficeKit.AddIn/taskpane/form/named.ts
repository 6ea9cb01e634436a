// Draws a person or an organ: the name, and the rest on demand.
import { el } from "../look/elements";
import type { FormField } from "../data/schema";
import { t } from "../words/strings";
import { show } from "../data/values";
import type { FormContext } from "./context";
import { drawInput } from "./inputs";
import { partOfNamed, type Slot } from "./slot";

export function drawNamed(field: FormField, slot: Slot, context: FormContext): HTMLElement {
  const element = drawInput(field, slot, context);
  const more = field.members.filter((m) => m.name !== "name");
  if (more.length > 0) {
    const titles = more.map((m) => m.title).join("、");
    const summary = el("summary");
    // What is known shows even while it is folded.
    const call = (): void => {
      const known = more.map((m) => show(partOfNamed(slot, m.name).get())).filter((text) => text !== "");
      summary.textContent = known.length > 0 ? known.join("，") : titles;
      summary.setAttribute("aria-label", t("moreOf", { field: field.title, parts: summary.textContent }));
    };
    call();
    element.append(
      el(
        "details",
        { class: "more", oninput: call },
        summary,
        el("div", { class: "grid" }, ...more.map((m) => drawInput({ ...m, required: false }, partOfNamed(slot, m.name), context))),
      ),
    );
  }
  return element;
}
