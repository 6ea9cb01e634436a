// Draws a list of plain items as a table to type in: a card a row where the pane is narrow, a line a row where there is room.
import { button, el, iconButton } from "../look/elements";
import { isRowNumber, type FormField } from "../data/schema";
import { languageTag, t } from "../words/strings";
import type { FormContext } from "./context";
import { drawInput } from "./inputs";
import { listActions, listButtons } from "./list";
import { isObject } from "../data/paths";
import { columnsOf, type Column } from "./paste";
import { inside, itemsOf, type Slot } from "./slot";

export function drawRows(field: FormField, item: FormField, slot: Slot, context: FormContext): HTMLElement {
  const all = columnsOf(item);
  const head = el("div", { class: "head", "aria-hidden": "true" });
  const rows = el("div", { class: "rows" });
  const actions = listActions(field, item, all, slot, context, draw);
  const element = el("div", { class: "list" }, head, rows, listButtons(field, item, all, slot, actions, detailButton()));
  // Names alone are most of what is typed: the rest of a person shows when it is known or asked for.
  let detailed = item.kind !== "named" || (Array.isArray(slot.get()) && (slot.get() as unknown[]).some(isObject));
  let columns: Column[] = [];

  function detailButton(): HTMLElement | null {
    const more =
      item.kind === "named"
        ? all
            .slice(1)
            .map((c) => c.title)
            .join("、")
        : "";
    if (more === "") return null;
    const toggle = button(
      more,
      () => {
        detailed = !detailed;
        draw(null);
      },
      { size: "small", appearance: "subtle", "aria-label": t("moreOf", { field: field.title, parts: more }) },
    );
    return toggle;
  }

  function draw(focus: number | null): void {
    const items = slot.get();
    const count = Array.isArray(items) ? items.length : 0;
    if (item.kind === "named" && Array.isArray(items) && items.some(isObject)) detailed = true;
    columns = all.filter((c) => !isRowNumber(c.field)).slice(0, detailed ? undefined : 1);
    element.classList.toggle("many", columns.length > 1);
    head.replaceChildren(...columns.map((c) => el("span", {}, c.title)));
    head.hidden = count === 0;
    rows.replaceChildren(...Array.from({ length: count }, (_, at) => drawRow(at)));
    if (focus !== null) rows.children[focus]?.querySelector<HTMLElement>("input, textarea, select")?.focus();
  }

  function drawRow(at: number): HTMLElement {
    const row = inside(slot, at);
    const cells = columns.map((column) => drawInput(column.field, column.at(row), context, true));
    const line = el(
      "div",
      {
        class: "row",
        role: "group",
        "aria-label": t("rowOf", { list: field.title, n: at + 1 }),
        "data-path": row.path,
        onkeydown: (e) => onKey(e as KeyboardEvent, at),
      },
      el("span", { class: "number", "aria-hidden": "true" }, String(at + 1)),
      el("div", { class: "cells" }, ...cells),
      moveButtons(at, actions.move, actions.remove),
      columns.length !== 1 && el("div", { class: "messages" }),
    );
    cells.forEach((cell, across) => cell.addEventListener("paste", (event) => onPaste(event, at, across)));
    return line;
  }

  function onPaste(event: ClipboardEvent, at: number, across: number): void {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    const table = text.includes("\t") || (text.trim().includes("\n") && columns[across]?.field.kind !== "para");
    if (table) {
      event.preventDefault();
      void actions.paste(text, at, across);
    }
  }

  function onKey(event: KeyboardEvent, at: number): void {
    if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
      event.preventDefault();
      actions.move(at, event.key === "ArrowUp" ? -1 : 1);
    } else if (event.key === "Enter" && !event.isComposing && event.target instanceof HTMLInputElement) {
      // Down a row in the same column, as in a spreadsheet; past the last one a new one.
      event.preventDefault();
      const across = [...(rows.children[at]?.querySelectorAll("input, textarea, select") ?? [])].indexOf(event.target);
      if (at + 1 >= itemsOf(slot).length) actions.add();
      rows.children[at + 1]?.querySelectorAll<HTMLElement>("input, textarea, select")[across]?.focus();
    }
  }

  draw(null);
  return element;
}

/** The buttons of one item. */
export function moveButtons(at: number, move: (at: number, by: number) => void, remove: (at: number) => void): HTMLElement {
  return el(
    "div",
    { class: "moves", lang: languageTag() },
    iconButton("↑", t("moveUp", { n: at + 1 }), () => move(at, -1), { disabled: at === 0 }),
    iconButton("↓", t("moveDown", { n: at + 1 }), () => move(at, 1)),
    iconButton("✕", t("removeRow", { n: at + 1 }), () => remove(at)),
  );
}
