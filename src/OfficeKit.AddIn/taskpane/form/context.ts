// What every part of a form needs of the form around it.

export interface FormContext {
  /** Something was typed, chosen, added, moved or removed. */
  changed(): void;
  /** The clerk has been here: from now on messages about it are shown. */
  touched(path: string): void;
  /** Tells the clerk, screen readers too, what was just done; with a way back where there is one. */
  say(text: string, undo?: () => void): void;
}
