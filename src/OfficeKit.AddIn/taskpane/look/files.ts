// Lets the clerk choose a file.
import { button } from "./elements";

/** Opens the browser's own dialogue; null when the clerk closes it. */
export function chooseFile(accept: string): Promise<File | null> {
  return new Promise((resolve) => {
    const input = document.createElement("input");
    input.type = "file";
    input.accept = accept;
    input.hidden = true;
    input.onchange = () => (input.remove(), resolve(input.files?.[0] ?? null));
    input.oncancel = () => (input.remove(), resolve(null));
    // Tests set the file on the element, and some browsers want it in the page.
    document.body.append(input);
    input.click();
  });
}

export const fileButton = (
  text: string,
  accept: string,
  chosen: (file: File) => void,
  attributes: Record<string, string> = {},
): HTMLElement => button(text, () => void chooseFile(accept).then((file) => file && chosen(file)), attributes);

export const wordFiles = ".docx,.dotx";
export const tableFiles = ".xlsx,.csv,.tsv,.json,.jsonl";

/** A name that every system takes. */
export const fileName = (title: string): string =>
  title
    .normalize("NFC")
    .replace(/[\u0000-\u001f<>:"/\\|?*\u200e\u200f\u202a-\u202e]/g, "")
    .trim()
    .slice(0, 80) || "OfficeKit";
