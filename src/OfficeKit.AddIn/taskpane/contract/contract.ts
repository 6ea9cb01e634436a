// The shapes shared by pane, worker and host: one list of operations, JSON in and JSON out.
//
// The same request goes to the engine in the worker and to the host, and the same answer comes back:
//   worker   import { dotnet } from settings.engine; const { getAssemblyExports, getConfig } = await dotnet.create();
//            const engine = (await getAssemblyExports("OfficeKit.Browser")).OfficeKit.Browser.Exports;
//            engine.Operations()                        the operations that run in the browser, joined by spaces
//            engine.Call(operation, JSON.stringify(request))   the answer, or a Problem, as a JSON text; it never throws for bad input
//   host     POST /api/<operation>, body and answer application/json; a Problem is application/problem+json with its status
// The pane is a package of its own (taskpane/package.json); `npm run build` writes it to taskpane/dist, which the host serves at /, with
// dist/taskpane.html at / as well (the ribbon opens /taskpane.html?view=new, check or verify); dist/assets/* are cached for ever.
// What a template or data does wrong is part of an answer (diagnostics, with document null), never a Problem.

/** The bytes of a file, in base64. */
export type Base64 = string;

/** A JSON object: the data of a template, a JSON Schema. */
export type Json = { [name: string]: unknown };

/** The language of messages. Default: the worker's is zh; the host takes it from Accept-Language. */
export type Language = "zh" | "en";

/** What every request may say. Unknown members are refused, so that a misspelt option is not ignored. */
export interface Request {
  language?: Language;
  /** The moment that counts as now, with the offset of the clerk's clock: 2026-11-24T09:30:00+08:00. Its day is today for the rules.
   * Default: the moment of the call. */
  now?: string;
}

/** A template: a built-in kind by its id (a variant after a colon, pledge-card:a4-4up), or a .docx of the user's own, with a schema and
 * rules if there are any. */
export type TemplateChoice =
  | { kind: string }
  | { file: Base64; name: string; schema?: Json; rules?: unknown[] };

/** Something to tell, with a place: as officekit --json prints it. */
export interface Diagnostic {
  /** The rule itself (R30, V3), else OK1xxx. */
  code: string;
  severity: "error" | "warning" | "info";
  part: string;
  place: string;
  tag: string;
  /** The path of the field in the data: sections[1].heading; "" when no field is meant. */
  field: string;
  message: string;
  hint: string;
  context: string;
  fixable: boolean;
}

/** A visible blank of a finished document: a place somebody still has to fill. */
export interface Blank {
  number: number;
  path: string;
  text: string;
  meaning: string;
  type: string;
  part: string;
  place: string;
  context: string;
  required: boolean;
}

/** A kind of document, as a list shows it. */
export interface KindEntry {
  id: string;
  name: string;
  description: string;
  required: string[];
  /** The names of its files: template.docx, schema.json … */
  files: string[];
  /** Its variants by name, with what they are for people; {} when there is but one. */
  variants: Record<string, string>;
}

export interface KindsAnswer {
  kinds: KindEntry[];
}

export interface KindRequest extends Request {
  kind: string;
}

export interface KindAnswer extends KindEntry {
  /** The version of the template, as documents made from it carry it. */
  version: string;
  schema: Json | null;
  rules: unknown[] | null;
  /** Which column of a table is which field (header → path; =path → expression is worked out); null when headers are field names. */
  columns: Json | null;
  sample: Json | null;
  template: Base64;
}

export interface RenderRequest extends Request {
  template: TemplateChoice;
  data: Json;
  /** What a missing value prints. Default: blank with a schema, error without one. */
  missing?: "error" | "blank" | "keep" | "empty";
  /** A final document: a required blank stops it. */
  final?: boolean;
  /** Keeps the data in the file, for refill and extract. */
  embedData?: boolean;
  /** Why a document is wanted although rules of level E are broken. */
  force?: string;
}

export interface RenderAnswer {
  diagnostics: Diagnostic[];
  blanks: Blank[];
  /** Elements of the form that are absent altogether. */
  missing: string[];
  /** The .docx; null when an error stopped it. */
  document: Base64 | null;
}

/** Asks what a document would be like: the answer's diagnostics are those of check, its document is made as far as it can be. */
export interface PreviewRequest extends Request {
  template: TemplateChoice;
  data: Json;
}

export interface CheckRequest extends Request {
  template: TemplateChoice;
  /** Without data the template alone is checked. */
  data?: Json;
}

export interface CheckAnswer {
  diagnostics: Diagnostic[];
}

export interface FieldsRequest extends Request {
  template: TemplateChoice;
}

export interface Field {
  path: string;
  kind: "text" | "number" | "date" | "boolean" | "picture" | "list" | "object";
  title: string;
  required: boolean;
  places: string[];
}

export interface FieldsAnswer {
  diagnostics: Diagnostic[];
  fields: Field[];
  /** The template's schema, else one inferred from its tags. */
  schema: Json;
  /** The kind's sample, else one made for the fields. */
  sample: Json;
}

export interface ExtractRequest extends Request {
  document: Base64;
}

export interface Change {
  path: string;
  original: string;
  /** null when its place is gone. */
  now: string | null;
  part: string;
  place: string;
}

export interface ExtractAnswer {
  diagnostics: Diagnostic[];
  /** The kind's id or the file's name of the template the document was made from; "" when diagnostics hold an error (OK1507: no data in it). */
  template: string;
  version: string;
  /** The data as the document says it now; null when there is none. */
  data: Json | null;
  changes: Change[];
}

export interface VerifyRequest extends Request {
  document: Base64;
  /** Default: that of the kind the document says it is of, else gongwen. */
  profile?: "gongwen" | "gongwen-grid" | "gongwen-33476";
  /** Mends what is safe and gives the mended document; diagnostics are what is left. */
  fix?: boolean;
}

export interface VerifyAnswer {
  diagnostics: Diagnostic[];
  /** The mended document; null when fix was not asked for or nothing could be mended. */
  document: Base64 | null;
}

export interface BulkRequest extends Request {
  template: TemplateChoice;
  /** A file of rows: name.csv, .xlsx, .jsonl, .json. A pasted table is a .tsv: its text in UTF-8, cells apart by tabs. */
  rows: { file: Base64; name: string };
  /** The pattern of file names, such as {编号}-{责任党组织简称}.docx. */
  name?: string;
  groupBy?: string;
  missing?: "error" | "blank" | "keep" | "empty";
  final?: boolean;
  embedData?: boolean;
  force?: string;
}

/** A row that failed. */
export interface RowFailure {
  /** The data row, from 1. */
  row: number;
  /** The line of the file or row of the sheet. */
  line: number;
  key: string;
  field: string;
  code: string;
  message: string;
}

/** A field that is blank in one or many documents: one answer may fill them all. */
export interface BlankField {
  field: string;
  meaning: string;
  required: boolean;
  /** In how many documents it is blank. */
  rows: number;
  /** In how many places. */
  count: number;
}

export interface BulkAnswer {
  diagnostics: Diagnostic[];
  total: number;
  succeeded: number;
  failed: number;
  rows: RowFailure[];
  blankFields: BlankField[];
  /** The .zip; null when no document was made. */
  zip: Base64 | null;
}

/** One who was invited to a meeting, or a room. */
export interface Invited {
  name: string;
  mail: string;
  as: "required" | "optional" | "resource";
  declined: boolean;
}

/** A meeting as the calendar has it; its times are on the clerk's clock: 2017-09-05T14:30. */
export interface Meeting {
  subject: string;
  start: string;
  end: string;
  /** It has a day but no times. */
  allDay: boolean;
  /** Where it is, as the calendar names the places. */
  places: string[];
  organizer: Invited | null;
  /** Who was invited, rooms included. */
  attendees: Invited[];
}

/** One of the directory. */
export interface Person {
  name: string;
  mail: string;
  unit: string;
  post: string;
}

/** Asks for a meeting as data of minutes. */
export interface MeetingRequest extends Request {
  meeting: Meeting;
  /** What the directory knows of its people. */
  people: Person[];
}

export interface MeetingAnswer {
  /** What a person should look at. */
  diagnostics: Diagnostic[];
  /** title, start, end, place, chair, attendance (expected, actual, present, leave, absent), observers: as officekit fetch meeting writes it. */
  data: Json;
}

/** Every operation with its request and its answer. */
export interface Operations {
  kinds: { request: Request; answer: KindsAnswer };
  kind: { request: KindRequest; answer: KindAnswer };
  render: { request: RenderRequest; answer: RenderAnswer };
  preview: { request: PreviewRequest; answer: RenderAnswer };
  check: { request: CheckRequest; answer: CheckAnswer };
  fields: { request: FieldsRequest; answer: FieldsAnswer };
  extract: { request: ExtractRequest; answer: ExtractAnswer };
  verify: { request: VerifyRequest; answer: VerifyAnswer };
  bulk: { request: BulkRequest; answer: BulkAnswer };
  meeting: { request: MeetingRequest; answer: MeetingAnswer };
}

export type Operation = keyof Operations;

/**
 * A request that was not understood or not taken (RFC 9457), in the language of the request: 400 no valid request, 401 and 403 sign-in,
 * 404 no such operation or kind, 413 too large, 415 not JSON, 422 too heavy, 429 too many, 501 not in this engine, 503 busy, 504 took too long.
 * A Problem is told from an answer by its numeric status, which no answer has.
 */
export interface Problem {
  type: string;
  title: string;
  status: number;
  /** What to do. */
  detail: string;
}

/** Makes the same calls wherever the engine runs; engine.ts and api.ts each give one. */
export interface Engine {
  call<O extends Operation>(operation: O, request: Operations[O]["request"]): Promise<Operations[O]["answer"]>;
}

/** GET /settings.json: what this installation is. No secret is in it. */
export interface Settings {
  cloud: "global" | "china";
  /** The address of office.js in this cloud; the only foreign host that scripts come from. */
  officeScript: string;
  /** The address of the engine's dotnet.js on this host; null when the host has no WebAssembly files. */
  engine: string | null;
  /** The operations this host answers at /api. */
  operations: Operation[];
  /** Sign-in for Microsoft 365; null when the installation has none, and then everything local works all the same. */
  signIn: {
    clientId: string;
    authority: string;
    /** The origin of Microsoft Graph in this cloud. */
    graph: string;
    /** The scope of the token that /api wants where it is not open: Authorization: Bearer … */
    apiScope: string;
  } | null;
}

export const isProblem = (answer: object): answer is Problem => "status" in answer && typeof (answer as Problem).status === "number";
