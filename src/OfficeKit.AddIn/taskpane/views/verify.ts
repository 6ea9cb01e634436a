// The view that holds a document against GB/T 9704 and mends what is safe.
import { readFile } from "../data/bytes";
import type { Base64, VerifyRequest } from "../contract/contract";
import { button, el, newId } from "../look/elements";
import { fileButton, wordFiles } from "../look/files";
import { busy, notice, passing, wordsOf } from "../look/notices";
import { wordFile, type Pane, type View } from "./pane";
import { t } from "../words/strings";
import { findings } from "./findings";

type Profile = NonNullable<VerifyRequest["profile"]>;

export function verifyView(pane: Pane): View {
  const result = el("div", { class: "results" });
  const id = newId();
  const profile = el(
    "select",
    { id },
    el("option", { value: "gongwen" }, t("profileGongwen")),
    el("option", { value: "gongwen-grid" }, t("profileGrid")),
    el("option", { value: "gongwen-33476" }, t("profile33476")),
  );
  const word = pane.word;

  async function verify(read: () => Promise<Base64>, name: string, inWord: boolean): Promise<void> {
    result.replaceChildren(busy(t("working")));
    try {
      const document = await read();
      const answer = await pane.call("verify", { document, profile: profile.value as Profile });
      const fixable = answer.diagnostics.filter((d) => d.fixable).length;
      result.replaceChildren(
        ...(inWord ? [] : [el("p", { class: "hint" }, t("fileChosen", { name }))]),
        ...(fixable > 0
          ? [
              el(
                "div",
                { class: "buttons" },
                button(t("fix", { n: fixable }), () => void fix(document, name, inWord), { appearance: "primary" }),
              ),
            ]
          : []),
        findings(pane, answer.diagnostics, t("verifyClean"), inWord),
      );
    } catch (error) {
      result.replaceChildren(notice("error", wordsOf(error)));
    }
  }

  /** The mended document comes as a new one: the old one is the clerk's to keep. */
  async function fix(document: Base64, name: string, inWord: boolean): Promise<void> {
    result.replaceChildren(busy(t("working")));
    try {
      const answer = await pane.call("verify", { document, profile: profile.value as Profile, fix: true });
      if (answer.document !== null) {
        if (word && inWord) await word.openNew(answer.document);
        else pane.download(name, answer.document, wordFile);
      }
      result.replaceChildren(
        passing("success", t("fixed", { n: answer.diagnostics.length })),
        findings(pane, answer.diagnostics, t("verifyClean"), false),
      );
    } catch (error) {
      result.replaceChildren(notice("error", wordsOf(error)));
    }
  }

  const element = el(
    "div",
    { class: "view tools" },
    el("h2", {}, t("tabVerify")),
    el("p", {}, t("verifyIntro")),
    el("div", { class: "field" }, el("label", { for: id }, t("profile")), profile),
    el(
      "div",
      { class: "buttons" },
      word && button(t("verifyOpen"), () => void verify(() => word.read(), "document.docx", true), { appearance: "primary" }),
      fileButton(
        t("verifyFile"),
        wordFiles,
        (file) => void verify(() => readFile(file), file.name, false),
        word ? {} : { appearance: "primary" },
      ),
    ),
    result,
  );
  return { element };
}
