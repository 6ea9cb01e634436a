// What every part of a form needs of the form around it.
import type { FormField } from "../data/schema";
import type { Slot } from "./slot";

export interface FormContext {
  /** Something was typed, chosen, added, moved or removed. */
  changed(): void;
  /** The clerk has been here: from now on messages about it are shown. */
  touched(path: string): void;
  /** Tells the clerk, screen readers too, what was just done; with a way back where there is one. */
  say(text: string, undo?: () => void): void;
}

/** Draws fields one after another; a list of cards is handed it, because a card holds fields and a field may be a list of cards. */
export type DrawFields = (fields: FormField[], slot: Slot, context: FormContext) => HTMLElement;
