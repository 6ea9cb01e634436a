// Walks data by the paths that diagnostics and blanks name: sections[1].heading.
import type { Json } from "../contract/contract";

export type Step = string | number;

export const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);

export const join = (path: string, step: Step): string =>
  typeof step === "number" ? `${path}[${step}]` : path === "" ? step : `${path}.${step}`;

export function steps(path: string): Step[] {
  return [...path.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map((m) => (m[1] !== undefined ? Number(m[1]) : m[2]!));
}

/** The path without its last step; "" at the top. */
export const parent = (path: string): string => path.replace(/(\.?[^.[\]]+|\[\d+\])$/, "");

export function get(data: unknown, path: string): unknown {
  return steps(path).reduce<unknown>(
    (at, step) => (typeof step === "number" ? (Array.isArray(at) ? at[step] : undefined) : isObject(at) ? at[step] : undefined),
    data,
  );
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === "" || (isObject(value) && Object.keys(value).length === 0);

/** The data without what nobody filled: empty texts, empty groups, and rows at the end of a list that nobody began. Rows before them stay,
 * so that indexes do. */
export function filled(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(filled);
    while (items.length > 0 && isEmpty(items[items.length - 1])) {
      items.pop();
    }
    return items.map((item, at) => item ?? (isObject(value[at]) ? {} : ""));
  }
  if (isObject(value)) {
    const kept = Object.entries(value)
      .map(([name, inner]) => [name, filled(inner)] as const)
      .filter(([, inner]) => !isEmpty(inner));
    return kept.length > 0 ? Object.fromEntries(kept) : undefined;
  }
  return isEmpty(value) ? undefined : value;
}

/** Whether anybody has filled anything in. */
export const isBlank = (value: unknown): boolean => {
  const rest = filled(value);
  return rest === undefined || (Array.isArray(rest) && rest.length === 0) || (isObject(rest) && Object.values(rest).every(isBlank));
};
