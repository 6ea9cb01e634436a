// Runs the engine off the pane's own thread: loads .NET once, then answers one call after another.
import type { Operation } from "../contract/contract";

export type ToWorker = { start: string } | { id: number; operation: Operation; request: string };
export type FromWorker = { operations: string[] } | { failed: true } | { id: number; answer: string | null };

interface Exports {
  Operations(): string;
  Call(operation: string, request: string): string;
}

/** As much of dotnet.js as is used. */
interface DotnetModule {
  dotnet: { create(): Promise<{ getAssemblyExports(name: string): Promise<{ OfficeKit: { Browser: { Exports: Exports } } }> }> };
}

let engine: Promise<Exports> | null = null;

async function start(address: string): Promise<Exports> {
  // In a worker .NET takes itself for one of its own threads and waits for a main one that never comes, unless it is told that this is the main one.
  Object.assign(self, { dotnetSidecar: true });
  const { dotnet } = (await import(/* @vite-ignore */ address)) as DotnetModule;
  const { getAssemblyExports } = await dotnet.create();
  return (await getAssemblyExports("OfficeKit.Browser")).OfficeKit.Browser.Exports;
}

const tell = (message: FromWorker): void => self.postMessage(message);

/** When nobody has asked for anything so long, what may be wanted next is made ready. */
const idle = 2000;
let last = 0;
let warm = false;

/** The first verification compiles for a second: it is done beforehand, on the first document, while the clerk reads it. */
function warmLater(exports: Exports, id: number, answer: string): void {
  setTimeout(() => {
    const { document = null } = JSON.parse(answer) as { document?: string | null };
    if (warm || id !== last || document === null) return;
    warm = true;
    exports.Call("verify", JSON.stringify({ document }));
  }, idle);
}

async function receive(message: ToWorker): Promise<void> {
  if ("start" in message) {
    engine ??= start(message.start);
    try {
      const exports = await engine;
      tell({ operations: exports.Operations().split(" ") });
      // Warm: the kinds are read and the first paths compiled before the clerk asks for anything.
      exports.Call("kinds", "{}");
    } catch {
      tell({ failed: true });
    }
  } else if (engine !== null) {
    last = message.id;
    const exports = await engine;
    let answer: string;
    try {
      answer = exports.Call(message.operation, message.request);
    } catch {
      // Bad input is an answer: what comes here is .NET itself giving up, for want of memory.
      return tell({ id: message.id, answer: null });
    }
    tell({ id: message.id, answer });
    if (message.operation === "preview" && !warm) warmLater(exports, message.id, answer);
  }
}

self.onmessage = (event: MessageEvent<ToWorker>) => void receive(event.data);
