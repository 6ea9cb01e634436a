// Turns a meeting of the calendar into the data of a kind: time, place, who came by department, who is on leave, who sits in.
import type { Json } from "./contract";
import type { Meeting, Person } from "./graph";
import { isBlank, isObject } from "./paths";
import type { FormField } from "./schema";
import { named } from "./values";

/** Whether a kind has a place for a meeting's time or people. */
export const takesMeetings = (fields: FormField[]): boolean =>
  fields.some((f) => f.kind === "datetime" && f.name === "start") && fields.some((f) => f.name === "attendance");

/** Writes the meeting into the data. What is already there stays, but for times, place and lists of people that nobody filled. */
export function fillFromMeeting(fields: FormField[], data: Json, meeting: Meeting, people: Person[]): void {
  const has = (name: string, among = fields): FormField | undefined => among.find((f) => f.name === name);
  const put = (into: Json, name: string, value: unknown, among = fields): void => {
    if (has(name, among) && isBlank(into[name])) into[name] = value;
  };
  put(data, "start", meeting.start);
  put(data, "end", meeting.end);
  put(data, "place", meeting.place);
  put(data, has("title") ? "title" : "theme", meeting.subject);
  const attendance = has("attendance");
  if (attendance === undefined) return;
  const at: Json = isObject(data["attendance"]) ? data["attendance"] : (data["attendance"] = {});
  const of = (want: (a: Meeting["attendees"][number]) => boolean): Person[] =>
    byUnit(
      meeting.attendees
        .filter(want)
        .map((a) => people.find((p) => p.mail === a.mail) ?? { name: a.name, mail: a.mail, unit: "", post: "" }),
    );
  const sitsIn = has("observers") !== undefined;
  const present = of((a) => a.answer !== "declined" && !(a.optional && sitsIn));
  put(at, "present", items(has("present", attendance.members), present), attendance.members);
  put(at, "actual", present.length, attendance.members);
  const declined = of((a) => a.answer === "declined");
  if (declined.length > 0) put(at, "leave", items(has("leave", attendance.members), declined), attendance.members);
  const observers = of((a) => a.optional && a.answer !== "declined");
  if (observers.length > 0) put(data, "observers", items(has("observers"), observers));
}

/** Who belongs together stands together: by department, in the order in which the departments come up. */
function byUnit(people: Person[]): Person[] {
  const units = [...new Set(people.map((p) => p.unit))];
  return units.flatMap((unit) => people.filter((p) => p.unit === unit));
}

/** People as the items of a list: no more of each than the list has a place for. */
export function items(list: FormField | undefined, people: Person[]): unknown[] {
  const members = new Set((list?.item?.members ?? []).map((m) => m.name));
  const takes = (person: Person): Json => ({
    name: person.name,
    ...(members.has("unit") && person.unit !== "" ? { unit: person.unit } : {}),
    ...(members.has("post") && person.post !== "" ? { post: person.post } : {}),
  });
  const plain = list?.item?.kind !== "named" && list?.item?.kind !== "group";
  return people.map((p) => (plain ? p.name : list?.item?.kind === "group" ? takes(p) : named(takes(p))));
}
