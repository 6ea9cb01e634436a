// Microsoft Graph, answered as its documentation says.
import { describe, expect, test } from "vitest";
import type { Http } from "../engines/api";
import { createGraph, type Graph } from "../microsoft365/graph";
import { fillFromMinutes, takesMeetings } from "../microsoft365/meetings";
import { readSchema } from "../data/schema";
import { reason } from "../microsoft365/signIn";
import { schemaOf } from "./schemas";
import type { Json } from "../contract/contract";

const host = "https://graph.example";
const json = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers });

function graphOf(answers: (address: string, init: RequestInit) => Response | Promise<Response>): {
  graph: Graph;
  asked: { address: string; token: string | null }[];
  waits: number[];
  fresh: boolean[];
} {
  const asked: { address: string; token: string | null }[] = [];
  const waits: number[] = [];
  const fresh: boolean[] = [];
  const http: Http = async (address, init) => {
    asked.push({ address, token: new Headers(init.headers).get("Authorization") });
    return answers(address, init);
  };
  const graph = createGraph({
    http,
    host,
    token: async (_, isFresh) => (fresh.push(isFresh), isFresh ? "new" : "old"),
    timeZone: "China Standard Time",
    wait: async (ms) => void waits.push(ms),
  });
  return { graph, asked, waits, fresh };
}

const event = (n: number, more: object = {}): object => ({
  id: `${n}`,
  subject: `会议${n}`,
  start: { dateTime: "2017-09-05T14:30:00.0000000" },
  end: { dateTime: "2017-09-05T16:40:00.0000000" },
  location: { displayName: "会议室" },
  attendees: [],
  ...more,
});

describe("paging", () => {
  test("goes on to the last page", async () => {
    const { graph, asked } = graphOf((address) =>
      address.includes("page=2")
        ? json({ value: [event(3)] })
        : json({ value: [event(1), event(2, { isCancelled: true })], "@odata.nextLink": `${host}/v1.0/me/calendarView?page=2` }),
    );
    expect((await graph.meetings(new Date("2017-09-01"), 28)).map((m) => m.subject)).toEqual(["会议1", "会议3"]);
    expect(asked).toHaveLength(2);
  });

  test("carries the token to no other host", async () => {
    const { graph, asked } = graphOf(() => json({ value: [], "@odata.nextLink": "https://evil.example/v1.0/x" }));
    await expect(graph.groups()).rejects.toMatchObject({ reason: "failed" });
    expect(asked.every((a) => a.address.startsWith(host))).toBe(true);
  });

  test("a thousand members come in pages", async () => {
    const { graph } = graphOf((address) => {
      const from = Number(/skip=(\d+)/.exec(address)?.[1] ?? 0);
      return json({
        value: Array.from({ length: Math.min(500, 1200 - from) }, (_, n) => ({ displayName: `人${from + n}` })),
        ...(from + 500 < 1200 ? { "@odata.nextLink": `${host}/v1.0/next?skip=${from + 500}` } : {}),
      });
    });
    expect(await graph.members("g")).toHaveLength(1200);
  });
});

describe("refusals", () => {
  test("429 twice is waited for as long as asked, then it goes on", async () => {
    let n = 0;
    const { graph, waits } = graphOf(() => (n++ < 2 ? json({}, 429, { "Retry-After": "3" }) : json({ value: [] })));
    expect(await graph.groups()).toEqual([]);
    expect(waits).toEqual([3000, 3000]);
  });

  test("429 for ever ends in words", async () => {
    const { graph, waits } = graphOf(() => json({}, 429));
    await expect(graph.groups()).rejects.toMatchObject({ reason: "busy" });
    expect(waits).toEqual([2000, 4000, 8000]);
  });

  test("a long Retry-After is no day's wait", async () => {
    let n = 0;
    const { graph, waits } = graphOf(() => (n++ < 1 ? json({}, 503, { "Retry-After": "86400" }) : json({ value: [] })));
    await graph.groups();
    expect(waits).toEqual([60000]);
  });

  test("an old token is renewed once", async () => {
    const { graph, asked, fresh } = graphOf((_, init) =>
      new Headers(init.headers).get("Authorization") === "Bearer new" ? json({ value: [] }) : json({}, 401),
    );
    expect(await graph.groups()).toEqual([]);
    expect(fresh).toEqual([false, true]);
    expect(asked.map((a) => a.token)).toEqual(["Bearer old", "Bearer new"]);
  });

  test.each([
    ["expired", () => json({}, 401)],
    ["forbidden", () => json({ error: { code: "Authorization_RequestDenied" } }, 403)],
    ["missing", () => json({}, 404)],
    ["offline", () => Promise.reject(new TypeError("network"))],
  ])("%s", async (why, refuse) => await expect(graphOf(refuse).graph.groups()).rejects.toMatchObject({ reason: why }));

  test.each([
    ["consent", { errorCode: "invalid_grant", message: "AADSTS65001: The user or administrator has not consented" }],
    ["consent", { errorCode: "access_denied" }],
    ["cancelled", { errorCode: "user_cancelled" }],
    ["popup", { errorCode: "popup_window_error" }],
    ["offline", { errorCode: "post_request_failed" }],
    ["expired", { errorCode: "interaction_required" }],
  ])("a sign-in may end in %s", (why, error) => expect(reason(error)).toBe(why));
});

describe("a list", () => {
  test("gives its rows under the names that people see", async () => {
    const { graph } = graphOf((address) =>
      address.includes("/columns")
        ? json({
            value: [
              { name: "Title", displayName: "问题描述" },
              { name: "x1", displayName: "责任人" },
              { name: "ID", displayName: "ID", readOnly: true },
            ],
          })
        : json({ value: [{ fields: { Title: "台账不全", x1: { LookupValue: "陈默" }, ID: 7 } }, { fields: { Title: "学习\n不深入" } }] }),
    );
    expect(await graph.rows("s", "l")).toEqual([
      ["问题描述", "责任人"],
      ["台账不全", "陈默"],
      ["学习\n不深入", ""],
    ]);
  });
});

describe("a meeting in a form", () => {
  const meeting = (): Response =>
    json({
      value: [
        event(1, {
          organizer: { emailAddress: { name: "陈立新", address: "a@x" } },
          attendees: [
            { type: "required", emailAddress: { name: "陈立新", address: "a@x" }, status: { response: "organizer" } },
            { type: "required", emailAddress: { name: "周敏", address: "b@x" }, status: { response: "accepted" } },
            { type: "required", emailAddress: { name: "李文", address: "c@x" }, status: { response: "accepted" } },
            { type: "required", emailAddress: { name: "孙安", address: "d@x" }, status: { response: "declined" } },
            { type: "optional", emailAddress: { name: "冯乐", address: "e@x" }, status: { response: "none" } },
            { type: "resource", emailAddress: { name: "301室", address: "f@x" }, status: { response: "accepted" } },
          ],
        }),
      ],
    });
  const one = (name: string, mail: string, as = "required", declined = false) => ({ name, mail, as, declined });

  test("is asked for with all that minutes need of it", async () => {
    const { graph } = graphOf(meeting);
    expect((await graph.meetings(new Date(), 1))[0]).toMatchObject({
      subject: "会议1",
      start: "2017-09-05T14:30",
      end: "2017-09-05T16:40",
      allDay: false,
      organizer: one("陈立新", "a@x"),
      attendees: [
        one("陈立新", "a@x"),
        one("周敏", "b@x"),
        one("李文", "c@x"),
        one("孙安", "d@x", "required", true),
        one("冯乐", "e@x", "optional"),
        one("301室", "f@x", "resource"),
      ],
    });
  });

  /** As the operation meeting gives it; tests/OfficeKit.AddIn.Tests hold it to that. */
  const minutes: Json = {
    title: "会议1",
    start: "2017-09-05T14:30",
    end: "2017-09-05T16:40",
    place: "301室",
    chair: { name: "陈立新", unit: "市委办", post: "主任" },
    attendance: {
      expected: 4,
      actual: 3,
      present: [
        { name: "陈立新", unit: "市委办", post: "主任" },
        { name: "李文", unit: "市委办", post: "科长" },
        { name: "周敏", unit: "组织部" },
      ],
      leave: [{ name: "孙安", kind: "其他" }],
      absent: [],
    },
    observers: [{ name: "冯乐" }],
  };

  test("lands with chair, counts, who is present by department, who is on leave and who sits in", () => {
    const fields = readSchema(schemaOf("meeting-summary"));
    const data: Json = { place: "小会议室" };
    expect(takesMeetings(fields)).toBe(true);
    fillFromMinutes(fields, data, minutes);
    expect(data).toEqual({
      title: "会议1",
      place: "小会议室",
      start: "2017-09-05T14:30",
      end: "2017-09-05T16:40",
      chair: { name: "陈立新", unit: "市委办", post: "主任" },
      attendance: {
        expected: 4,
        actual: 3,
        present: [
          { name: "陈立新", unit: "市委办", post: "主任" },
          { name: "李文", unit: "市委办", post: "科长" },
          { name: "周敏", unit: "组织部" },
        ],
        leave: [{ name: "孙安", kind: "其他" }],
      },
      observers: ["冯乐"],
    });
  });

  test("brings the kind of leave where the form asks for it, and who was absent", () => {
    const data: Json = {};
    const attendance = { ...(minutes["attendance"] as Json), absent: [{ name: "钱进" }] };
    fillFromMinutes(readSchema(schemaOf("branch-assembly-minutes")), data, { ...minutes, attendance });
    expect(data["attendance"]).toMatchObject({ leave: [{ name: "孙安", kind: "其他" }], absent: ["钱进"] });
  });

  test("a work report takes no meeting", () => expect(takesMeetings(readSchema(schemaOf("work-report")))).toBe(false));
});
