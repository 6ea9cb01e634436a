// The form, as a clerk types into it.
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Diagnostic, Json } from "../contract/contract";
import { drawForm, type Form } from "../form/form";
import { readSchema } from "../data/schema";
import { setLanguage } from "../words/strings";
import { sampleOf, schemaOf } from "./schemas";

beforeEach(() => {
  document.body.replaceChildren();
  setLanguage("zh");
});

function open(kind: string, data: Json = {}): { form: Form; data: Json; changes: () => number } {
  let changes = 0;
  const form = drawForm(readSchema(schemaOf(kind)), data, () => changes++);
  document.body.append(form.element);
  return { form, data, changes: () => changes };
}

const part = (path: string): HTMLElement => document.querySelector<HTMLElement>(`[data-path="${path}"]`)!;
const input = (path: string): HTMLInputElement => part(path).querySelector<HTMLInputElement>("input, textarea, select")!;

function type(path: string, text: string): void {
  input(path).value = text;
  input(path).dispatchEvent(new Event("input", { bubbles: true }));
}

const press = (within: HTMLElement, text: string): void =>
  [...within.querySelectorAll<HTMLElement>("fluent-button")].find((b) => b.textContent?.includes(text))!.click();
const error = (field: string, message = "数目不符。"): Diagnostic => ({
  code: "V3",
  severity: "error",
  part: "",
  place: "",
  tag: "",
  field,
  message,
  hint: "",
  context: "",
  fixable: false,
});

describe("values", () => {
  test("what is typed is the data", () => {
    const { form } = open("branch-assembly-minutes");
    type("title", "会议记录");
    type("attendance.expected", "２３");
    type("start", "2017-09-05T14:30");
    expect(form.data()).toEqual({ title: "会议记录", attendance: { expected: 23 }, start: "2017-09-05T14:30" });
  });

  test("a count may be the blank xx", () => {
    const { form } = open("branch-assembly-minutes");
    type("attendance.actual", "xx");
    expect(form.data()).toEqual({ attendance: { actual: "xx" } });
  });

  test("a person is a name until more is known", () => {
    const { form } = open("branch-assembly-minutes");
    type("chair", "陈立新");
    expect(form.data()).toEqual({ chair: "陈立新" });
    type("chair.post", "党支部书记");
    expect(form.data()).toEqual({ chair: { name: "陈立新", post: "党支部书记" } });
    type("chair", "周敏");
    expect(form.data()).toEqual({ chair: { name: "周敏", post: "党支部书记" } });
  });

  test("what is emptied is gone, with the group around it", () => {
    const { form } = open("branch-assembly-minutes");
    type("signatures.chair", "陈");
    type("signatures.chair", "");
    expect(form.data()).toEqual({});
  });

  test.each([
    "branch-assembly-minutes",
    "meeting-summary",
    "theme-day-record",
    "work-report",
    "rectification-notice",
    "study-plan",
    "appraisal-table",
  ])("the sample of %s goes through the form unharmed", (kind) => {
    const before = sampleOf(kind);
    const { form } = open(kind, structuredClone(before));
    // What is null or an empty text is not there, and that is all.
    const bare = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(bare)
        : typeof value === "object" && value !== null
          ? Object.fromEntries(
              Object.entries(value)
                .filter(([, v]) => v !== null && v !== "")
                .map(([k, v]) => [k, bare(v)]),
            )
          : value;
    expect(form.data()).toEqual(bare(before));
  });
});

describe("labels", () => {
  test("every input has a label, and required ones say so", () => {
    open("theme-day-record", sampleOf("theme-day-record"));
    for (const one of document.querySelectorAll<HTMLInputElement>("input, select, textarea")) {
      expect(document.querySelector(`label[for="${one.id}"]`)?.textContent, one.outerHTML).toBeTruthy();
    }
    expect(input("theme").getAttribute("aria-required")).toBe("true");
    expect(part("theme").querySelector(".required")?.textContent).toBe("*");
  });
});

describe("lists", () => {
  test("rows are added, moved and removed, and numbers keep up", () => {
    const { form } = open("theme-day-record");
    const actions = part("requiredActions");
    press(actions, "添加");
    type("requiredActions[0].name", "重温入党誓词");
    press(actions, "添加");
    type("requiredActions[1].name", "交纳党费");
    actions.querySelector<HTMLElement>('[aria-label="第2行上移"]')!.click();
    expect(form.data()["requiredActions"]).toEqual([
      { name: "交纳党费", no: 1 },
      { name: "重温入党誓词", no: 2 },
    ]);
    actions.querySelector<HTMLElement>('[aria-label="删除第1行"]')!.click();
    expect(form.data()["requiredActions"]).toEqual([{ name: "重温入党誓词", no: 1 }]);
    press(document.querySelector(".status")!, "撤销");
    expect(form.data()["requiredActions"]).toHaveLength(2);
  });

  test("Alt and an arrow move a row, Enter goes a row down and makes the next", () => {
    const { form } = open("branch-assembly-minutes", { agenda: ["一", "二"] });
    input("agenda[0]").dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowDown", altKey: true, bubbles: true }));
    expect(form.data()["agenda"]).toEqual(["二", "一"]);
    input("agenda[1]").dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
    expect(document.activeElement).toBe(input("agenda[2]"));
  });

  test("an empty row at the end is nobody's", () => {
    const { form } = open("branch-assembly-minutes", { agenda: ["一"] });
    press(part("agenda"), "添加");
    expect(form.data()["agenda"]).toEqual(["一"]);
  });

  async function paste(path: string, text: string): Promise<void> {
    press(part(path), "粘贴表格");
    part(path).querySelector<HTMLTextAreaElement>("textarea.paste")!.value = text;
    press(part(path), "填入");
    await vi.waitFor(() => expect(document.querySelector(".status")?.textContent).not.toBe(""), 5000);
  }

  test("a table from Excel is poured in by its head", async () => {
    const { form } = open("branch-assembly-minutes");
    await paste("attendance.leave", '原因\t姓名\t类别\t电话\n住院\t孙安\t病假\t1\n"外出,\n务工"\t高远\t流动外出\t2');
    expect(form.data()).toEqual({
      attendance: {
        leave: [
          { name: "孙安", kind: "病假", reason: "住院" },
          { name: "高远", kind: "流动外出", reason: "外出,\n务工" },
        ],
      },
    });
    expect(document.querySelector(".status")?.textContent).toContain("没有对应栏目的列：电话");
  });

  test("without a head by position, and dates as clerks write them", async () => {
    const { form } = open("theme-day-record");
    await paste("wishes", "1\t村民甲\t收音机\t石头\t2017年9月5日\t2017/9/25");
    expect(form.data()["wishes"]).toEqual([
      { no: "1", wisher: "村民甲", content: "收音机", claimant: "石头", claimDate: "2017-09-05", due: "2017-09-25" },
    ]);
  });

  test("commas part cells where there is no tab", async () => {
    const { form } = open("branch-assembly-minutes");
    await paste("attendance.leave", "姓名，类别\n孙安，病假");
    expect(form.data()).toEqual({ attendance: { leave: [{ name: "孙安", kind: "病假" }] } });
  });

  test("names in a row stand one below the other", async () => {
    const { form } = open("branch-assembly-minutes");
    await paste("attendance.present", "丁一、王宁，李文");
    expect(form.data()).toEqual({ attendance: { present: ["丁一", "王宁", "李文"] } });
  });

  test("names with unit and post become persons", async () => {
    const { form } = open("branch-assembly-minutes");
    await paste("observers", "姓名\t职务\n何雨晴\t发展对象\n冯乐\t");
    expect(form.data()["observers"]).toEqual([{ name: "何雨晴", post: "发展对象" }, "冯乐"]);
  });

  test("a pasted table fills the items of a deep list, too", async () => {
    const { form } = open("branch-assembly-minutes");
    await paste("items", "议题\t决议\n甲\t同意\n乙\t缓议");
    expect(form.data()["items"]).toEqual([
      { no: 1, topic: "甲", resolution: "同意" },
      { no: 2, topic: "乙", resolution: "缓议" },
    ]);
  });

  test("numbers that came along with the rows are left out", async () => {
    const { form } = open("theme-day-record");
    await paste("requiredActions", "1\t重温入党誓词\t宣誓\n2\t交纳党费\t收缴");
    expect(form.data()["requiredActions"]).toEqual([
      { no: 1, name: "重温入党誓词", detail: "宣誓" },
      { no: 2, name: "交纳党费", detail: "收缴" },
    ]);
  });

  test("a hundred rows take no time", async () => {
    const { form } = open("theme-day-record");
    const start = performance.now();
    await paste("requiredActions", Array.from({ length: 100 }, (_, n) => `动作${n}\t内容`).join("\n"));
    expect(performance.now() - start).toBeLessThan(5000);
    expect(form.data()["requiredActions"]).toHaveLength(100);
    expect((form.data()["requiredActions"] as Json[])[99]).toEqual({ no: 100, name: "动作99", detail: "内容" });
  });
});

describe("a map", () => {
  test("pairs become names and values", () => {
    const { form } = open("appraisal-table", { grades: { 优秀: 3 } });
    press(part("grades"), "添加");
    type("grades[1].key", "称职");
    type("grades[1].value", "12");
    expect(form.data()["grades"]).toEqual({ 优秀: 3, 称职: 12 });
  });
});

describe("messages", () => {
  test("stand beside the field with the number of the rule", () => {
    const { form } = open("branch-assembly-minutes", { attendance: { expected: 23 } });
    form.tell([error("attendance.expected")], false);
    expect(part("attendance.expected").querySelector(".message")?.textContent).toBe("数目不符。V3");
    expect(input("attendance.expected").getAttribute("aria-invalid")).toBe("true");
    expect(input("attendance.expected").getAttribute("aria-describedby")).toContain("messages");
    expect(part("attendance").classList.contains("flagged")).toBe(true);
  });

  test("of a field that nobody has been to wait until they are asked for", () => {
    const { form } = open("branch-assembly-minutes");
    form.tell([error("place")], false);
    expect(part("place").querySelector(".message")).toBeNull();
    form.tell([error("place")], true);
    expect(part("place").querySelector(".message")).not.toBeNull();
    form.tell([], true);
    expect(document.querySelector(".message, [aria-invalid], .flagged")).toBeNull();
  });

  test("of something deeper stand at the nearest place", () => {
    const { form } = open("branch-assembly-minutes", { items: [{ topic: "甲", vote: { for: 3 } }] });
    form.tell([error("items[0].vote"), error("items[0].vote.kind.more"), error("agenda")], true);
    expect(part("items[0].vote").querySelector(":scope > .body > .messages .message")).not.toBeNull();
    expect(part("items[0].vote.kind").querySelector(".message")).not.toBeNull();
    expect(part("agenda").querySelector(".message")).not.toBeNull();
  });
});

describe("going to a field", () => {
  test("opens what it is folded in and puts the focus there", () => {
    const { form } = open("branch-assembly-minutes", {
      items: [{ topic: "甲", vote: { method: "举手" } }, { topic: "乙" }, { topic: "丙", vote: { method: "票决" } }],
    });
    expect(form.goTo("items[2].vote.for")).toBe(true);
    expect(document.activeElement).toBe(input("items[2].vote.for"));
    expect(part("items[2]").hasAttribute("open")).toBe(true);
    expect(form.goTo("")).toBe(false);
    expect(form.goTo("nothing.of.that")).toBe(false);
  });
});
