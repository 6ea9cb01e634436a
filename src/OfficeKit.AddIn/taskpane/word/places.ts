// Reads the place that a diagnostic names: 正文第3段, 正文表1第2行第3格第1段.

export type Place = { paragraph: number } | { table: number; row: number; cell: number; paragraph: number };

/** The place in the body, counted from 0; null for a header, a text box, a note, or a place within a place. */
export function placeOf(words: string): Place | null {
  const first = words.split("与")[0] ?? "";
  const table = /^正文表(\d+)第(\d+)行第(\d+)格(?:第(\d+)段)?$/.exec(first);
  if (table) {
    const [, t, r, c, p] = table;
    return { table: Number(t) - 1, row: Number(r) - 1, cell: Number(c) - 1, paragraph: Number(p ?? 1) - 1 };
  }
  const paragraph = /^正文第(\d+)段$/.exec(first);
  return paragraph ? { paragraph: Number(paragraph[1]) - 1 } : null;
}
