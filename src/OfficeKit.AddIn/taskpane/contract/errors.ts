// What can go wrong outside of the pane, told apart by what the clerk can do about it.
import type { Problem } from "./contract";

/** The engine or the host did not do it; the problem says why and what to do. */
export class EngineError extends Error {
  constructor(readonly problem: Problem) {
    super(`${problem.title} ${problem.detail}`.trim());
  }
}

export const problem = (status: number, title: string, detail: string): Problem => ({ type: "about:blank", title, status, detail });

/** Word did not do what it was asked; the code is Word's own: ItemNotFound, AccessDenied … */
export class WordError extends Error {
  constructor(
    message: string,
    readonly code: string,
  ) {
    super(message);
  }
}

/** Why Graph gave nothing; strings.ts has the next step for each. */
export class GraphError extends Error {
  constructor(readonly reason: "consent" | "forbidden" | "cancelled" | "popup" | "expired" | "offline" | "busy" | "missing" | "failed") {
    super(reason);
  }
}
