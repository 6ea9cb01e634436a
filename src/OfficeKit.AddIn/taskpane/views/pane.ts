// What the views share: the engine, Word where there is one, the settings, and the way to another view.
import type { Base64, Operation, Operations, Settings } from "../contract/contract";
import type { DocumentPort } from "../word/document";
import type { PaneEngine } from "../engines/engine";
import type { Graph } from "../microsoft365/graph";
import type { Preferences } from "../data/preferences";

/** One page of the pane. */
export interface View {
  element: HTMLElement;
  /** Ends what goes on in it before another takes its place. */
  leave?(): void;
}

export interface Pane {
  engine: PaneEngine;
  word: DocumentPort | null;
  settings: Settings;
  preferences: Preferences;
  /** Microsoft 365, when the installation has it and the clerk has turned it on. */
  graph: Graph | null;
  /** Shows a view instead of the present one. */
  show(make: () => View): void;
  /** Goes back to the view of the tab. */
  home(): void;
  /** Asks the engine, in the clerk's language and at the clerk's time. */
  call<O extends Operation>(operation: O, request: Operations[O]["request"]): Promise<Operations[O]["answer"]>;
  /** Hands a file to the browser's downloads. */
  download(name: string, file: Base64, type: string): void;
}

export const wordFile = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
export const zipFile = "application/zip";

/** Now, with the offset of the clerk's clock: its day is today for the rules. */
export function now(at: Date = new Date()): string {
  const offset = -at.getTimezoneOffset();
  const sign = offset < 0 ? "-" : "+";
  const two = (n: number): string => String(Math.floor(Math.abs(n))).padStart(2, "0");
  return `${new Date(at.getTime() + offset * 60000).toISOString().slice(0, 19)}${sign}${two(offset / 60)}:${two(offset % 60)}`;
}
