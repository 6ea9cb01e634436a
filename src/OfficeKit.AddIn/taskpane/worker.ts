// Runs the engine off the pane's own thread: loads .NET once, then answers one call after another.
import type { Operation } from "./contract";

export type ToWorker = { start: string } | { id: number; operation: Operation; request: string };
export type FromWorker = { operations: string[] } | { failed: true } | { id: number; answer: string };

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
    tell({ id: message.id, answer: (await engine).Call(message.operation, message.request) });
  }
}

self.onmessage = (event: MessageEvent<ToWorker>) => void receive(event.data);
