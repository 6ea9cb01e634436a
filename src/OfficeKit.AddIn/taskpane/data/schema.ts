// Reads a JSON Schema into the fields of a form: what each is called, what it takes, whether it must be there.
import type { Json } from "../contract/contract";
import { isObject } from "./paths";

export type FieldKind =
  | "text"
  | "para"
  | "date"
  | "datetime"
  | "month"
  | "count"
  | "number"
  | "choice"
  | "yesNo" // one value
  | "named" // a person or an organ: a name, or a name with more
  | "group"
  | "list"
  | "map"; // values by name, one after another, by names the clerk gives

export interface FormField {
  name: string;
  title: string;
  hint: string;
  kind: FieldKind;
  required: boolean;
  choices: string[];
  /** Of a group and of a named one. */
  members: FormField[];
  /** Of a list and of a map. */
  item: FormField | null;
}

export const isSimple = (field: FormField): boolean => field.kind !== "group" && field.kind !== "list" && field.kind !== "map";

/** A row number that the form keeps by itself. */
export const isRowNumber = (field: FormField): boolean => field.name === "no" && field.kind === "count";

const text = (value: unknown): string => (typeof value === "string" ? value : "");
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

export function readSchema(schema: Json): FormField[] {
  const definitions = isObject(schema["$defs"]) ? schema["$defs"] : {};

  // What stands beside a $ref counts more than what it refers to.
  function resolve(found: unknown, depth = 0): Json {
    const node = isObject(found) ? found : {};
    const name = text(node["$ref"]).split("/").pop() ?? "";
    const target = definitions[name];
    return isObject(target) && depth < 16 ? { ...resolve(target, depth + 1), ...node } : node;
  }

  function members(node: Json, depth: number): FormField[] {
    const required = list(node["required"]);
    return Object.entries(isObject(node["properties"]) ? node["properties"] : {})
      .map(([name, inner]) => read(name, inner, required.includes(name), depth))
      .filter((field): field is FormField => field !== null);
  }

  function read(name: string, found: unknown, required: boolean, depth: number): FormField | null {
    const node = resolve(found);
    // Notes on the data itself are kept, not asked for.
    if (text(node["x-role"]) !== "" || name.startsWith("$") || depth > 12) {
      return null;
    }
    const variants = list(node["anyOf"] ?? node["oneOf"])
      .map((v) => resolve(v))
      .filter((v) => v["type"] !== "null");
    const field: FormField = {
      name,
      title: text(node["title"]) || name,
      hint: text(node["description"]),
      kind: "text",
      required,
      choices: [],
      members: [],
      item: null,
    };
    const shape =
      variants.find((v) => isObject(v["properties"])) ??
      variants.find((v) => v["type"] === "integer" || v["type"] === "number") ??
      variants[0] ??
      node;
    const types = list(shape["type"]).length > 0 ? list(shape["type"]).filter((t) => t !== "null") : [shape["type"]];
    if (Array.isArray(node["enum"])) {
      return { ...field, kind: "choice", choices: node["enum"].filter((c): c is string => typeof c === "string") };
    }
    if (isObject(shape["properties"]) && Object.keys(shape["properties"]).length > 0) {
      const inner = members(shape, depth + 1);
      return { ...field, kind: variants.length > 1 && inner.some((m) => m.name === "name") ? "named" : "group", members: inner };
    }
    if (types.includes("array")) {
      const item = types.length === 1 ? read("", shape["items"] ?? {}, true, depth + 1) : null;
      return item === null ? field : { ...field, kind: "list", item };
    }
    if (types.includes("object")) {
      const item = isObject(shape["additionalProperties"]) ? read("", shape["additionalProperties"], true, depth + 1) : null;
      return item === null ? null : { ...field, kind: "map", item };
    }
    return { ...field, kind: simpleKind(node, shape, types) };
  }

  function simpleKind(node: Json, shape: Json, types: unknown[]): FieldKind {
    const pattern = text(shape["pattern"]);
    if (types.includes("integer")) return "count";
    if (types.length === 1 && types[0] === "number") return "number";
    if (types.length === 1 && types[0] === "boolean") return "yesNo";
    if (text(shape["format"]) === "date") return "date";
    if (pattern.startsWith("^\\d{4}-\\d{2}-\\d{2}T")) return "datetime";
    if (pattern === "^\\d{4}-\\d{2}$") return "month";
    return text(node["x-type"]) === "para" ? "para" : "text";
  }

  return members(resolve(schema), 0);
}
