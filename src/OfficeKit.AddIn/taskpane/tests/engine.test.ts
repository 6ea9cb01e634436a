// Which engine answers: the browser's when it is there, the host's while it is not.
import { describe, expect, test, vi } from "vitest";
import { hostEngine, loadSettings } from "../engines/api";
import type { Engine, Operation } from "../contract/contract";
import { browserEngine, eitherEngine, type BrowserEngine, type WorkerPort } from "../engines/engine";
import { EngineError } from "../contract/errors";
import type { ToWorker } from "../engines/worker";

class FakeWorker implements WorkerPort {
  onmessage: WorkerPort["onmessage"] = null;
  onerror: WorkerPort["onerror"] = null;
  got: ToWorker[] = [];
  postMessage(message: ToWorker): void {
    this.got.push(message);
  }
  say(data: Parameters<NonNullable<WorkerPort["onmessage"]>>[0]["data"]): void {
    this.onmessage?.({ data } as MessageEvent);
  }
}

const answer = (where: string) => ({ kinds: [{ id: where }] });
const host = (): Engine & { calls: Operation[] } => {
  const calls: Operation[] = [];
  return { calls, call: async (operation) => (calls.push(operation), answer("host") as never) };
};
const browser = (ready: Promise<Set<string>>): BrowserEngine => (
  ready.catch(() => undefined),
  { ready, call: async () => answer("browser") as never }
);
const never = new Promise<Set<string>>(() => undefined);

describe("the engine in a worker", () => {
  test("answers calls by their number, in any order", async () => {
    const worker = new FakeWorker();
    const engine = browserEngine(worker, "http://pane/_framework/dotnet.js");
    expect(worker.got[0]).toEqual({ start: "http://pane/_framework/dotnet.js" });
    worker.say({ operations: ["kinds", "render"] });
    expect(await engine.ready).toEqual(new Set(["kinds", "render"]));
    const [first, second] = [engine.call("kinds", {}), engine.call("kinds", {})];
    worker.say({ id: 2, answer: '{"kinds":[{"id":"2"}]}' });
    worker.say({ id: 1, answer: '{"kinds":[{"id":"1"}]}' });
    expect([(await first).kinds[0]?.id, (await second).kinds[0]?.id]).toEqual(["1", "2"]);
  });

  test("a problem is told as one", async () => {
    const worker = new FakeWorker();
    const engine = browserEngine(worker, "x");
    const call = engine.call("kind", { kind: "?" });
    worker.say({ id: 1, answer: '{"type":"","title":"没有这个文种。","status":404,"detail":"选一个。"}' });
    await expect(call).rejects.toMatchObject({ problem: { status: 404, title: "没有这个文种。" } });
  });

  test("a call at which .NET gives up is told, and nobody waits for ever", async () => {
    const worker = new FakeWorker();
    const call = browserEngine(worker, "x").call("kinds", {});
    worker.say({ id: 1, answer: null });
    await expect(call).rejects.toMatchObject({ problem: { title: "处理中断了。" } });
  });

  test("when it falls, what waits is told", async () => {
    const worker = new FakeWorker();
    const engine = browserEngine(worker, "x");
    const call = engine.call("kinds", {});
    worker.onerror?.({} as ErrorEvent);
    await expect(call).rejects.toBeInstanceOf(EngineError);
    await expect(engine.ready).rejects.toThrow();
  });
});

describe("one engine of two", () => {
  const where = async (engine: Engine, operation: "kinds" | "render" = "render"): Promise<string | undefined> =>
    ((await engine.call(operation, {} as never)) as unknown as { kinds: { id: string }[] }).kinds[0]?.id;

  test("the browser's when it is ready", async () =>
    expect(await where(eitherEngine(browser(Promise.resolve(new Set(["render"]))), host(), ["render"], 50))).toBe("browser"));

  test("the host's where there is no WebAssembly", async () =>
    expect(await where(eitherEngine(null, host(), ["render"], 50))).toBe("host"));

  test("the host's where the browser's fails to start", async () =>
    expect(await where(eitherEngine(browser(Promise.reject(new Error())), host(), ["render"], 50))).toBe("host"));

  test("the host's while the browser's is slow, and the browser's once it is there", async () => {
    let ready: (operations: Set<string>) => void = () => undefined;
    const engine = eitherEngine(browser(new Promise((resolve) => (ready = resolve))), host(), ["render", "kinds"], 20);
    expect(await where(engine)).toBe("host");
    ready(new Set(["render"]));
    expect(await where(engine)).toBe("browser");
  });

  test("the list of kinds does not wait", async () => {
    vi.useFakeTimers();
    const found = where(eitherEngine(browser(never), host(), ["kinds"], 60000), "kinds");
    await vi.advanceTimersByTimeAsync(1);
    expect(await found).toBe("host");
    vi.useRealTimers();
  });

  test("a host that may want a sign-in is not asked while there is hope of an engine here", async () => {
    let ready: (operations: Set<string>) => void = () => undefined;
    const engine = eitherEngine(browser(new Promise((resolve) => (ready = resolve))), host(), ["kinds"], Infinity);
    const found = where(engine, "kinds");
    ready(new Set(["kinds"]));
    expect(await found).toBe("browser");
    expect(await where(eitherEngine(browser(Promise.reject(new Error())), host(), ["kinds"], Infinity), "kinds")).toBe("host");
  });

  test("says where the work goes", async () => {
    const far = eitherEngine(null, host(), ["render"], 50);
    const near = eitherEngine(browser(Promise.resolve(new Set(["render"]))), host(), ["render"], 50);
    await where(near);
    expect([far.onHost, near.onHost]).toEqual([true, false]);
  });

  test("what only the host has goes to the host", async () =>
    expect(await where(eitherEngine(browser(Promise.resolve(new Set(["kinds"]))), host(), ["render"], 50))).toBe("host"));

  test("where neither has it, the clerk is told", async () => {
    await expect(
      eitherEngine(browser(Promise.resolve(new Set(["kinds"]))), host(), [], 50).call("bulk", {} as never),
    ).rejects.toMatchObject({ problem: { status: 501 } });
    await expect(eitherEngine(null, host(), [], 50).call("bulk", {} as never)).rejects.toMatchObject({
      problem: { status: 501, detail: expect.stringContaining("Edge") as string },
    });
  });
});

describe("the host", () => {
  test("gets the request as JSON and gives its answer", async () => {
    const ask = vi.fn(async () => new Response('{"kinds":[]}'));
    expect(await hostEngine(ask).call("kinds", { language: "zh" })).toEqual({ kinds: [] });
    expect(ask).toHaveBeenCalledWith("api/kinds", expect.objectContaining({ method: "POST", body: '{"language":"zh"}' }));
  });

  test("a problem comes with its words; an answer that is none with ours", async () => {
    await expect(
      hostEngine(async () => new Response('{"title":"太大。","status":413,"detail":"拆开。"}', { status: 413 })).call("kinds", {}),
    ).rejects.toMatchObject({ problem: { title: "太大。", detail: "拆开。" } });
    await expect(hostEngine(async () => new Response("<html>", { status: 502 })).call("kinds", {})).rejects.toMatchObject({
      problem: { status: 502, title: "服务器没有完成（502）。" },
    });
    await expect(hostEngine(async () => Promise.reject(new TypeError("x"))).call("kinds", {})).rejects.toMatchObject({
      problem: { status: 0, title: "连不上服务器。" },
    });
  });

  test("two first requests at a time both get a token, and later ones bring it at once", async () => {
    const asked: boolean[] = [];
    const ask = async (_: string, init: RequestInit): Promise<Response> => {
      const has = "Authorization" in (init.headers as Record<string, string>);
      asked.push(has);
      return new Response(has ? '{"kinds":[]}' : "{}", { status: has ? 200 : 401 });
    };
    const engine = hostEngine(ask, async () => "t");
    await Promise.all([engine.call("kinds", {}), engine.call("kinds", {})]);
    await engine.call("kinds", {});
    expect(asked).toEqual([false, false, true, true, true]);
  });

  test("a host that is not open gets a token, once it asks", async () => {
    const asked: (string | null)[] = [];
    const ask = async (_: string, init: RequestInit): Promise<Response> => {
      asked.push(new Headers(init.headers).get("Authorization"));
      return asked.length === 1 ? new Response("{}", { status: 401 }) : new Response('{"kinds":[]}');
    };
    expect(await hostEngine(ask, async () => "t").call("kinds", {})).toEqual({ kinds: [] });
    expect(asked).toEqual([null, "Bearer t"]);
  });

  test("without settings the pane stands alone", async () => {
    expect(await loadSettings(async () => new Response("", { status: 404 }))).toMatchObject({
      operations: [],
      signIn: null,
      engine: "_framework/dotnet.js",
    });
    expect(await loadSettings(async () => Promise.reject(new TypeError()))).toMatchObject({ operations: [] });
    expect(await loadSettings(async () => new Response('{"operations":["bulk"]}'))).toMatchObject({
      operations: ["bulk"],
      cloud: "global",
    });
  });
});
