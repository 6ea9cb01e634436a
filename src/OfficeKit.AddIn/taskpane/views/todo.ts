// Lists what is left to do on a document: errors and warnings, blanks as one question each, missing elements.
import type { Blank, Diagnostic } from "../contract/contract";
import { el } from "../look/elements";
import { t, type StringKey } from "../words/strings";

export interface Todo {
  element: HTMLElement;
  update(found: Diagnostic[], blanks: Blank[], missing: string[]): void;
}

/** The same field at several places is one question. */
export function questions(blanks: Blank[]): { path: string; meaning: string; times: number; required: boolean; context: string }[] {
  const asked = new Map<string, { path: string; meaning: string; times: number; required: boolean; context: string }>();
  for (const blank of blanks) {
    const key = `${blank.path}\n${blank.meaning}`;
    const known = asked.get(key);
    if (known) known.times++;
    else
      asked.set(key, {
        path: blank.path,
        meaning: blank.meaning || blank.context,
        times: 1,
        required: blank.required,
        context: blank.context,
      });
  }
  return [...asked.values()].sort((a, b) => Number(b.required) - Number(a.required));
}

/** The list; <paramref name="goTo"/> goes to a field and says whether the form has it. */
export function todoList(goTo: (path: string) => boolean): Todo {
  const element = el("div", { class: "todo" });

  function part(key: StringKey, n: number, items: HTMLElement[]): HTMLElement | null {
    return items.length === 0 ? null : el("section", {}, el("h3", {}, t(key, { n })), el("ul", {}, ...items));
  }

  function entry(path: string, kind: string, ...content: (HTMLElement | string | false)[]): HTMLElement {
    const go = el(
      "button",
      {
        type: "button",
        class: `entry ${kind}`,
        onclick: () => goTo(path) || go.after(el("p", { class: "hint", role: "status" }, t("noField"))),
      },
      ...content,
    );
    return el("li", {}, go);
  }

  return {
    element,
    update(found, blanks, missing) {
      const problems = found.filter((d) => d.severity !== "info").sort((a, b) => a.severity.localeCompare(b.severity));
      const asked = questions(blanks);
      const parts = [
        part(
          "problemsHead",
          problems.length,
          problems.map((d) =>
            entry(
              d.field,
              d.severity,
              el("span", { class: "what" }, t("problem", { level: t(d.severity), what: d.message })),
              el("span", { class: "code" }, d.code),
            ),
          ),
        ),
        part(
          "blanksHead",
          blanks.length,
          asked.map((q) =>
            entry(
              q.path,
              "blank",
              el(
                "span",
                { class: "what" },
                q.meaning,
                q.required && el("span", { class: "badge" }, t("requiredMark")),
                q.times > 1 && el("span", { class: "badge" }, t("blankTimes", { n: q.times })),
              ),
              el("span", { class: "context" }, `……${q.context}……`),
            ),
          ),
        ),
        part(
          "missingHead",
          missing.length,
          missing.map((name) => el("li", { class: "plain" }, name)),
        ),
      ].filter((p) => p !== null);
      element.replaceChildren(
        ...(parts.length === 0
          ? [el("p", { class: "empty" }, t("nothingToDo"))]
          : [el("p", { class: "hint" }, t("blanksIntro")), ...parts]),
      );
    },
  };
}
