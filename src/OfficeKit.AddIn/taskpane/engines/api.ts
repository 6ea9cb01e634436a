// Talks to the network: the host that serves the pane, and whatever else a file is given leave to ask. No other file says fetch.
import { isProblem, type Engine, type Operation, type Operations, type Problem, type Settings } from "../contract/contract";
import { EngineError, GraphError, problem } from "../contract/errors";
import { language, t } from "../words/strings";

/** Asks an address; graph.ts gets it handed in, so that tests can answer. */
export type Http = (address: string, init: RequestInit) => Promise<Response>;

export const http: Http = (address, init) => fetch(address, init);

/** What is so when the pane stands on a plain file server: the engine beside it, no host behind it. */
const alone: Settings = {
  cloud: "global",
  officeScript: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  engine: "_framework/dotnet.js",
  operations: [],
  signIn: null,
};

export async function loadSettings(ask: Http = http): Promise<Settings> {
  try {
    const response = await ask("settings.json", { headers: { Accept: "application/json" } });
    const found: unknown = response.ok ? await response.json() : {};
    return { ...alone, ...(found as Partial<Settings>) };
  } catch {
    return alone;
  }
}

/** The same engine on the host; the token is for a host that is not open, and sent since it says so. */
export function hostEngine(ask: Http = http, token: (() => Promise<string>) | null = null): Engine {
  let closed = false;
  const authorization = async (): Promise<Record<string, string>> =>
    closed && token !== null ? { Authorization: `Bearer ${await token()}` } : {};
  return {
    async call<O extends Operation>(operation: O, request: Operations[O]["request"]) {
      let response: Response;
      try {
        const send = async (): Promise<Response> =>
          ask(`api/${operation}`, {
            method: "POST",
            headers: {
              "Content-Type": "application/json",
              "Accept-Language": language() === "zh" ? "zh-CN" : "en",
              ...(await authorization()),
            },
            body: JSON.stringify(request),
          });
        const knew = closed;
        response = await send();
        if (response.status === 401 && token !== null && !knew) {
          closed = true;
          response = await send();
        }
      } catch (error) {
        if (error instanceof GraphError) throw error;
        throw new EngineError(problem(0, t("hostUnreachable"), t("hostUnreachableNext")));
      }
      const answer: unknown = await response.json().catch(() => ({}));
      if (!response.ok || typeof answer !== "object" || answer === null || isProblem(answer)) {
        const told = answer as Partial<Problem>;
        throw new EngineError(
          problem(response.status, told.title ?? t("hostRefused", { status: response.status }), told.detail ?? t("tryAgain")),
        );
      }
      return answer as Operations[O]["answer"];
    },
  };
}
