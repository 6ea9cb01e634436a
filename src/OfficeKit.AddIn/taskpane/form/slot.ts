// A place in the data that a part of the form reads and writes.
import { isObject, join, type Step } from "../data/paths";
import type { Json } from "../contract/contract";
import { named } from "../data/values";

export interface Slot {
  readonly path: string;
  get(): unknown;
  set(value: unknown): void;
}

/** The whole data. */
export const rootSlot = (data: Json): Slot => ({ path: "", get: () => data, set: () => {} });

/** A member of a group or an item of a list; the group or list comes into being with its first value. */
export function inside(outer: Slot, step: Step): Slot {
  return {
    path: join(outer.path, step),
    get() {
      const at = outer.get();
      return typeof step === "number" ? (Array.isArray(at) ? (at as unknown[])[step] : undefined) : isObject(at) ? at[step] : undefined;
    },
    set(value) {
      if (typeof step === "number") {
        const items = itemsOf(outer);
        items[step] = value;
        return;
      }
      const found = outer.get();
      const at: Json = isObject(found) ? found : {};
      if (at !== found) {
        outer.set(at);
      }
      if (value === undefined) {
        delete at[step];
      } else {
        at[step] = value;
      }
    },
  };
}

/** A part of a named one (name, unit, post), which is a plain text while only the name is known. */
export function partOfNamed(outer: Slot, member: string): Slot {
  const parts = (): Json => {
    const at = outer.get();
    return isObject(at) ? at : at === undefined || at === null ? {} : { name: at };
  };
  return { path: join(outer.path, member), get: () => parts()[member], set: (value) => outer.set(named({ ...parts(), [member]: value })) };
}

/** The items of a list, made when there are none yet. */
export function itemsOf(slot: Slot): unknown[] {
  const found = slot.get();
  if (Array.isArray(found)) {
    return found;
  }
  const items: unknown[] = [];
  slot.set(items);
  return items;
}
