// Draws a list whose items have lists or groups of their own: a card to fold for each.
import { el } from "../look/elements";
import { isRowNumber, isSimple, type FormField } from "../data/schema";
import { show } from "../data/values";
import type { DrawFields, FormContext } from "./context";
import { listActions, listButtons } from "./list";
import { columnsOf } from "./paste";
import { moveButtons } from "./rows";
import { inside, type Slot } from "./slot";

/** More cards than this start folded. */
const open = 2;

export function drawCards(field: FormField, item: FormField, slot: Slot, context: FormContext, drawFields: DrawFields): HTMLElement {
  const cards = el("div", { class: "cards" });
  const columns = columnsOf(item);
  const fields = item.members.filter((m) => !isRowNumber(m));
  // A section is called 一 总体情况: its number alone would say little.
  const required = fields.filter((m) => m.kind === "text" && m.required).slice(0, 2);
  const names = required.length > 0 ? required : fields.filter(isSimple).slice(0, 1);
  const actions = listActions(field, item, columns, slot, context, draw);

  function draw(focus: number | null): void {
    const items = slot.get();
    const count = Array.isArray(items) ? items.length : 0;
    cards.replaceChildren(...Array.from({ length: count }, (_, at) => drawCard(at, count <= open || at === focus)));
    if (focus !== null) cards.children[focus]?.querySelector<HTMLElement>("input, textarea, select")?.focus();
  }

  function drawCard(at: number, isOpen: boolean): HTMLElement {
    const card = inside(slot, at);
    const called = el("span", { class: "title" });
    const call = (): void => {
      const text = names
        .map((name) => show(inside(card, name.name).get()))
        .join(" ")
        .trim();
      called.textContent = `${at + 1}. ${text === "" ? item.title : text}`;
    };
    call();
    return el(
      "details",
      { class: "card", "data-path": card.path, open: isOpen, oninput: call },
      el("summary", {}, called),
      el(
        "div",
        { class: "body" },
        moveButtons(at, actions.move, actions.remove),
        el("div", { class: "messages" }),
        drawFields(fields, card, context),
      ),
    );
  }

  draw(null);
  return el(
    "div",
    { class: "list deep" },
    cards,
    listButtons(
      field,
      item,
      columns.filter((c) => !isRowNumber(c.field)),
      slot,
      actions,
    ),
  );
}
