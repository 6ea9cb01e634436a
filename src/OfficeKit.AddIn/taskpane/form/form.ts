// Draws the form of a document from its fields, and keeps the data that is typed into it.
import type { Diagnostic, Json } from "../contract/contract";
import { button, el } from "../look/elements";
import type { FormContext } from "./context";
import { drawFields, drawSection } from "./fields";
import { partOf, showMessages } from "./messages";
import { inside, rootSlot } from "./slot";
import { filled, isObject } from "../data/paths";
import { isSimple, type FormField } from "../data/schema";
import { languageTag, t } from "../words/strings";

export interface Form {
  element: HTMLElement;
  /** What is filled in, without what nobody filled. */
  data(): Json;
  /** Shows what the check found beside the fields: of those the clerk has been to, or of all. */
  tell(found: Diagnostic[], all: boolean): void;
  /** Goes to the field of a path; false when the form has none. */
  goTo(path: string): boolean;
}

/** Draws the fields over the data, which is changed in place. */
export function drawForm(fields: FormField[], data: Json, changed: () => void): Form {
  const touched = new Set<string>();
  const status = el("div", { class: "status", role: "status", lang: languageTag() });
  const context: FormContext = { changed, touched: (path) => void touched.add(path), say };
  const root = rootSlot(data);
  const simple = fields.filter(isSimple);
  const parts = fields.filter((f) => !isSimple(f));
  const element = el(
    "form",
    // Titles and hints of fields are Chinese in both languages: they are those of the documents.
    { class: "form", lang: "zh-CN", novalidate: true, onsubmit: (e) => e.preventDefault() },
    simple.length > 0 && el("div", { class: "section basic" }, drawFields(simple, root, context)),
    // What must be there comes first.
    ...[...parts.filter((f) => f.required), ...parts.filter((f) => !f.required)].map((f) => drawSection(f, inside(root, f.name), context)),
    status,
  );

  function say(text: string, undo?: () => void): void {
    const back = undo && button(t("undo"), () => (status.replaceChildren(), undo()), { size: "small", appearance: "subtle" });
    status.replaceChildren(el("span", {}, text), ...(back ? [back] : []));
  }

  return {
    element,
    data() {
      const all = filled(data);
      return isObject(all) ? all : {};
    },
    tell: (found, all) => showMessages(element, found, data, touched, all),
    goTo(path) {
      const part = partOf(element, path);
      if (part === null) return false;
      for (let fold = part.closest("details"); fold !== null; fold = fold.parentElement?.closest("details") ?? null) {
        fold.open = true;
      }
      const target =
        part.querySelector<HTMLElement>("input, textarea, select, fluent-button") ?? part.querySelector<HTMLElement>("summary") ?? part;
      target.scrollIntoView({ block: "center" });
      target.focus();
      return true;
    },
  };
}
