// What a form makes of a kind's schema.
import { describe, expect, test } from "vitest";
import { readSchema, type FormField } from "../data/schema";
import { kinds, schemaOf } from "./schemas";

const find = (fields: FormField[], path: string): FormField => {
  const [name, ...rest] = path.split(".");
  const field = fields.find((f) => f.name === name);
  if (!field) throw new Error(`no ${path}`);
  return rest.length === 0 ? field : find(field.item ? field.item.members : field.members, rest.join("."));
};

const minutes = readSchema(schemaOf("branch-assembly-minutes"));

test.each([
  ["title", "text"],
  ["start", "datetime"],
  ["recordedDate", "date"],
  ["attendance.expected", "count"],
  ["branch", "named"],
  ["chair", "named"],
  ["crossDay", "yesNo"],
  ["attendance", "group"],
  ["attendance.present", "list"],
  ["attendance.leave.kind", "choice"],
  ["items.summary", "para"],
  ["items.no", "count"],
])("%s takes a %s", (path, kind) => expect(find(minutes, path).kind).toBe(kind));

test("a person may be a name or a name with more", () =>
  expect(find(minutes, "chair").members.map((m) => m.name)).toEqual(["name", "unit", "post"]));

test("a field says in Chinese what it is, and whether it must be there", () =>
  expect(find(minutes, "attendance.leave.kind")).toMatchObject({
    title: "类别",
    required: true,
    choices: ["病假", "事假", "公假", "产假", "流动外出", "其他"],
  }));

test("notes on the data are not asked for", () => expect(minutes.some((f) => f.name === "derived")).toBe(false));

test("votes by grade are a map", () =>
  expect(find(readSchema(schemaOf("appraisal-table")), "grades")).toMatchObject({ kind: "map", item: { kind: "count" } }));

test("a month is a month", () => expect(find(readSchema(schemaOf("theme-day-record")), "fees.month").kind).toBe("month"));

test("what stands beside a $ref counts more", () => expect(find(minutes, "recorder").title).toBe("记录人"));

describe("every built-in kind", () => {
  test.each(kinds)("%s has a form, and each list an item", (kind) => {
    const fields = readSchema(schemaOf(kind));
    expect(fields.length).toBeGreaterThan(0);
    const check = (field: FormField): void => {
      expect(field.kind !== "list" || field.item !== null, field.name).toBe(true);
      [...field.members, ...(field.item ? [field.item] : [])].forEach(check);
    };
    fields.forEach(check);
  });
});

test("a schema that refers to itself ends", () =>
  expect(
    readSchema({ properties: { a: { $ref: "#/$defs/a" } }, $defs: { a: { type: "object", properties: { a: { $ref: "#/$defs/a" } } } } }),
  ).toHaveLength(1));
