// Asks Microsoft Graph for meetings, people and lists. The token goes to the configured host and nowhere else.
import type { Invited, Meeting, Person } from "../contract/contract";
import type { Http } from "../engines/api";
import { GraphError } from "../contract/errors";
import { isObject } from "../data/paths";

/** A meeting of the calendar, by its number there. */
export interface CalendarMeeting extends Meeting {
  id: string;
}

export interface Choice {
  id: string;
  name: string;
}

export interface Graph {
  meetings(from: Date, days: number): Promise<CalendarMeeting[]>;
  /** Title and department of people by their mail addresses; those that cannot be looked up keep their name. */
  people(found: { name: string; mail: string }[]): Promise<Person[]>;
  groups(): Promise<Choice[]>;
  members(group: string): Promise<Person[]>;
  sites(words: string): Promise<Choice[]>;
  lists(site: string): Promise<Choice[]>;
  /** The rows of a list with the head first. */
  rows(site: string, list: string): Promise<string[][]>;
}

export interface GraphOptions {
  http: Http;
  /** https://graph.microsoft.com or another cloud's, without the version. */
  host: string;
  token(scopes: string[], fresh: boolean): Promise<string>;
  /** The clerk's time zone as Graph calls it. */
  timeZone: string;
  wait(milliseconds: number): Promise<void>;
}

/** Nobody picks from more than this. */
const most = 5000;
const tries = 4;
const longest = 60;

export function createGraph(options: GraphOptions): Graph {
  const base = `${new URL(options.host).origin}/v1.0`;

  async function ask(address: string, scopes: string[]): Promise<Record<string, unknown>> {
    // A next page on another host would carry the token there.
    if (new URL(address).origin !== new URL(base).origin) throw new GraphError("failed");
    let fresh = false;
    for (let attempt = 1; ; attempt++) {
      const response = await send(address, await options.token(scopes, fresh));
      if (response.ok) {
        const body: unknown = await response.json();
        return isObject(body) ? body : {};
      }
      if (response.status === 401 && !fresh) {
        fresh = true;
      } else if ((response.status === 429 || response.status >= 500) && attempt < tries) {
        await options.wait(1000 * retryAfter(response, attempt));
      } else {
        throw new GraphError(await reasonOf(response));
      }
    }
  }

  async function send(address: string, token: string): Promise<Response> {
    try {
      return await options.http(address, {
        headers: {
          Authorization: `Bearer ${token}`,
          Accept: "application/json",
          ConsistencyLevel: "eventual",
          Prefer: `outlook.timezone="${options.timeZone}"`,
        },
        redirect: "error",
        credentials: "omit",
      });
    } catch {
      throw new GraphError("offline");
    }
  }

  async function all(path: string, scopes: string[]): Promise<Record<string, unknown>[]> {
    const found: Record<string, unknown>[] = [];
    for (let next: string | null = base + path; next !== null && found.length < most;) {
      const page: Record<string, unknown> = await ask(next, scopes);
      found.push(...(Array.isArray(page["value"]) ? page["value"] : []).filter(isObject));
      next = text(page["@odata.nextLink"]) || null;
    }
    return found;
  }

  return {
    async meetings(from, days) {
      const until = new Date(from.getTime() + days * 86400000);
      const query = new URLSearchParams({
        startDateTime: from.toISOString(),
        endDateTime: until.toISOString(),
        $select: "id,subject,start,end,location,locations,organizer,attendees,isAllDay,isCancelled",
        $orderby: "start/dateTime",
        $top: "50",
      });
      const events = await all(`/me/calendarView?${query}`, ["User.Read", "Calendars.Read"]);
      return events.filter((e) => e["isCancelled"] !== true).map(meetingOf);
    },

    async people(found) {
      const people: Person[] = [];
      for (const { name, mail } of found) {
        people.push(await lookUp(name, mail));
      }
      return people;
    },

    groups: async () =>
      (await all("/me/memberOf/microsoft.graph.group?$select=id,displayName&$top=100", ["GroupMember.Read.All"])).map(choiceOf),

    members: async (group) =>
      (
        await all(
          `/groups/${encodeURIComponent(group)}/members/microsoft.graph.user?$select=displayName,mail,jobTitle,department,companyName&$top=999`,
          ["GroupMember.Read.All"],
        )
      ).map(personOf),

    sites: async (words) => (await all(`/sites?search=${encodeURIComponent(words)}`, ["Sites.Read.All"])).map(choiceOf),

    lists: async (site) => (await all(`/sites/${encodeURIComponent(site)}/lists?$select=id,displayName`, ["Sites.Read.All"])).map(choiceOf),

    async rows(site, list) {
      const at = `/sites/${encodeURIComponent(site)}/lists/${encodeURIComponent(list)}`;
      const columns = (await all(`${at}/columns?$select=name,displayName,readOnly,hidden`, ["Sites.Read.All"])).filter(
        (c) => c["readOnly"] !== true && c["hidden"] !== true,
      );
      const items = await all(`${at}/items?$expand=fields&$top=200`, ["Sites.Read.All"]);
      const rows = items.map((item) => {
        const fields = isObject(item["fields"]) ? item["fields"] : {};
        return columns.map((c) => cell(fields[text(c["name"])]));
      });
      return [columns.map((c) => text(c["displayName"])), ...rows];
    },
  };

  async function lookUp(name: string, mail: string): Promise<Person> {
    try {
      const user = personOf(
        await ask(`${base}/users/${encodeURIComponent(mail)}?$select=displayName,mail,jobTitle,department,companyName`, ["User.Read.All"]),
      );
      return { ...user, name: user.name || name, mail };
    } catch (error) {
      // A guest, or somebody of another office: the name is what there is.
      if (error instanceof GraphError && error.reason === "missing") return { name, mail, unit: "", post: "" };
      throw error;
    }
  }
}

const text = (value: unknown): string => (typeof value === "string" ? value : "");
const cell = (value: unknown): string =>
  value === null || value === undefined ? "" : isObject(value) ? text(value["LookupValue"]) : String(value);
const choiceOf = (found: Record<string, unknown>): Choice => ({
  id: text(found["id"]),
  name: text(found["displayName"]) || text(found["name"]),
});
const personOf = (user: Record<string, unknown>): Person => ({
  name: text(user["displayName"]),
  mail: text(user["mail"]),
  unit: text(user["department"]) || text(user["companyName"]),
  post: text(user["jobTitle"]),
});

function retryAfter(response: Response, attempt: number): number {
  const header = response.headers.get("Retry-After") ?? "";
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - Date.now()) / 1000;
  return Math.min(longest, Number.isFinite(seconds) && seconds > 0 ? seconds : 2 ** attempt);
}

async function reasonOf(response: Response): Promise<GraphError["reason"]> {
  const body: unknown = await response.json().catch(() => ({}));
  const code = isObject(body) && isObject(body["error"]) ? text(body["error"]["code"]) : "";
  if (response.status === 401) return "expired";
  if (response.status === 403) return /consent/i.test(code) ? "consent" : "forbidden";
  if (response.status === 404) return "missing";
  return response.status === 429 || response.status >= 500 ? "busy" : "failed";
}

function meetingOf(event: Record<string, unknown>): CalendarMeeting {
  const at = (name: string): string => (isObject(event[name]) ? text(event[name]["dateTime"]).slice(0, 16) : "");
  const placeOf = (place: unknown): string => (isObject(place) ? text(place["displayName"]) : "");
  const allDay = event["isAllDay"] === true;
  return {
    id: text(event["id"]),
    subject: text(event["subject"]),
    start: at("start"),
    end: allDay ? "" : at("end"),
    allDay,
    places: [...listOf(event["locations"]).map(placeOf), placeOf(event["location"])],
    organizer: isObject(event["organizer"]) ? invitedOf(event["organizer"]) : null,
    attendees: listOf(event["attendees"]).map(invitedOf),
  };
}

function invitedOf(one: Record<string, unknown>): Invited {
  const address = isObject(one["emailAddress"]) ? one["emailAddress"] : {};
  const as = one["type"] === "optional" || one["type"] === "resource" ? one["type"] : "required";
  const declined = isObject(one["status"]) && one["status"]["response"] === "declined";
  return { name: text(address["name"]), mail: text(address["address"]), as, declined };
}

const listOf = (value: unknown): Record<string, unknown>[] => (Array.isArray(value) ? value : []).filter(isObject);
