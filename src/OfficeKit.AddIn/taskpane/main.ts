// Introduces the pieces of the pane to each other and shows the first view.
import "@fluentui/web-components/button.js";
import "@fluentui/web-components/spinner.js";
import "@fluentui/web-components/tab.js";
import "@fluentui/web-components/tablist.js";
import "./taskpane.css";
import { hostEngine, http, loadSettings } from "./engines/api";
import { fromBase64 } from "./data/bytes";
import type { Settings } from "./contract/contract";
import { connectToWord, type DocumentPort } from "./word/document";
import { el, iconButton } from "./look/elements";
import { browserEngine, eitherEngine } from "./engines/engine";
import { notice } from "./look/notices";
import { now, type Pane, type View } from "./views/pane";
import { loadPreferences, savePreferences, type Preferences } from "./data/preferences";
import type { SignIn } from "./microsoft365/signIn";
import { languageTag, setLanguage, t } from "./words/strings";
import { tabsOver, type Tab } from "./look/tabs";
import { applyTheme } from "./look/theme";
import { homeView } from "./views/home";

/** How long Word and the engine may take before the pane goes on without them. */
const patience = { word: 8000, engine: 6000 };

/** Word opens the pane with these in its address; a plain browser has no use for office.js. */
const query = new URLSearchParams(location.search);
const inWord = query.has("_host_Info") || query.get("in") === "word";

/** Only the first view comes with the pane; the others are loaded when they are wanted. */
const views = {
  new: async () => homeView,
  check: async () => (await import("./views/check")).checkView,
  verify: async () => (await import("./views/verify")).verifyView,
  bulk: async () => (await import("./views/bulk")).bulkView,
};
type ViewName = keyof typeof views;
const isView = (name: string | null): name is ViewName => name !== null && name in views;

async function start(): Promise<void> {
  let preferences = loadPreferences(navigator.language);
  setLanguage(preferences.language);
  applyTheme(preferences, null);
  const settings = await loadSettings();
  let word: DocumentPort | null = null;
  const signIn = settings.signIn && lazySignIn(settings.signIn, async () => word?.account() ?? null);
  const engine = startEngine(settings, signIn);
  word = inWord ? await connectToWord(settings.officeScript, patience.word) : null;
  const frame = document.getElementById("pane") as HTMLElement;
  let tab: ViewName = isView(query.get("view")) ? (query.get("view") as ViewName) : "new";
  let view: View | null = null;
  let main = el("main");

  const pane: Pane = {
    engine,
    word,
    settings,
    preferences,
    graph: null,
    show(make) {
      view?.leave?.();
      view = make();
      main.replaceChildren(view.element);
      main.scrollTop = 0;
      // The heading is read out: the clerk is somewhere else now.
      const heading = main.querySelector<HTMLElement>("h2");
      heading?.setAttribute("tabindex", "-1");
      heading?.focus({ preventScroll: true });
    },
    home: () => attempt(open(tab)),
    call: (operation, request) => engine.call(operation, { language: pane.preferences.language, now: now(), ...request }),
    download,
  };

  /** A view that could not be fetched is told where it would stand. */
  const attempt = (opening: Promise<void>): void =>
    void opening.catch(() => pane.show(() => ({ element: el("div", { class: "view" }, notice("error", t("viewNotLoaded"))) })));

  async function open(name: ViewName): Promise<void> {
    const make = await views[name]();
    // Meanwhile the clerk may have chosen another.
    if (name === tab) pane.show(() => make(pane));
  }

  async function openSettings(): Promise<void> {
    const { settingsView } = await import("./views/settings");
    pane.show(() => settingsView(pane, (chosen) => attempt(change(chosen))));
  }

  async function change(chosen: Preferences): Promise<void> {
    preferences = chosen;
    savePreferences(chosen);
    await frameUp();
    await openSettings();
  }

  /** Draws the frame in the language and colours chosen. */
  async function frameUp(): Promise<void> {
    setLanguage(preferences.language);
    document.documentElement.lang = languageTag();
    document.title = t("appName");
    applyTheme(preferences, word?.isDark() ?? null);
    pane.preferences = preferences;
    pane.graph = preferences.microsoft365 ? await graphOf(settings, signIn) : null;
    main = el("main", { tabindex: "-1" });
    const titles: Record<ViewName, string> = { new: t("tabNew"), check: t("tabCheck"), verify: t("tabVerify"), bulk: t("tabBulk") };
    // One panel for all: the view in it is made when its tab is chosen.
    const tabs = tabsOver(
      (Object.keys(titles) as ViewName[]).map((name): Tab => ({ name, title: titles[name], panel: el("div") })),
      t("views"),
      tab,
      (name) => {
        if (isView(name)) tab = name;
        pane.home();
      },
    );
    tabs.element.querySelectorAll("[aria-controls]").forEach((one) => one.removeAttribute("aria-controls"));
    frame.replaceChildren(
      el(
        "header",
        {},
        el("h1", {}, t("appName")),
        tabs.element,
        iconButton("⚙", t("settings"), () => attempt(openSettings())),
      ),
      main,
    );
  }

  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => applyTheme(preferences, word?.isDark() ?? null));
  addEventListener("pagehide", () => view?.leave?.());
  await frameUp();
  pane.home();
}

function startEngine(settings: Settings, signIn: SignIn | null): Pane["engine"] {
  const runs = settings.engine !== null && typeof WebAssembly === "object" && typeof Worker === "function";
  const browser = runs
    ? browserEngine(
        new Worker(new URL("./engines/worker.ts", import.meta.url), { type: "module" }),
        new URL(settings.engine ?? "", document.baseURI).href,
      )
    : null;
  const scope = settings.signIn?.apiScope;
  return eitherEngine(
    browser,
    hostEngine(http, signIn && scope ? () => signIn.token([scope], false) : null),
    settings.operations,
    // A host that may want a sign-in is for browsers that cannot run the engine: nobody signs in for less.
    scope ? Infinity : patience.engine,
  );
}

/** The sign-in library comes with the first token. */
function lazySignIn(settings: NonNullable<Settings["signIn"]>, account: () => Promise<string | null>): SignIn {
  let made: Promise<SignIn> | null = null;
  return {
    token: async (scopes, fresh) =>
      (await (made ??= import("./microsoft365/signIn").then((m) => m.createSignIn(settings, account)))).token(scopes, fresh),
  };
}

async function graphOf(settings: Settings, signIn: SignIn | null): Promise<Pane["graph"]> {
  if (settings.signIn === null || signIn === null) return null;
  const { createGraph } = await import("./microsoft365/graph");
  return createGraph({
    http,
    host: settings.signIn.graph,
    token: (scopes, fresh) => signIn.token(scopes, fresh),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  });
}

const download: Pane["download"] = (name, file, type) => {
  const address = URL.createObjectURL(new Blob([fromBase64(file)], { type }));
  const link = el("a", { href: address, download: name, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60000);
};

start().catch(() => document.getElementById("pane")?.replaceChildren(notice("error", t("unexpected"))));
