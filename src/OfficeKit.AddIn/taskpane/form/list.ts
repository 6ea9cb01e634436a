// What a list can do with its items, whichever way they are drawn: add, remove with a way back, move, paste.
import { button, el, newId } from "../look/elements";
import { isRowNumber, type FormField } from "../data/schema";
import { languageTag, sentences, t } from "../words/strings";
import { isObject } from "../data/paths";
import type { FormContext } from "./context";
import { fillFrom, namesIn, type Column } from "./paste";
import { itemsOf, type Slot } from "./slot";

export interface ListActions {
  add(): void;
  remove(at: number): void;
  move(at: number, by: number): void;
  /** Writes a pasted table from a row and a column on. */
  paste(text: string, row: number, column: number): Promise<void>;
}

/** The actions; <paramref name="draw"/> draws the items anew and puts the focus on one of them. */
export function listActions(
  field: FormField,
  item: FormField,
  columns: Column[],
  slot: Slot,
  context: FormContext,
  draw: (focus: number | null) => void,
): ListActions {
  const number = item.members.find(isRowNumber);
  const done = (focus: number | null): void => {
    if (number !== undefined) renumber(itemsOf(slot), number.name);
    draw(focus);
    context.changed();
  };
  return {
    add() {
      itemsOf(slot).push(item.kind === "group" ? {} : undefined);
      done(itemsOf(slot).length - 1);
    },
    remove(at) {
      const [gone] = itemsOf(slot).splice(at, 1);
      done(Math.min(at, itemsOf(slot).length - 1));
      context.say(t("rowRemoved", { list: field.title, n: at + 1 }), () => {
        itemsOf(slot).splice(at, 0, gone);
        done(at);
      });
    },
    move(at, by) {
      const items = itemsOf(slot);
      if (at + by < 0 || at + by >= items.length) return;
      [items[at], items[at + by]] = [items[at + by], items[at]];
      done(at + by);
      context.say(t("rowMoved", { n: at + 1, to: at + by + 1 }));
    },
    async paste(text, row, column) {
      const before = structuredClone(itemsOf(slot));
      const filled = await fillFrom(text, columns, itemsOf(slot), item, row, column);
      done(row);
      const ignored = filled.ignored.length === 0 ? "" : t("columnsIgnored", { columns: filled.ignored.join("、") });
      context.say(sentences(t("rowsFilled", { n: filled.rows }), ignored), () => {
        slot.set(before);
        done(null);
      });
    },
  };
}

// Rows that the form numbers are numbered by where they stand.
function renumber(items: unknown[], name: string): void {
  items.forEach((item, at) => {
    if (isObject(item)) item[name] = at + 1;
  });
}

/** The buttons under a list: a row more, and a table from the clipboard. */
export function listButtons(
  field: FormField,
  item: FormField,
  columns: Column[],
  slot: Slot,
  actions: ListActions,
  more: HTMLElement | null = null,
): HTMLElement {
  const id = newId();
  const area = el("textarea", { id, rows: 5, class: "paste", "aria-describedby": `${id}-hint` });
  const names = columns.length > 0 && item.kind === "named";
  const panel = el(
    "div",
    { class: "paste-panel", hidden: true },
    el("label", { for: id }, t("pasteTable", { list: field.title })),
    el(
      "p",
      { class: "hint", id: `${id}-hint` },
      names
        ? t("pasteNamesHint")
        : t("pasteHint", {
            columns: columns
              .filter((c) => !isRowNumber(c.field))
              .map((c) => c.title)
              .join("、"),
          }),
    ),
    area,
    el(
      "div",
      { class: "buttons" },
      button(
        t("fillIn"),
        () => {
          const text = names ? namesIn(area.value) : area.value;
          if (text.trim() === "") return area.focus();
          area.value = "";
          panel.hidden = true;
          void actions.paste(text, itemsOf(slot).length, 0);
        },
        { appearance: "primary" },
      ),
      button(t("cancel"), () => (panel.hidden = true)),
    ),
  );
  return el(
    "div",
    { class: "list-buttons", lang: languageTag() },
    el(
      "div",
      { class: "buttons" },
      button(t("addRow"), () => actions.add(), { size: "small", "aria-label": t("addRowTo", { list: field.title }) }),
      button(
        t("paste"),
        () => {
          panel.hidden = !panel.hidden;
          if (!panel.hidden) area.focus();
        },
        { size: "small", appearance: "subtle", "aria-label": t("pasteTable", { list: field.title }) },
      ),
      more,
    ),
    panel,
  );
}
