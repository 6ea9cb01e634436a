// Makes the document and brings it where the clerk wants it: a new window of Word, the open document, the downloads.
import type { Base64, Json, RenderAnswer } from "../contract/contract";
import { button, el, newId } from "../look/elements";
import { fileName } from "../look/files";
import { busy, passing, wordsOf } from "../look/notices";
import { now, wordFile, type Pane } from "./pane";
import type { Paper } from "./papers";
import { sentences, t } from "../words/strings";

export interface Output {
  element: HTMLElement;
}

interface OutputSource {
  paper: Paper;
  data(): Json;
  /** An answer without a document: its errors are shown in the form. */
  stopped(answer: RenderAnswer): void;
}

type Target = "openNew" | "replaceOpen" | "download";

export function output(pane: Pane, source: OutputSource): Output {
  const result = el("div", { class: "result" });
  const finalId = newId();
  const isFinal = el("input", { type: "checkbox", id: finalId });
  const targets: Target[] = pane.word ? ["openNew", "download", ...(pane.word.canReplace() ? ["replaceOpen" as const] : [])] : ["download"];
  const buttons = targets.map((target, at) =>
    button(t(target), () => void begin(target), { appearance: at === 0 ? "primary" : "outline", "data-target": target }),
  );
  const element = el(
    "div",
    { class: "output" },
    result,
    el("div", { class: "buttons" }, ...buttons),
    el("div", { class: "check" }, isFinal, el("label", { for: finalId }, t("isFinal"))),
  );

  /** What is written in the open document is not thrown away without a question. */
  async function begin(target: Target): Promise<void> {
    const full = target === "replaceOpen" && !(await pane.word?.isEmpty().catch(() => false));
    if (!full) return make(target);
    const yes = button(t("replaceAll"), () => void make(target), { size: "small" });
    result.replaceChildren(passing("warning", t("replaceAsk"), el("div", { class: "buttons" }, yes)));
    yes.focus();
  }

  async function make(target: Target, force?: string): Promise<void> {
    buttons.forEach((b) => b.setAttribute("disabled", ""));
    result.replaceChildren(busy(t("making")));
    try {
      const answer = await pane.call("render", {
        template: source.paper.template,
        data: source.data(),
        embedData: true,
        final: isFinal.checked,
        ...(source.paper.ownTemplate && !isFinal.checked ? { missing: "blank" as const } : {}),
        ...(force === undefined ? {} : { force }),
      });
      if (answer.document === null) return refused(target, answer);
      const done = await deliver(target, answer.document);
      const counts = t("made", { blanks: answer.blanks.length, missing: answer.missing.length });
      result.replaceChildren(
        passing(done.warning ? "warning" : "success", sentences(done.said, counts), done.warning && el("p", {}, done.warning)),
      );
    } catch (error) {
      result.replaceChildren(passing("error", wordsOf(error)));
    } finally {
      buttons.forEach((b) => b.removeAttribute("disabled"));
    }
  }

  function refused(target: Target, answer: RenderAnswer): void {
    source.stopped(answer);
    const errors = answer.diagnostics.filter((d) => d.severity === "error");
    if (isFinal.checked && errors.every((d) => !d.code.startsWith("V"))) {
      return result.replaceChildren(passing("error", t("stoppedFinal", { fields: errors.map((d) => d.message).join("；") })));
    }
    const id = newId();
    const reason = el("input", { id, type: "text", autocomplete: "off" });
    const go = button(t("force"), () => (reason.value.trim() === "" ? reason.focus() : void make(target, reason.value.trim())), {
      size: "small",
    });
    result.replaceChildren(
      passing(
        "error",
        t("stopped", { n: errors.length }),
        el("div", { class: "reason" }, el("label", { for: id }, t("forceReason")), reason, go),
      ),
    );
  }

  async function deliver(target: Target, file: Base64): Promise<{ said: string; warning?: string }> {
    if (target === "download" || pane.word === null) {
      const data = source.data();
      const title = typeof data["title"] === "string" ? data["title"] : `${source.paper.name}${now().slice(0, 10)}`;
      const name = `${fileName(title)}.docx`;
      pane.download(name, file, wordFile);
      return { said: t("downloaded", { name }) };
    }
    if (target === "openNew") {
      await pane.word.openNew(file);
      return { said: t("opened") };
    }
    const differs = await pane.word.replace(file);
    const warning = differs.length === 0 ? {} : { warning: t("pageDiffers", { sections: differs.map((d) => d.section).join("、") }) };
    return { said: t("replaced"), ...warning };
  }

  return { element };
}
