// The view that checks a template: the open document, or a file.
import { readFile } from "../data/bytes";
import type { Base64 } from "../contract/contract";
import { button, el } from "../look/elements";
import { fileButton, wordFiles } from "../look/files";
import { busy, notice, wordsOf } from "../look/notices";
import type { Pane, View } from "./pane";
import { t } from "../words/strings";
import { findings } from "./findings";

export function checkView(pane: Pane): View {
  const result = el("div", { class: "results" });

  async function check(read: () => Promise<Base64>, name: string, inWord: boolean): Promise<void> {
    result.replaceChildren(busy(t("working")));
    try {
      const template = { file: await read(), name };
      const [found, fields] = [await pane.call("check", { template }), await pane.call("fields", { template })];
      result.replaceChildren(
        ...(inWord ? [] : [el("p", { class: "hint" }, t("fileChosen", { name }))]),
        findings(pane, found.diagnostics, t("checkClean", { n: fields.fields.length }), inWord),
      );
    } catch (error) {
      result.replaceChildren(notice("error", wordsOf(error)));
    }
  }

  const word = pane.word;
  const element = el(
    "div",
    { class: "view tools" },
    el("h2", {}, t("tabCheck")),
    el("p", {}, t("checkIntro")),
    el(
      "div",
      { class: "buttons" },
      word && button(t("checkOpen"), () => void check(() => word.read(), "document.docx", true), { appearance: "primary" }),
      fileButton(
        t("checkFile"),
        wordFiles,
        (file) => void check(() => readFile(file), file.name, false),
        word ? {} : { appearance: "primary" },
      ),
    ),
    result,
  );
  return { element };
}
