// What is asked of Word, by a fake that records it.
import { zipSync, strToU8 } from "fflate";
import { afterEach, describe, expect, test, vi } from "vitest";
import { toBase64 } from "../data/bytes";
import { wordDocument } from "../word/document";
import { WordError } from "../contract/errors";
import { differences, pagesOf } from "../word/geometry";
import { placeOf } from "../word/places";

const section = (top: number, width = 11906): string =>
  `<w:sectPr><w:pgSz w:w="${width}" w:h="16838"/><w:pgMar w:top="${top}" w:right="1474" w:bottom="1984" w:left="1588"/></w:sectPr>`;
const body = (...sections: string[]): string =>
  `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${sections.join("")}</w:body></w:document>`;
const docx = (...sections: string[]): string => toBase64(zipSync({ "word/document.xml": strToU8(body(...sections)) }));

interface Fake {
  calls: unknown[][];
  setups: Record<string, number>[];
}

/** Word as far as the port asks it: what is replaced keeps the last section's page until it is mended. */
function fakeWord(found: string, canMend: boolean, holds = true, written = ""): Fake {
  const calls: unknown[][] = [];
  const setups: Record<string, number>[] = [{}];
  const paragraph = (n: number, nesting = 0) => ({
    tableNestingLevel: nesting,
    select: () => calls.push(["select", n]),
    search: (words: string) => (
      calls.push(["search", n, words]),
      { load: () => undefined, items: words.includes("{{") ? [{ select: () => calls.push(["select tag", n]) }] : [] }
    ),
  });
  const load = (): void => undefined;
  const context = {
    sync: async () => undefined,
    application: { createDocument: (file: string) => ({ open: () => calls.push(["createDocument", file]) }) },
    document: {
      insertFileFromBase64: (file: string, where: string, options: object) => calls.push(["insertFileFromBase64", file, where, options]),
      body: {
        load,
        text: written,
        getOoxml: () => ({ value: setups[0]?.["topMargin"] === undefined ? found : body(section(setups[0]["topMargin"] * 20)) }),
        paragraphs: { load, items: [paragraph(1), paragraph(99, 1), paragraph(2)] },
        tables: {
          load,
          items: [{ getCell: (row: number, cell: number) => ({ body: { paragraphs: { load, items: [paragraph(row * 10 + cell)] } } }) }],
        },
        search: (words: string) => (calls.push(["search body", words]), { load, items: [] }),
      },
      sections: { load, items: [{ pageSetup: setups[0]! }] },
    },
  };
  const run = async <T>(batch: (c: typeof context) => Promise<T>): Promise<T> => batch(context);
  vi.stubGlobal("Word", { run });
  vi.stubGlobal("Office", {
    FileType: { Compressed: "compressed" },
    AsyncResultStatus: { Succeeded: "succeeded" },
    context: {
      requirements: { isSetSupported: (set: string) => set !== "WordApiDesktop" || canMend },
      officeTheme: { isDarkTheme: true },
      document: {
        customXmlParts: {
          getByNamespaceAsync: (name: string, done: (r: object) => void) => (
            calls.push(["getByNamespaceAsync", name]),
            done({ status: "succeeded", value: holds ? [{}] : [] })
          ),
        },
        getFileAsync: (_t: string, _o: object, done: (r: object) => void) =>
          done({
            status: "succeeded",
            value: {
              sliceCount: 2,
              getSliceAsync: (n: number, then: (r: object) => void) =>
                then({ status: "succeeded", value: { data: n === 0 ? [80, 75] : [3] } }),
              closeAsync: () => calls.push(["closeAsync"]),
            },
          }),
      },
    },
    auth: { getAuthContext: async () => Promise.reject(new Error()) },
  });
  return { calls, setups };
}

afterEach(() => vi.unstubAllGlobals());

test("a new document is created from the file and opened, once", async () => {
  const { calls } = fakeWord(body(section(2098)), false);
  await wordDocument().openNew("AAAA");
  expect(calls).toEqual([["createDocument", "AAAA"]]);
});

describe("the open document is replaced", () => {
  test("with everything of the file", async () => {
    const { calls } = fakeWord(body(section(2098)), false);
    const file = docx(section(2098));
    expect(await wordDocument().replace(file)).toEqual([]);
    expect(calls).toEqual([
      [
        "insertFileFromBase64",
        file,
        "Replace",
        {
          importTheme: true,
          importStyles: true,
          importParagraphSpacing: true,
          importPageColor: true,
          importChangeTrackingMode: false,
          importCustomProperties: true,
          importCustomXmlParts: true,
          importDifferentOddEvenPages: true,
        },
      ],
    ]);
  });

  test("and its page is mended where this Word can", async () => {
    const { setups } = fakeWord(body(section(1440, 12240)), true);
    expect(await wordDocument().replace(docx(section(2098)))).toEqual([]);
    expect(setups[0]).toMatchObject({ topMargin: 104.9, pageWidth: 595.3, pageHeight: 841.9 });
  });

  test("and what cannot be mended is told", async () => {
    fakeWord(body(section(1440)), false);
    expect(await wordDocument().replace(docx(section(2098)))).toMatchObject([{ section: 1, wanted: { top: 2098 }, found: { top: 1440 } }]);
  });
});

test("a document with no words in it is empty", async () => {
  fakeWord(body(), false, true, "\r");
  expect(await wordDocument().isEmpty()).toBe(true);
  fakeWord(body(), false, true, "整改通知");
  expect(await wordDocument().isEmpty()).toBe(false);
});

test("the open document is read in slices, and closed", async () => {
  const { calls } = fakeWord(body(), false);
  expect(await wordDocument().read()).toBe(toBase64(new Uint8Array([80, 75, 3])));
  expect(calls).toEqual([["closeAsync"]]);
});

test("a document made here is known by its data", async () => {
  const { calls } = fakeWord(body(), false);
  expect(await wordDocument().holdsData()).toBe(true);
  expect(calls).toEqual([["getByNamespaceAsync", "urn:officekit:data:1"]]);
  fakeWord(body(), false, false);
  expect(await wordDocument().holdsData()).toBe(false);
});

describe("a click goes to the tag", () => {
  test("in the paragraph that the message names; paragraphs in tables are not counted", async () => {
    const { calls } = fakeWord(body(), false);
    expect(await wordDocument().goTo({ tag: "{{ x }}", place: "正文第2段", context: "" })).toBe(true);
    expect(calls).toEqual([
      ["search", 2, "{{ x }}"],
      ["select tag", 2],
    ]);
  });

  test("in a cell", async () => {
    const { calls } = fakeWord(body(), false);
    await wordDocument().goTo({ tag: "", place: "正文表1第2行第3格第1段", context: "" });
    expect(calls).toEqual([["select", 12]]);
  });

  test("a header is not reached this way", async () => {
    fakeWord(body(), false);
    expect(await wordDocument().goTo({ tag: "{ x", place: "页眉第1段", context: "" })).toBe(false);
  });
});

test("a refusal of Word is told as one", async () => {
  vi.stubGlobal("Word", { run: async () => Promise.reject(new Error("GeneralException")) });
  await expect(wordDocument().openNew("A")).rejects.toBeInstanceOf(WordError);
});

describe("geometry", () => {
  test("former properties of a section are none of its own", () =>
    expect(
      pagesOf(
        body(
          `<w:sectPr><w:pgSz w:w="1" w:h="2"/><w:sectPrChange><w:sectPr><w:pgSz w:w="9" w:h="9"/></w:sectPr></w:sectPrChange></w:sectPr>`,
        ),
      ),
    ).toHaveLength(1));
  test("Word's rounding is no difference, a missing section is one", () => {
    const page = pagesOf(body(section(2098)))[0]!;
    expect(differences([page], [{ ...page, top: 2100 }])).toEqual([]);
    expect(differences([page, page], [page])).toMatchObject([{ section: 2, found: null }]);
  });
});

test.each([
  ["正文第3段", { paragraph: 2 }],
  ["正文表1第2行第3格第1段", { table: 0, row: 1, cell: 2, paragraph: 0 }],
  ["正文第1段与正文第3段", { paragraph: 0 }],
  ["页眉第2段", null],
  ["正文表1第1行第1格表1第1行第1格第1段", null],
])("%s is a place", (words, place) => expect(placeOf(words)).toEqual(place));
