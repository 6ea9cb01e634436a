// The first view: which document is to be written.
import type { Base64, KindEntry } from "../contract/contract";
import { el } from "../look/elements";
import { draftedKinds } from "../data/drafts";
import { chooseFile, wordFiles } from "../look/files";
import { busy, notice, passing, wordsOf } from "../look/notices";
import type { Pane, View } from "./pane";
import { paperOfFile, paperOfKind, type Paper } from "./papers";
import { languageTag, t } from "../words/strings";
import { readFile } from "../data/bytes";

export function homeView(pane: Pane): View {
  const list = el("ul", { class: "kinds", lang: "zh-CN" });
  const state = el("div", { class: "state" }, busy(t("loadingKinds")));
  const search = el("input", {
    type: "search",
    class: "search",
    placeholder: t("searchKinds"),
    "aria-label": t("searchKinds"),
    oninput: () => filter(),
  });
  const ways = el("div", { class: "ways" });
  const element = el("div", { class: "view home" }, el("h2", {}, t("chooseKind")), search, state, list, el("h2", {}, t("otherWays")), ways);
  let kinds: KindEntry[] = [];

  const tell = (error: unknown): void => state.replaceChildren(passing("error", wordsOf(error)));

  async function open(make: () => Promise<() => View>): Promise<void> {
    state.replaceChildren(busy(t("loading")));
    try {
      pane.show(await make());
    } catch (error) {
      tell(error);
    }
  }

  // The form is loaded while the clerk is still choosing.
  const fill = import("./fill");
  fill.catch(() => undefined);

  async function form(paper: Promise<Paper>): Promise<() => View> {
    const [{ fillView }, chosen] = await Promise.all([fill, paper]);
    return () => fillView(pane, chosen);
  }

  const refill = async (document: Base64): Promise<() => View> => (await import("./refill")).openForRefill(pane, document);

  function filter(): void {
    const words = search.value.trim();
    const drafted = draftedKinds();
    // What was begun comes first.
    const shown = [...kinds]
      .sort((a, b) => Number(drafted.has(b.id)) - Number(drafted.has(a.id)))
      .filter((k) => `${k.name}${k.id}${k.description}`.includes(words));
    list.replaceChildren(
      ...shown.map((kind) =>
        el(
          "li",
          {},
          el(
            "button",
            { type: "button", class: "kind", "data-kind": kind.id, onclick: () => void open(() => form(paperOfKind(pane, kind.id))) },
            el(
              "span",
              { class: "name" },
              kind.name,
              drafted.has(kind.id) && el("span", { class: "badge", lang: languageTag() }, t("begun")),
            ),
            el("span", { class: "description" }, kind.description),
          ),
        ),
      ),
    );
    state.replaceChildren(...(shown.length === 0 && kinds.length > 0 ? [notice("info", t("noKindFound", { words }))] : []));
  }

  function way(title: string, hint: string, chosen: () => void): HTMLElement {
    return el(
      "button",
      { type: "button", class: "kind", onclick: () => chosen() },
      el("span", { class: "name" }, title),
      el("span", { class: "description" }, hint),
    );
  }

  ways.append(
    way(
      t("ownTemplate"),
      t("ownTemplateHint"),
      () => void chooseFile(wordFiles).then((file) => file && open(async () => form(paperOfFile(pane, file.name, await readFile(file))))),
    ),
    way(
      t("refill"),
      t("refillHint"),
      () => void chooseFile(wordFiles).then((file) => file && open(async () => refill(await readFile(file)))),
    ),
  );

  void pane.word
    ?.holdsData()
    .then((holds) => {
      if (holds) ways.prepend(way(t("refillOpen"), t("refillOpenHint"), () => void open(async () => refill(await pane.word!.read()))));
    })
    .catch(() => undefined);

  pane.call("kinds", {}).then((answer) => {
    kinds = answer.kinds;
    filter();
  }, tell);

  return { element };
}
