// Takes the data of a document made earlier back into a form.
import { EngineError, problem } from "../contract/errors";
import type { Base64 } from "../contract/contract";
import type { Pane, View } from "./pane";
import { paperOfFile, paperOfKind } from "./papers";
import { t } from "../words/strings";
import { chooseFile, wordFiles } from "../look/files";
import { readFile } from "../data/bytes";
import { fillView } from "./fill";

/** The form with the document's data, as the document says it now. Throws what the clerk is to be told when there is none. */
export async function openForRefill(pane: Pane, document: Base64): Promise<() => View> {
  const found = await pane.call("extract", { document });
  if (found.data === null) {
    const why = found.diagnostics.find((d) => d.severity === "error");
    throw new EngineError(problem(422, why?.message ?? t("nothingFound"), why?.hint ?? ""));
  }
  const changed = found.changes.filter((c) => c.now !== null).length;
  const say = changed > 0 ? t("refilled", { n: changed }) : t("refilledUnchanged");
  const data = found.data;
  const paper = await paperOfKind(pane, found.template).catch((error: unknown) => {
    if (error instanceof EngineError && error.problem.status === 404) return null;
    throw error;
  });
  if (paper !== null) {
    return () => fillView(pane, paper, { data, say });
  }
  // Made from a template of the clerk's own: only the clerk has it.
  const file = await chooseFile(wordFiles);
  if (file === null) {
    throw new EngineError(problem(404, t("refillNoTemplate", { name: found.template, button: t("refill") }), ""));
  }
  const own = await paperOfFile(pane, file.name, await readFile(file));
  return () => fillView(pane, own, { data, say });
}
