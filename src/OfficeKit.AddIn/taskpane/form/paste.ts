// Reads a table copied from Excel, Word or a .csv and pours it into the items of a list.
import { isRowNumber, type FormField } from "../data/schema";
import { isObject } from "../data/paths";
import { read } from "../data/values";
import { inside, partOfNamed, rootSlot, type Slot } from "./slot";

/** A column of a list: a member of its items, or the item itself. */
export interface Column {
  title: string;
  field: FormField;
  at(item: Slot): Slot;
}

/** The columns of a list's items; what is itself a list or group has none. */
export function columnsOf(item: FormField): Column[] {
  if (item.kind === "named")
    return nameFirst(item.members).map((m) => ({
      title: m.title,
      field: { ...m, required: m.name === "name" },
      at: (slot) => partOfNamed(slot, m.name),
    }));
  if (item.kind !== "group") return [{ title: item.title, field: item, at: (slot) => slot }];
  return item.members
    .filter((m) => m.kind !== "group" && m.kind !== "list" && m.kind !== "map")
    .map((m) => ({ title: m.title, field: m, at: (slot) => inside(slot, m.name) }));
}

const nameFirst = (members: FormField[]): FormField[] => [...members].sort((a, b) => Number(b.name === "name") - Number(a.name === "name"));

/** The cells of a pasted text: by tabs when there are any, else by commas. */
export async function cellsOf(text: string): Promise<string[][]> {
  const { default: papa } = await import("papaparse");
  const delimiter = text.includes("\t") ? "\t" : /[,，]/.test(text.split("\n")[0] ?? "") ? "," : "\t";
  const plain = delimiter === "," ? text.replaceAll("，", ",") : text;
  return papa.parse<string[]>(plain.trim(), { delimiter, skipEmptyLines: "greedy" }).data.map((row) => row.map((cell) => cell.trim()));
}

/** Names written one after another stand one in a row. */
export const namesIn = (text: string): string =>
  text.includes("\t") || text.trim().includes("\n")
    ? text
    : text
        .trim()
        .split(/[、，,；;]\s*/)
        .join("\n");

export interface Filled {
  rows: number;
  /** Columns of the pasted table that the list does not have. */
  ignored: string[];
}

/** Writes the cells into the items from a row and a column on. A first line that names the columns says which is which. */
export async function fillFrom(
  text: string,
  columns: Column[],
  items: unknown[],
  item: FormField,
  row: number,
  column: number,
): Promise<Filled> {
  const cells = await cellsOf(text);
  const { order, ignored } = headOf(cells[0] ?? [], columns);
  const body = order === null ? cells : cells.slice(1);
  // The form numbers its rows itself: numbers that came along are left out.
  const typed = columns.filter((c) => !isRowNumber(c.field));
  const skip = typed.length < columns.length && column === 0 && body.every((line, down) => line[0] === String(down + 1)) ? 1 : 0;
  const slot = { ...rootSlot({}), get: () => items };
  body.forEach((line, down) => {
    const at = row + down;
    while (items.length <= at) items.push(item.kind === "group" ? {} : undefined);
    if (item.kind === "group" && !isObject(items[at])) items[at] = {};
    line.forEach((cell, across) => {
      const target = order === null ? typed[column + across - skip] : order[across];
      target?.at(inside(slot, at)).set(read(target.field, cell));
    });
  });
  return { rows: body.length, ignored };
}

const plain = (title: string): string => title.replace(/[\s*＊：:（(].*$/, "").trim();

function headOf(first: string[], columns: Column[]): { order: (Column | undefined)[] | null; ignored: string[] } {
  const order = first.map((cell) => columns.find((c) => plain(c.title) === plain(cell) || c.field.name === cell));
  const known = order.filter((c) => c !== undefined).length;
  const unknown = first.filter((cell) => cell !== "").length - known;
  // A value may happen to read like a title: as many of each is a head only when the first one is known.
  const isHead = known > unknown || (known === unknown && order[0] !== undefined);
  return isHead ? { order, ignored: first.filter((cell, at) => cell !== "" && order[at] === undefined) } : { order: null, ignored: [] };
}
