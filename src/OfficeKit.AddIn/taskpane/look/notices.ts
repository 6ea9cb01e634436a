// Tells the clerk how something went, and what to do next.
import { button, el, type Child } from "./elements";
import { EngineError, GraphError, WordError } from "../contract/errors";
import { sentences, t, type StringKey } from "../words/strings";

export type NoticeKind = "success" | "info" | "warning" | "error";

const signs: Record<NoticeKind, string> = { success: "✓", info: "i", warning: "!", error: "✕" };

/** A notice; screen readers read it out, an error at once. */
export function notice(kind: NoticeKind, ...content: Child[]): HTMLElement {
  return el(
    "div",
    { class: `notice ${kind}`, role: kind === "error" ? "alert" : "status" },
    el("span", { class: "sign", "aria-hidden": "true" }, signs[kind]),
    el("div", { class: "content" }, ...content),
  );
}

/** A notice that the clerk can put away. */
export function passing(kind: NoticeKind, ...content: Child[]): HTMLElement {
  const element = notice(kind, ...content);
  element.append(
    button("✕", () => element.remove(), { appearance: "transparent", size: "small", "icon-only": true, "aria-label": t("close") }),
  );
  return element;
}

export const busy = (text: string): HTMLElement =>
  el("div", { class: "busy", role: "status" }, el("fluent-spinner", { size: "tiny", "aria-hidden": "true" }), el("span", {}, text));

/** An error in words that say what to do. */
export function wordsOf(error: unknown): string {
  if (error instanceof GraphError) return t(`graph_${error.reason}`);
  if (error instanceof EngineError) return sentences(error.problem.title, error.problem.detail);
  if (error instanceof WordError) return wordRefused(error);
  return t("unexpected");
}

/** What Word's codes mean for the clerk; numbers are those of its older calls. */
const refusals: Record<string, StringKey> = {
  AccessDenied: "wordProtected",
  NotAllowed: "wordProtected",
  EditModeRestrictions: "wordProtected",
  "7000": "wordProtected",
  ItemNotFound: "wordGone",
  InvalidObjectPath: "wordGone",
  WriteNotSupportedWhenModalDialogOpen: "wordDialogue",
  "5016": "wordDialogue",
  ApiNotFound: "wordTooOld",
  NotImplemented: "wordTooOld",
  RequestPayloadSizeLimitExceeded: "wordTooLarge",
  ResponsePayloadSizeLimitExceeded: "wordTooLarge",
  "5103": "wordTooLarge",
  "5104": "wordTooLarge",
  ActivityLimitReached: "wordBusy",
  InvalidOrTimedOutSession: "wordBusy",
  Timeout: "wordBusy",
};

function wordRefused(error: WordError): string {
  const known = refusals[error.code];
  return known ? t(known) : t("wordFailed", { why: (error.message || error.code).replace(/[。.\s]+$/, "") });
}
