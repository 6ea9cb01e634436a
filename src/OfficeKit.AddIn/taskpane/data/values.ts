// Turns what is typed or pasted into the value a field wants, and back. What cannot be read stays as it is, and the check says so.
import type { FieldKind, FormField } from "./schema";
import { isObject } from "./paths";

const two = (part: string | undefined): string => (part ?? "").padStart(2, "0");
const yes = new Set(["是", "有", "已", "√", "✓", "true", "yes", "y", "1"]);
const no = new Set(["否", "无", "未", "×", "✗", "false", "no", "n", "0"]);
const day = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/;
const moment = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?[T\s]*(\d{1,2})\s*[:：时]\s*(\d{1,2})?\s*分?(?::\d{1,2})?$/;
const month = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*月?$/;

const readers: Partial<Record<FieldKind, (typed: string) => unknown>> = {
  count: (typed) => (/^\d{1,15}$/.test(typed) ? Number(typed) : typed),
  number: (typed) => (/^-?\d{1,15}(\.\d{1,15})?$/.test(typed) ? Number(typed) : typed),
  yesNo: (typed) => (yes.has(typed.toLowerCase()) ? true : no.has(typed.toLowerCase()) ? false : typed),
  date: (typed) => typed.replace(day, (_, y: string, m: string, d: string) => `${y}-${two(m)}-${two(d)}`),
  datetime: (typed) =>
    typed.replace(moment, (_, y: string, m: string, d: string, h: string, n?: string) => `${y}-${two(m)}-${two(d)}T${two(h)}:${two(n)}`),
  month: (typed) => typed.replace(month, (_, y: string, m: string) => `${y}-${two(m)}`),
};

/** The value of a typed text; undefined for none. */
export function read(field: FormField, typed: string): unknown {
  const reader = readers[field.kind];
  if (reader === undefined) {
    return typed === "" ? undefined : typed;
  }
  // Digits and signs of an input method count as the plain ones.
  const plain = typed.normalize("NFKC").trim();
  return plain === "" ? undefined : reader(plain);
}

/** The text of a value, as an input shows it. */
export function show(value: unknown): string {
  if (value === undefined || value === null) return "";
  if (Array.isArray(value)) return value.map(show).join("、");
  return isObject(value) ? show(value["name"]) : String(value);
}

/** A named one with another name: the rest of what is known of it stays. */
export function rename(value: unknown, name: string): unknown {
  if (!isObject(value)) return name === "" ? undefined : name;
  return { ...value, name };
}

/** A named one is a plain text as long as nothing but its name is known. */
export function named(members: Record<string, unknown>): unknown {
  const kept = Object.entries(members).filter(([, value]) => value !== undefined && value !== "");
  if (kept.length === 0) return undefined;
  return kept.length === 1 && kept[0]![0] === "name" ? kept[0]![1] : Object.fromEntries(kept);
}
