// What a form is drawn for: a built-in kind, or a template of the clerk's own.
import type { Base64, Json, TemplateChoice } from "../contract/contract";
import type { Pane } from "./pane";

export interface Paper {
  /** Under which its draft is kept. */
  key: string;
  name: string;
  template: TemplateChoice;
  schema: Json;
  sample: Json | null;
  /** Its layouts by name; {} when there is but one. */
  variants: Record<string, string>;
  /** Without a schema a missing value would be an error; a clerk wants to see the blank. */
  ownTemplate: boolean;
}

export async function paperOfKind(pane: Pane, id: string): Promise<Paper> {
  const [kind = id] = id.split(":");
  const found = await pane.call("kind", { kind });
  return {
    key: kind,
    name: found.name,
    template: { kind: id },
    schema: found.schema ?? {},
    sample: found.sample,
    variants: found.variants,
    ownTemplate: false,
  };
}

export async function paperOfFile(pane: Pane, name: string, file: Base64): Promise<Paper> {
  const template = { file, name };
  const found = await pane.call("fields", { template });
  return {
    key: `file:${name}`,
    name: name.replace(/\.(docx|dotx)$/i, ""),
    template,
    schema: found.schema,
    sample: null,
    variants: {},
    ownTemplate: true,
  };
}
