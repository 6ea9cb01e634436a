// Lists what was found in a document, each with its place; in Word a click goes there.
import type { Diagnostic } from "../contract/contract";
import { el } from "../look/elements";
import { notice, wordsOf } from "../look/notices";
import type { Pane } from "./pane";
import { t } from "../words/strings";

/** Errors first. */
const order = { error: 0, warning: 1, info: 2 };

/** The findings; <paramref name="inWord"/> when they are about the document that is open in Word. */
export function findings(pane: Pane, found: Diagnostic[], clean: string, inWord: boolean): HTMLElement {
  if (found.length === 0) return notice("success", clean);
  const sorted = [...found].sort((a, b) => order[a.severity] - order[b.severity]);
  return el(
    "div",
    { class: "findings" },
    el("p", { class: "total", role: "status" }, t("found", { n: found.length })),
    el("ul", {}, ...sorted.map((d) => finding(pane, d, inWord))),
  );
}

function finding(pane: Pane, d: Diagnostic, inWord: boolean): HTMLElement {
  const content = [
    el(
      "span",
      { class: "head" },
      el("span", { class: `level ${d.severity}` }, t(d.severity)),
      el("span", { class: "code" }, d.code),
      d.fixable && el("span", { class: "badge" }, t("fixableMark")),
    ),
    el("span", { class: "what" }, d.message, d.hint === "" ? "" : ` ${d.hint}`),
    (d.place || d.tag) !== "" && el("span", { class: "context" }, [d.place, d.tag || d.context].filter((w) => w !== "").join("　")),
  ];
  const word = pane.word;
  if (!inWord || word === null) return el("li", { class: "finding" }, ...content);
  const answer = el("div", {});
  const go = async (): Promise<void> => {
    answer.replaceChildren();
    try {
      if (!(await word.goTo(d))) answer.replaceChildren(notice("info", t("notFoundThere", { place: d.place })));
    } catch (error) {
      answer.replaceChildren(notice("error", wordsOf(error)));
    }
  };
  return el(
    "li",
    {},
    el("button", { type: "button", class: "finding", title: t("goThere"), onclick: () => void go() }, ...content),
    answer,
  );
}
