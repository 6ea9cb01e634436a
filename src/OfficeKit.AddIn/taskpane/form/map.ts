// Draws values by names that the clerk gives, such as the votes of each grade: a list of pairs.
import type { FormField } from "../data/schema";
import { t } from "../words/strings";
import { isObject } from "../data/paths";
import { show } from "../data/values";
import type { FormContext } from "./context";
import { drawRows } from "./rows";
import type { Slot } from "./slot";

export function drawMap(field: FormField, item: FormField, slot: Slot, context: FormContext): HTMLElement {
  const member = (name: string, title: string, kind: FormField["kind"]): FormField => ({
    name,
    title,
    hint: "",
    kind,
    required: true,
    choices: [],
    members: [],
    item: null,
  });
  const pair: FormField = {
    ...field,
    kind: "group",
    members: [member("key", t("nameOfValue"), "text"), member("value", item.title, item.kind)],
  };
  const found = slot.get();
  let pairs: unknown[] = isObject(found) ? Object.entries(found).map(([key, value]) => ({ key, value })) : [];
  // The pairs are kept as they stand while they are edited; the data gets those that have a name.
  const list: Slot = { path: slot.path, get: () => pairs, set: (value) => (pairs = Array.isArray(value) ? (value as unknown[]) : []) };
  const write = (): void =>
    slot.set(
      Object.fromEntries(
        pairs
          .filter(isObject)
          .filter((p) => show(p["key"]) !== "")
          .map((p) => [show(p["key"]), p["value"]]),
      ),
    );
  return drawRows(field, pair, list, { ...context, changed: () => (write(), context.changed()) });
}
