// The schemas and samples of the built-in kinds, as the forms get them.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Json } from "../contract/contract";

const templates = join(import.meta.dirname, "../../../../templates");
const read = (kind: string, file: string): Json => JSON.parse(readFileSync(join(templates, kind, file), "utf8")) as Json;

export const schemaOf = (kind: string): Json => read(kind, "schema.json");
export const sampleOf = (kind: string): Json => read(kind, "sample.json");
export const kinds = readdirSync(templates, { withFileTypes: true })
  .filter((d) => d.isDirectory())
  .map((d) => d.name);
