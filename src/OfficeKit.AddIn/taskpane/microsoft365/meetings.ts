// Pours a meeting, which the engine has made data of minutes, into the data of a kind.
import type { Json } from "../contract/contract";
import { isBlank, isObject } from "../data/paths";
import type { FormField } from "../data/schema";
import { named } from "../data/values";

/** Whether a kind has a place for a meeting's time or people. */
export const takesMeetings = (fields: FormField[]): boolean =>
  fields.some((f) => f.kind === "datetime" && f.name === "start") && fields.some((f) => f.name === "attendance");

/** Writes what the form has a place for. What is already there stays, but for times, place and people that nobody filled. */
export function fillFromMinutes(fields: FormField[], data: Json, minutes: Json): void {
  pour(fields, data, { ...minutes, theme: minutes["title"] }, ["start", "end", "place", titleOf(fields), "chair", "observers"]);
  const attendance = fields.find((f) => f.name === "attendance");
  if (attendance === undefined || !isObject(minutes["attendance"])) return;
  const at: Json = isObject(data["attendance"]) ? data["attendance"] : (data["attendance"] = {});
  pour(attendance.members, at, minutes["attendance"], Object.keys(minutes["attendance"]));
}

const titleOf = (fields: FormField[]): string => (fields.some((f) => f.name === "title") ? "title" : "theme");

function pour(fields: FormField[], into: Json, from: Json, names: string[]): void {
  for (const name of names) {
    const field = fields.find((f) => f.name === name);
    const found = from[name];
    if (field === undefined || !isBlank(into[name]) || found === undefined || (Array.isArray(found) && found.length === 0)) continue;
    into[name] = Array.isArray(found) ? items(field, found.filter(isObject)) : isObject(found) ? personIn(field, found) : found;
  }
}

/** People as the items of a list: no more of each than the list has a place for. */
export const items = (list: FormField, people: object[]): unknown[] => people.map((p) => personIn(list.item, p));

function personIn(field: FormField | null, person: object): unknown {
  const members = new Set(["name", ...(field?.members ?? []).map((m) => m.name)]);
  // Minutes print no addresses.
  const kept: Json = Object.fromEntries(
    Object.entries(person).filter(([name, value]) => members.has(name) && name !== "mail" && value !== ""),
  );
  return field?.kind === "group" ? kept : field?.kind === "named" ? named(kept) : kept["name"];
}
