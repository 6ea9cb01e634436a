// Every word in both languages.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { setLanguage, strings, t, type StringKey } from "../words/strings";

const keys = Object.keys(strings) as StringKey[];
const values = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1]!).sort();

test.each(keys)("%s is there in both languages, with the same values", (key) => {
  const [zh, en] = strings[key];
  expect(zh.trim()).not.toBe("");
  expect(en.trim()).not.toBe("");
  if (key !== "bulkNameHint") expect(values(zh)).toEqual(values(en));
  if (key !== "language") expect(en).not.toMatch(/[\u4e00-\u9fff]/);
});

test("the language is the clerk's", () => {
  setLanguage("en");
  expect(t("rowsFilled", { n: 3 })).toBe("3 rows filled in.");
  setLanguage("zh");
  expect(t("rowsFilled", { n: 3 })).toBe("已填入 3 行。");
});

const root = join(import.meta.dirname, "../");
const rooms = ["", "contract/", "data/", "engines/", "form/", "look/", "microsoft365/", "views/", "word/", "words/"];
const sources = rooms.flatMap((folder) =>
  readdirSync(root + folder)
    .filter((f) => f.endsWith(".ts"))
    .map((f) => folder + f),
);

test("no word for a clerk stands anywhere else", () => {
  // values.ts and places.ts read what clerks and the engine write; the two names of languages are the same in both.
  const wrong = sources
    .filter((f) => !["words/strings.ts", "data/values.ts", "word/places.ts", "contract/contract.ts", "views/settings.ts"].includes(f))
    .filter((f) =>
      readFileSync(root + f, "utf8")
        .split("\n")
        .some((line) => !/^\s*(\/\/|\/?\*)/.test(line) && /["'`>][^"'`]*[\u4e00-\u9fa5]/.test(line.replace(/\/\/.*$/, ""))),
    );
  expect(wrong).toEqual([]);
});

test("no string is left over", () => {
  const text = sources
    .filter((f) => f !== "words/strings.ts")
    .map((f) => readFileSync(root + f, "utf8"))
    .join("\n");
  expect(keys.filter((key) => !text.includes(`"${key}"`) && !key.startsWith("graph_"))).toEqual([]);
});

test("each outside world has one file that knows it", () => {
  const where = (words: RegExp): string[] =>
    sources.filter((f) => words.test(readFileSync(root + f, "utf8").replace(/^\s*(\/\/|\/?\*).*$/gm, "")));
  expect(where(/\bfetch\(/)).toEqual(["engines/api.ts"]);
  expect(where(/\bWord\.run\b/)).toEqual(["word/document.ts"]);
  expect(where(/@azure\/msal-browser(?!\/redirect)/)).toEqual(["microsoft365/signIn.ts"]);
  expect(where(/\bconsole\./)).toEqual([]);
  expect(where(/\bany\b(?=[\s;,)>[])/).filter((f) => /:\s*any\b|<any>|as any/.test(readFileSync(root + f, "utf8")))).toEqual([]);
});

test("every file says in its first line what it is for", () => {
  expect(sources.filter((f) => !/^(\/\/|\/\*) \S/.test(readFileSync(root + f, "utf8")))).toEqual([]);
});
