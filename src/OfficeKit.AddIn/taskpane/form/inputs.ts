// Draws the input of one value.
import { el, newId } from "../look/elements";
import type { FormField } from "../data/schema";
import { t } from "../words/strings";
import { isObject } from "../data/paths";
import { read, rename, show } from "../data/values";
import type { FormContext } from "./context";
import type { Slot } from "./slot";

type Input = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const types: Partial<Record<FormField["kind"], string>> = { date: "date", datetime: "datetime-local", month: "month" };

/** A labelled input with room for messages. Inside a table the label is the column's and the hint is left out. */
export function drawInput(field: FormField, slot: Slot, context: FormContext, inTable = false): HTMLElement {
  const id = newId();
  // How a date looks as data is nothing to a clerk who has a calendar to click on.
  const plain = field.kind in types ? field.hint.replace(/^如 ?[\d\-T:]+。?$/, "") : field.hint;
  const hint = plain === "" || inTable ? null : el("p", { class: "hint", id: `${id}-hint` }, plain);
  const input = makeInput(field, slot.get());
  input.id = id;
  if (field.required) input.setAttribute("aria-required", "true");
  if (hint !== null) input.setAttribute("aria-describedby", hint.id);
  input.addEventListener("input", () => {
    slot.set(field.kind === "named" ? rename(slot.get(), input.value) : read(field, input.value));
    context.changed();
  });
  input.addEventListener("change", () => {
    context.touched(slot.path);
    context.changed();
  });
  input.addEventListener("blur", () => context.touched(slot.path));
  const label = el("label", { for: id }, field.title, field.required && el("span", { class: "required", "aria-hidden": "true" }, "*"));
  return el("div", { class: `field ${field.kind}`, "data-path": slot.path }, label, input, hint, el("div", { class: "messages" }));
}

function makeInput(field: FormField, value: unknown): Input {
  if (field.kind === "choice" || field.kind === "yesNo") {
    return select(field, value);
  }
  const text = show(value);
  if (field.kind === "para") {
    const area = el("textarea", { rows: 3 });
    area.value = text;
    return area;
  }
  const input = el("input", { type: types[field.kind] ?? "text", autocomplete: "off" });
  if (field.kind === "count" || field.kind === "number") input.inputMode = "decimal";
  input.value = text;
  // A blank such as 2017年xx月xx日 does not fit the browser's date input: it is shown as it is.
  if (input.value !== text) {
    input.type = "text";
    input.value = text;
  }
  return input;
}

function select(field: FormField, value: unknown): HTMLSelectElement {
  const options =
    field.kind === "yesNo"
      ? [
          ["true", t("yes")],
          ["false", t("no")],
        ]
      : field.choices.map((c) => [c, c]);
  const text = isObject(value) ? "" : show(value);
  if (text !== "" && !options.some(([v]) => v === text)) {
    options.push([text, text]);
  }
  const element = el(
    "select",
    {},
    el("option", { value: "" }, t("notChosen")),
    ...options.map(([v, shown]) => el("option", { value: v }, shown)),
  );
  element.value = text;
  return element;
}
