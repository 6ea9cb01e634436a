// Draws fields one after another: what must be there first, the rest behind a fold.
import { el } from "../look/elements";
import { isSimple, type FormField } from "../data/schema";
import { t } from "../words/strings";
import { isBlank } from "../data/paths";
import { drawCards } from "./cards";
import type { FormContext } from "./context";
import { drawInput } from "./inputs";
import { drawMap } from "./map";
import { drawNamed } from "./named";
import { drawRows } from "./rows";
import { inside, type Slot } from "./slot";

/** A few fields are shown at once even when all may stay empty. */
const few = 4;

/** The fields of a group, in a grid; those that may stay empty are folded away when there are many. */
export function drawFields(fields: FormField[], slot: Slot, context: FormContext): HTMLElement {
  const simple = fields.filter(isSimple);
  const [shown, folded] = simple.length <= few ? [simple, []] : [simple.filter((f) => f.required), simple.filter((f) => !f.required)];
  const grid = (some: FormField[]): HTMLElement =>
    el("div", { class: "grid" }, ...some.map((f) => drawSimple(f, inside(slot, f.name), context)));
  const anyFilled = folded.some((f) => !isBlank(inside(slot, f.name).get()));
  return el(
    "div",
    { class: "fields" },
    shown.length > 0 && grid(shown),
    folded.length > 0 &&
      fold(
        shown.length === 0 ? t("fieldsToFill", { n: folded.length }) : t("optionalFields", { n: folded.length }),
        grid(folded),
        anyFilled,
        "optional",
      ),
    ...fields.filter((f) => !isSimple(f)).map((f) => drawSection(f, inside(slot, f.name), context)),
  );
}

/** A group, list or map under its own heading; open when it must be there or holds something. */
export function drawSection(field: FormField, slot: Slot, context: FormContext): HTMLElement {
  const title = el(
    "span",
    { class: "title" },
    field.title,
    field.required && el("span", { class: "required", "aria-hidden": "true" }, "*"),
  );
  const hint = field.hint === "" ? null : el("p", { class: "hint" }, field.hint);
  const body = el("div", { class: "body" }, hint, el("div", { class: "messages" }), drawBody(field, slot, context));
  const section = fold(title, body, field.required || !isBlank(slot.get()), "section");
  section.dataset["path"] = slot.path;
  return section;
}

function drawBody(field: FormField, slot: Slot, context: FormContext): HTMLElement {
  if (field.kind === "group" || field.item === null) return drawFields(field.members, slot, context);
  if (field.kind === "map") return drawMap(field, field.item, slot, context);
  const rows = isSimple(field.item) || (field.item.kind === "group" && field.item.members.every(isSimple));
  return rows ? drawRows(field, field.item, slot, context) : drawCards(field, field.item, slot, context, drawFields);
}

const drawSimple = (field: FormField, slot: Slot, context: FormContext): HTMLElement =>
  field.kind === "named" ? drawNamed(field, slot, context) : drawInput(field, slot, context);

const fold = (title: string | HTMLElement, body: HTMLElement, open: boolean, name: string): HTMLDetailsElement =>
  el("details", { class: name, open }, el("summary", {}, title), body);
