// Reaches the engine: in a Web Worker of this browser, else on the host.
import { EngineError, problem } from "../contract/errors";
import { isProblem, type Engine, type Operation, type Operations } from "../contract/contract";
import { t } from "../words/strings";
import type { FromWorker, ToWorker } from "./worker";

/** As much of a Worker as is used. */
export interface WorkerPort {
  postMessage(message: ToWorker): void;
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

export interface BrowserEngine extends Engine {
  /** The operations it has; rejected when the browser cannot run it. */
  ready: Promise<Set<string>>;
}

const fell = (): EngineError => new EngineError(problem(0, t("engineFell"), t("engineFellNext")));

/** Starts the engine at an address in a worker. */
export function browserEngine(worker: WorkerPort, address: string): BrowserEngine {
  const waiting = new Map<number, { done(answer: object): void; failed(error: Error): void }>();
  let last = 0;
  const ready = new Promise<Set<string>>((resolve, reject) => {
    worker.onmessage = ({ data }) => {
      if ("operations" in data) return resolve(new Set(data.operations));
      if ("failed" in data) return reject(new Error("no engine"));
      const call = waiting.get(data.id);
      waiting.delete(data.id);
      if (data.answer === null) return call?.failed(fell());
      const answer = JSON.parse(data.answer) as object;
      if (isProblem(answer)) call?.failed(new EngineError(answer));
      else call?.done(answer);
    };
    worker.onerror = () => {
      reject(new Error("no engine"));
      // A worker that fell takes nobody with it: what waits is told.
      waiting.forEach((call) => call.failed(fell()));
      waiting.clear();
    };
  });
  ready.catch(() => undefined);
  worker.postMessage({ start: address });
  return {
    ready,
    call<O extends Operation>(operation: O, request: Operations[O]["request"]) {
      return new Promise<Operations[O]["answer"]>((resolve, reject) => {
        const id = ++last;
        waiting.set(id, { done: (answer) => resolve(answer as Operations[O]["answer"]), failed: reject });
        worker.postMessage({ id, operation, request: JSON.stringify(request) });
      });
    },
  };
}

/** The engine as the views have it. */
export interface PaneEngine extends Engine {
  /** Whether the last work went to the host, which is asked less often than a worker may be. */
  readonly onHost: boolean;
}

/** What is shown first must not wait for the engine to load; unless the host is never to be asked while there is hope of one here. */
const light = new Set<Operation>(["kinds", "kind"]);

/** One engine of two: the browser's as soon as it is there, the host's while it is slow to start, or for good where there is none. */
export function eitherEngine(browser: BrowserEngine | null, host: Engine, hostHas: Operation[], patience: number): PaneEngine {
  let far = browser === null;
  return {
    get onHost() {
      return far;
    },
    async call<O extends Operation>(operation: O, request: Operations[O]["request"]) {
      const onHost = hostHas.includes(operation);
      const own = await within(browser?.ready ?? null, onHost ? (light.has(operation) && patience !== Infinity ? 0 : patience) : Infinity);
      far = !own?.has(operation);
      if (browser !== null && !far) {
        return browser.call(operation, request);
      }
      if (!onHost) {
        throw new EngineError(problem(501, t("noEngine"), browser !== null && own !== null ? t("notHere") : t("noEngineNext")));
      }
      return host.call(operation, request);
    },
  };
}

/** What a promise gives within so many milliseconds; null when it takes longer or fails. */
async function within<T>(promise: Promise<T> | null, patience: number): Promise<T | null> {
  if (promise === null) return null;
  const settled = promise.catch(() => null);
  if (patience === Infinity) return settled;
  return Promise.race([settled, new Promise<null>((resolve) => setTimeout(() => resolve(null), patience))]);
}
