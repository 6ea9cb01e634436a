// Puts what the check found beside the fields it is about.
import type { Diagnostic, Json } from "../contract/contract";
import { el } from "../look/elements";
import { get, isBlank, parent } from "../data/paths";

/** Shows the errors and warnings of fields that the clerk has been to or filled; all of them when asked. */
export function showMessages(form: HTMLElement, found: Diagnostic[], data: Json, touched: Set<string>, all: boolean): void {
  form.querySelectorAll(".messages").forEach((m) => m.childElementCount > 0 && m.replaceChildren());
  form.querySelectorAll("[aria-invalid]").forEach((input) => input.removeAttribute("aria-invalid"));
  form.querySelectorAll(".flagged").forEach((part) => part.classList.remove("flagged"));
  for (const d of found) {
    const seen = all || touched.has(d.field) || !isBlank(get(data, d.field));
    if (d.severity !== "info" && d.field !== "" && seen) {
      place(form, d);
    }
  }
}

function place(form: HTMLElement, d: Diagnostic): void {
  const part = partOf(form, d.field);
  const messages =
    part?.querySelector(":scope > .messages") ?? part?.querySelector(":scope > .body > .messages") ?? part?.querySelector(".messages");
  if (!part || !messages) return;
  messages.append(messageOf(d));
  const input = part.classList.contains("field") ? part.querySelector("input, textarea, select") : null;
  if (d.severity === "error") {
    input?.setAttribute("aria-invalid", "true");
    // A fold shows that something in it is wrong.
    for (let fold = part.closest("details"); fold !== null; fold = fold.parentElement?.closest("details") ?? null) {
      fold.classList.add("flagged");
    }
  }
  if (input && messages.id === "") {
    messages.id = `${input.id}-messages`;
    input.setAttribute("aria-describedby", `${input.getAttribute("aria-describedby") ?? ""} ${messages.id}`.trim());
  }
}

/** What was found, in a line: what, what to do, by which rule. */
export const messageOf = (d: Diagnostic): HTMLElement =>
  el("p", { class: `message ${d.severity}` }, d.message, d.hint === "" ? "" : ` ${d.hint}`, el("span", { class: "code" }, d.code));

/** The part of the form that a path is about: the field itself, else what it is in. */
export function partOf(form: HTMLElement, path: string): HTMLElement | null {
  for (let at = path; at !== ""; at = parent(at)) {
    const part = form.querySelector<HTMLElement>(`[data-path="${CSS.escape(at)}"]`);
    if (part) return part;
  }
  return null;
}
