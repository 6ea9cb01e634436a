// Reads the paper and margins of a document's sections, and says where two differ.

/** Twentieths of a point, as Word writes them. */
export interface Page {
  width: number;
  height: number;
  top: number;
  bottom: number;
  left: number;
  right: number;
}

export interface PageDifference {
  /** The section, from 1. */
  section: number;
  wanted: Page;
  found: Page | null;
}

const w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** The pages of the sections in a document.xml, or in the flat package that Word gives for a body. */
export function pagesOf(xml: string): Page[] {
  const all = [...new DOMParser().parseFromString(xml, "application/xml").getElementsByTagName("*")].filter((e) => e.namespaceURI === w);
  // A section's former properties, kept by change tracking, are none of its own.
  const sections = all.filter((e) => e.localName === "sectPr" && e.parentElement?.localName !== "sectPrChange");
  return sections.map((section) => {
    const value = (element: string, name: string): number => {
      const found = [...section.children].find((e) => e.localName === element);
      return Number([...(found?.attributes ?? [])].find((a) => a.name.split(":").pop() === name)?.value ?? 0);
    };
    return {
      width: value("pgSz", "w"),
      height: value("pgSz", "h"),
      top: value("pgMar", "top"),
      bottom: value("pgMar", "bottom"),
      left: value("pgMar", "left"),
      right: value("pgMar", "right"),
    };
  });
}

/** A fifth of a millimetre is no difference: Word rounds. */
const slack = 12;

const same = (a: Page, b: Page): boolean => (Object.keys(a) as (keyof Page)[]).every((k) => Math.abs(a[k] - b[k]) <= slack);

export const differences = (wanted: Page[], found: Page[]): PageDifference[] =>
  wanted
    .map((page, at) => ({ section: at + 1, wanted: page, found: found[at] ?? null }))
    .filter((d) => d.found === null || !same(d.wanted, d.found));

/** The pages of a .docx. */
export async function pagesOfFile(file: Uint8Array): Promise<Page[]> {
  const { strFromU8, unzipSync } = await import("fflate");
  const document = unzipSync(file, { filter: (entry) => entry.name === "word/document.xml" })["word/document.xml"];
  return document === undefined ? [] : pagesOf(strFromU8(document));
}
