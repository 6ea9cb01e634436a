// Talks to Word. No other file says Word.run.
import { fromBase64, toBase64 } from "../data/bytes";
import type { Base64 } from "../contract/contract";
import { WordError } from "../contract/errors";
import { differences, pagesOf, pagesOfFile, type Page, type PageDifference } from "./geometry";
import { placeOf } from "./places";

/** What the pane asks of Word. */
export interface DocumentPort {
  /** Opens a file as a new document: the page comes out exactly. */
  openNew(file: Base64): Promise<void>;
  /** Whether this Word can put a whole file, with its pages and data, in the place of the open document. */
  canReplace(): boolean;
  /** Whether nothing is written in the open document. */
  isEmpty(): Promise<boolean>;
  /** Puts a file in the place of the open document, and gives the sections whose page is still another after mending. */
  replace(file: Base64): Promise<PageDifference[]>;
  /** The open document as a .docx. */
  read(): Promise<Base64>;
  /** Selects a place of the open document; false when it cannot be found. */
  goTo(found: { tag: string; place: string; context: string }): Promise<boolean>;
  /** Whether the open document carries the data it was made from. */
  holdsData(): Promise<boolean>;
  /** Whether Word is dark. */
  isDark(): boolean;
  /** The account that Word is signed in with, as a hint to the sign-in; null when Word does not say. */
  account(): Promise<string | null>;
}

/** One batch of requests to Word. */
const run = <T>(batch: (context: Word.RequestContext) => Promise<T>): Promise<T> =>
  Word.run(batch).catch((error: unknown) => {
    const { code = "", message = "" } = (error ?? {}) as { code?: string; message?: string };
    throw new WordError(message, code);
  });

const has = (set: string, version: string): boolean => Office.context.requirements.isSetSupported(set, version);

/** All that a file brings along, as far as this Word knows the options. */
const everything = (): Word.InsertFileOptions => ({
  importTheme: true,
  importStyles: true,
  importParagraphSpacing: true,
  importPageColor: true,
  importChangeTrackingMode: false,
  importCustomProperties: true,
  importCustomXmlParts: true,
  ...(has("WordApi", "1.7") ? { importDifferentOddEvenPages: true } : {}),
});

/** Loads office.js from the cloud's address and waits for Word; null outside of Word or when it does not answer in time. */
export async function connectToWord(script: string, patience: number): Promise<DocumentPort | null> {
  const loaded = new Promise<boolean>((resolve) => {
    const element = document.createElement("script");
    element.src = script;
    element.onload = () => resolve(true);
    element.onerror = () => resolve(false);
    document.head.append(element);
  });
  const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), patience));
  if (!(await Promise.race([loaded, late]))) {
    return null;
  }
  const host = await Promise.race([Office.onReady().then((info) => info.host), late]);
  return host === Office.HostType.Word ? wordDocument() : null;
}

export function wordDocument(): DocumentPort {
  return {
    openNew: (file) =>
      run(async (context) => {
        context.application.createDocument(file).open();
        await context.sync();
      }),

    // Since 1.6 the data comes along; a Word without it would lose them.
    canReplace: () => has("WordApi", "1.6"),

    isEmpty: () =>
      run(async (context) => {
        const body = context.document.body;
        body.load("text");
        await context.sync();
        return body.text.trim() === "";
      }),

    async replace(file) {
      await run(async (context) => {
        context.document.insertFileFromBase64(file, "Replace", everything());
        await context.sync();
      });
      const wanted = await pagesOfFile(fromBase64(file));
      const found = differences(wanted, await openPages());
      if (found.length > 0 && has("WordApiDesktop", "1.3")) {
        await mend(found);
        return differences(wanted, await openPages());
      }
      return found;
    },

    read,

    goTo: ({ tag, place, context: around }) =>
      run(async (context) => {
        const paragraph = await find(context, place);
        // Word takes no more than 255 characters, and ^ is its own sign.
        const words = (tag || around).slice(0, 80).replaceAll("^", "^^");
        const hits = words === "" ? null : (paragraph ?? context.document.body).search(words, { matchCase: true });
        hits?.load("items");
        await context.sync();
        const target = hits?.items[0] ?? paragraph;
        target?.select();
        await context.sync();
        return target !== null;
      }),

    // The older way to ask, which Word of 2016 to 2021 knows, too.
    async holdsData() {
      if (!has("CustomXmlParts", "1.1")) return false;
      const parts = await promised<Office.CustomXmlPart[]>((done) =>
        Office.context.document.customXmlParts.getByNamespaceAsync("urn:officekit:data:1", done),
      );
      return parts.length > 0;
    },

    isDark() {
      const theme = Office.context.officeTheme;
      return theme?.isDarkTheme ?? isDarkColour(theme?.bodyBackgroundColor ?? "");
    },

    async account() {
      try {
        return (await Office.auth.getAuthContext()).userPrincipalName;
      } catch {
        return null;
      }
    },
  };
}

/** The paragraph at a place: of the body, tables left out, or of a cell. */
async function find(context: Word.RequestContext, words: string): Promise<Word.Paragraph | null> {
  const place = placeOf(words);
  if (place === null) return null;
  const body = context.document.body;
  if ("table" in place) {
    body.tables.load("items");
    await context.sync();
    const table = body.tables.items[place.table];
    if (table === undefined) return null;
    const paragraphs = table.getCell(place.row, place.cell).body.paragraphs;
    paragraphs.load("items");
    await context.sync();
    return paragraphs.items[place.paragraph] ?? null;
  }
  body.paragraphs.load("items/tableNestingLevel");
  await context.sync();
  return body.paragraphs.items.filter((p) => p.tableNestingLevel === 0)[place.paragraph] ?? null;
}

const openPages = (): Promise<Page[]> =>
  run(async (context) => {
    const xml = context.document.body.getOoxml();
    await context.sync();
    return pagesOf(xml.value);
  });

/** Whether #1f1f1f is nearer to black than to white. */
const isDarkColour = (colour: string): boolean =>
  /^#[0-9a-f]{6}$/i.test(colour) && [1, 3, 5].reduce((sum, at) => sum + parseInt(colour.slice(at, at + 2), 16), 0) < 384;

const points = (twentieths: number): number => twentieths / 20;

const mend = (wrong: PageDifference[]): Promise<void> =>
  run(async (context) => {
    const sections = context.document.sections;
    sections.load("items");
    await context.sync();
    for (const { section, wanted } of wrong) {
      const setup = sections.items[section - 1]?.pageSetup;
      if (setup === undefined) continue;
      setup.pageWidth = points(wanted.width);
      setup.pageHeight = points(wanted.height);
      setup.topMargin = points(wanted.top);
      setup.bottomMargin = points(wanted.bottom);
      setup.leftMargin = points(wanted.left);
      setup.rightMargin = points(wanted.right);
    }
    await context.sync();
  });

/** Word hands a file over in slices. */
async function read(): Promise<Base64> {
  const file = await promised<Office.File>((done) =>
    Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: 4194304 }, done),
  );
  try {
    const slices: Uint8Array[] = [];
    for (let at = 0; at < file.sliceCount; at++) {
      const slice = await promised<Office.Slice>((done) => file.getSliceAsync(at, done));
      slices.push(new Uint8Array(slice.data as ArrayLike<number>));
    }
    const bytes = new Uint8Array(slices.reduce((sum, s) => sum + s.length, 0));
    slices.reduce((at, s) => (bytes.set(s, at), at + s.length), 0);
    return toBase64(bytes);
  } finally {
    file.closeAsync();
  }
}

const promised = <T>(ask: (done: (result: Office.AsyncResult<T>) => void) => void): Promise<T> =>
  new Promise((resolve, reject) =>
    ask((result) =>
      result.status === Office.AsyncResultStatus.Succeeded
        ? resolve(result.value)
        : reject(new WordError(result.error.message, String(result.error.code))),
    ),
  );
