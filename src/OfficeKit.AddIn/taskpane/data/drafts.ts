// Keeps what a clerk has begun in this browser, by kind, so that closing the pane loses nothing. It never leaves the computer.
import type { Json } from "../contract/contract";
import { isObject } from "./paths";

const prefix = "officekit.draft.";

/** Writes a draft; false when the browser keeps nothing (storage off or full). */
export function saveDraft(kind: string, data: Json): boolean {
  try {
    if (Object.keys(data).length === 0) localStorage.removeItem(prefix + kind);
    else localStorage.setItem(prefix + kind, JSON.stringify(data));
    return true;
  } catch {
    return false;
  }
}

export function loadDraft(kind: string): Json | null {
  try {
    const data: unknown = JSON.parse(localStorage.getItem(prefix + kind) ?? "null");
    return isObject(data) ? data : null;
  } catch {
    return null;
  }
}

/** The kinds that something is begun of. */
export function draftedKinds(): Set<string> {
  try {
    return new Set(
      Object.keys(localStorage)
        .filter((k) => k.startsWith(prefix))
        .map((k) => k.slice(prefix.length)),
    );
  } catch {
    return new Set();
  }
}
