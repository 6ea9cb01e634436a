// The view that makes many documents from one table, as a .zip.
import { readFile, toBase64 } from "../data/bytes";
import type { BulkRequest, TemplateChoice } from "../contract/contract";
import { button, el, newId } from "../look/elements";
import { chooseFile, fileButton, tableFiles, wordFiles } from "../look/files";
import { busy, notice, passing, wordsOf } from "../look/notices";
import { zipFile, type Pane, type View } from "./pane";
import { t } from "../words/strings";
import { listPicker } from "./pickers";

const own = "(own)";

export function bulkView(pane: Pane): View {
  const ids = { kind: newId(), rows: newId(), name: newId(), group: newId() };
  const result = el("div", { class: "results" });
  const columns = el("p", { class: "hint" });
  const chosenFile = el("p", { class: "hint", role: "status" });
  const kind = el("select", { id: ids.kind, onchange: () => void choose() });
  const area = el("textarea", { id: ids.rows, rows: 6, class: "paste", spellcheck: "false" });
  const name = el("input", { id: ids.name, type: "text", autocomplete: "off" });
  const group = el("input", { id: ids.group, type: "text", autocomplete: "off" });
  const start = button(t("bulkRun"), () => void run(), { appearance: "primary" });
  let ownTemplate: { file: string; name: string } | null = null;
  let rows: BulkRequest["rows"] | null = null;

  pane.call("kinds", {}).then(
    (answer) => {
      kind.replaceChildren(
        ...answer.kinds.map((k) => el("option", { value: k.id, lang: "zh-CN" }, k.name)),
        el("option", { value: own }, t("bulkOwn")),
      );
      void choose();
    },
    (error: unknown) => result.replaceChildren(notice("error", wordsOf(error))),
  );

  /** Says which columns a kind knows. */
  async function choose(): Promise<void> {
    columns.textContent = "";
    try {
      if (kind.value === own) {
        const file = await chooseFile(wordFiles);
        if (file === null) {
          kind.selectedIndex = 0;
          return choose();
        }
        ownTemplate = { file: await readFile(file), name: file.name };
        const found = await pane.call("fields", { template: ownTemplate });
        columns.textContent = t("bulkColumns", { columns: found.fields.map((f) => f.path).join("、") });
      } else {
        const chosen = kind.value;
        const found = await pane.call("kind", { kind: chosen });
        if (found.columns !== null && kind.value === chosen)
          // One that begins with = is worked out, not a column.
          columns.textContent = t("bulkColumns", {
            columns: Object.keys(found.columns)
              .filter((head) => !head.startsWith("="))
              .join("、"),
          });
      }
    } catch (error) {
      result.replaceChildren(notice("error", wordsOf(error)));
    }
  }

  function takeFile(file: File): void {
    readFile(file).then(
      (bytes) => {
        rows = { file: bytes, name: file.name };
        chosenFile.textContent = t("fileChosen", { name: file.name });
        area.value = "";
      },
      (error: unknown) => result.replaceChildren(notice("error", wordsOf(error))),
    );
  }

  area.addEventListener("input", () => {
    [rows, chosenFile.textContent] = [null, ""];
  });

  async function run(): Promise<void> {
    // What is copied from a sheet is a table with tabs, empty cells at the end included; what is typed may be a .csv.
    const text = area.value.replace(/[\r\n]+$/, "");
    const pasted =
      text.trim() === "" ? null : { file: toBase64(new TextEncoder().encode(text)), name: text.includes("\t") ? "rows.tsv" : "rows.csv" };
    const table = rows ?? pasted;
    if (table === null) {
      result.replaceChildren(notice("warning", t("bulkNoRows")));
      return area.focus();
    }
    const template: TemplateChoice = kind.value === own && ownTemplate ? ownTemplate : { kind: kind.value };
    result.replaceChildren(busy(t("working")));
    start.setAttribute("disabled", "");
    try {
      const answer = await pane.call("bulk", {
        template,
        rows: table,
        embedData: true,
        ...("file" in template ? { missing: "blank" as const } : {}),
        ...(name.value.trim() === "" ? {} : { name: name.value.trim() }),
        ...(group.value.trim() === "" ? {} : { groupBy: group.value.trim() }),
      });
      const zip = answer.zip;
      if (zip !== null && answer.succeeded > 0) pane.download(zipName(), zip, zipFile);
      result.replaceChildren(
        passing(
          answer.failed > 0 || zip === null ? "warning" : "success",
          t("bulkDone", { total: answer.total, succeeded: answer.succeeded, failed: answer.failed }),
        ),
        zip !== null && answer.succeeded > 0
          ? el(
              "div",
              { class: "buttons" },
              button(t("bulkDownload"), () => pane.download(zipName(), zip, zipFile), { size: "small" }),
            )
          : "",
        ...failures(
          answer.diagnostics.filter((d) => d.severity === "error").map((d) => `${d.code} ${d.message} ${d.hint}`),
          answer.rows.map((r) => t("bulkRow", { row: r.row, line: r.line, key: r.key, message: r.message, code: r.code })),
        ),
      );
    } catch (error) {
      result.replaceChildren(notice("error", wordsOf(error)));
    } finally {
      start.removeAttribute("disabled");
    }
  }

  const zipName = (): string => `${(kind.selectedOptions[0]?.textContent ?? "OfficeKit").trim()}.zip`;

  const failures = (whole: string[], each: string[]): HTMLElement[] =>
    whole.length + each.length === 0
      ? []
      : [
          el(
            "section",
            { class: "failures" },
            el("h3", {}, t("bulkFailures")),
            el("ul", {}, ...[...whole, ...each].map((line) => el("li", {}, line))),
          ),
        ];

  const field = (id: string, title: string, input: HTMLElement, hint?: string): HTMLElement =>
    el("div", { class: "field" }, el("label", { for: id }, title), input, hint && el("p", { class: "hint" }, hint));

  const element = el(
    "div",
    { class: "view tools bulk" },
    el("h2", {}, t("tabBulk")),
    el("p", {}, t("bulkIntro")),
    field(ids.kind, t("bulkKind"), kind),
    columns,
    field(ids.rows, t("bulkRows"), area),
    el(
      "div",
      { class: "buttons" },
      fileButton(t("bulkFile"), tableFiles, takeFile, { size: "small" }),
      pane.graph &&
        button(
          t("fromList"),
          () =>
            listPicker(pane, picker, (text) => {
              area.value = text;
              area.dispatchEvent(new Event("input"));
            }),
          { size: "small" },
        ),
    ),
    chosenFile,
  );
  const picker = el("div", { class: "picker-place" });
  element.append(
    picker,
    field(ids.name, t("bulkName"), name, t("bulkNameHint")),
    field(ids.group, t("bulkGroup"), group, t("bulkGroupHint")),
    el("div", { class: "buttons" }, start),
    result,
  );
  return { element };
}
