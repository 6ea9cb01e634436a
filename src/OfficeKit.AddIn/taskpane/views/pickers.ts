// Lets the clerk pick from Microsoft 365: a meeting, the people of a group, a list.
import type { Json, Person } from "../contract/contract";
import { button, el, newId } from "../look/elements";
import { GraphError } from "../contract/errors";
import type { CalendarMeeting, Choice, Graph } from "../microsoft365/graph";
import { fillFromMinutes, items, takesMeetings } from "../microsoft365/meetings";
import { busy, notice, passing, wordsOf } from "../look/notices";
import type { Pane } from "./pane";
import { isObject } from "../data/paths";
import type { FormField } from "../data/schema";
import { sentences, t } from "../words/strings";

const days = 14;

/** The buttons above a form that fill it from Microsoft 365; empty when the clerk has not turned it on. */
export function pickers(pane: Pane, fields: FormField[], data: () => Json, filled: (say: string) => void): HTMLElement {
  const place = el("div", { class: "picker-place" });
  const graph = pane.graph;
  const roster = rosterOf(fields);
  const buttons =
    graph === null
      ? []
      : [
          takesMeetings(fields) && button(t("pickMeeting"), () => void pickMeeting(graph)),
          roster && button(t("pickPeople"), () => void pickPeople(graph, roster)),
        ].filter((b) => b instanceof HTMLElement);
  return buttons.length === 0 ? el("div") : el("div", { class: "pickers" }, el("div", { class: "buttons" }, ...buttons), place);

  function pickMeeting(from: Graph): Promise<void> {
    const start = new Date(Date.now() - days * 86400000);
    return pick(
      place,
      t("meetingsOf"),
      t("noMeetings"),
      () => from.meetings(start, 2 * days),
      (m) => [m.subject, `${m.start.replace("T", " ")}　${m.places.find((p) => p !== "") ?? ""}`],
      (m) => void fillMeeting(from, m),
    );
  }

  async function fillMeeting(from: Graph, { id: _, ...meeting }: CalendarMeeting): Promise<void> {
    const invited = [meeting.organizer, ...meeting.attendees].filter((a) => a !== null && a.mail !== "" && a.as !== "resource");
    const known = new Map(invited.map((a) => [a!.mail.toLowerCase(), a!]));
    place.replaceChildren(busy(t("lookingUp", { n: known.size })));
    const done = t("meetingFilled", { subject: meeting.subject, n: known.size });
    let people: Person[] = [];
    let trouble = "";
    try {
      people = await from.people([...known.values()]);
    } catch (error) {
      if (!(error instanceof GraphError)) throw error;
      // The meeting itself is known: its people come in by name.
      trouble = t("peopleNamesOnly", { next: wordsOf(error) });
    }
    await guarded(place, async () => {
      const { data: minutes } = await pane.call("meeting", { meeting, people });
      fillFromMinutes(fields, data(), minutes);
      place.replaceChildren();
      filled(sentences(done, trouble));
    });
  }

  function pickPeople(from: Graph, list: { field: FormField; into: (found: unknown[]) => void }): Promise<void> {
    return pick(
      place,
      t("pickGroup", { list: list.field.title }),
      t("nothingFound"),
      () => from.groups(),
      (g) => [g.name, ""],
      (group) =>
        void guarded(place, async () => {
          const people = await from.members(group.id);
          list.into(items(list.field, people));
          place.replaceChildren();
          filled(t("peopleFilled", { n: people.length }));
        }),
    );
  }

  /** Where the people of a group belong: who is present, else the first list of people. */
  function rosterOf(all: FormField[]): { field: FormField; into: (found: unknown[]) => void } | null {
    const attendance = all.find((f) => f.name === "attendance");
    const present = attendance?.members.find((f) => f.name === "present");
    if (attendance && present) {
      return {
        field: present,
        into: (found) => {
          const at: Json = isObject(data()["attendance"]) ? (data()["attendance"] as Json) : (data()["attendance"] = {});
          at["present"] = found;
        },
      };
    }
    const list = all.find((f) => f.kind === "list" && f.item?.kind === "named");
    return list ? { field: list, into: (found) => (data()[list.name] = found) } : null;
  }
}

/** Picks a SharePoint list by site and gives its rows as a table with tabs. */
export function listPicker(pane: Pane, place: HTMLElement, chosen: (table: string) => void): void {
  const graph = pane.graph;
  if (graph === null) return;
  const id = newId();
  const words = el("input", { id, type: "search" });
  const sites = (): Promise<void> =>
    pick(
      place,
      t("pickSiteChoose"),
      t("nothingFound"),
      () => graph.sites(words.value.trim() || "*"),
      (s: Choice) => [s.name, ""],
      (site) =>
        void pick(
          place,
          t("pickList"),
          t("nothingFound"),
          () => graph.lists(site.id),
          (l: Choice) => [l.name, ""],
          (list) =>
            void guarded(place, async () => {
              const rows = await graph.rows(site.id, list.id);
              place.replaceChildren();
              chosen(
                rows
                  .map((row) => row.map((cell) => (/[\t\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join("\t"))
                  .join("\n"),
              );
            }),
        ),
    );
  place.replaceChildren(
    el("div", { class: "field" }, el("label", { for: id }, t("pickSite")), words),
    button(t("search"), () => void sites()),
  );
  words.focus();
}

/** A list to choose one of. */
async function pick<T>(
  place: HTMLElement,
  title: string,
  none: string,
  load: () => Promise<T[]>,
  show: (one: T) => [string, string],
  chosen: (one: T) => void,
): Promise<void> {
  await guarded(place, async () => {
    const found = await load();
    const entries = found.map((one) => {
      const [name, more] = show(one);
      return el(
        "li",
        {},
        el(
          "button",
          { type: "button", class: "entry", onclick: () => chosen(one) },
          el("span", { class: "what" }, name),
          more !== "" && el("span", { class: "context" }, more),
        ),
      );
    });
    place.replaceChildren(
      el(
        "section",
        { class: "picker", "aria-label": title },
        el("h3", {}, title),
        found.length === 0 ? notice("info", none) : el("ul", {}, ...entries),
        button(t("close"), () => place.replaceChildren(), { size: "small" }),
      ),
    );
    place.querySelector<HTMLElement>("button.entry")?.focus();
  });
}

/** Whatever Microsoft 365 says, the clerk reads what to do next, and the form goes on. */
async function guarded(place: HTMLElement, work: () => Promise<void>): Promise<void> {
  place.replaceChildren(busy(t("working")));
  try {
    await work();
  } catch (error) {
    place.replaceChildren(passing("warning", wordsOf(error)));
  }
}
