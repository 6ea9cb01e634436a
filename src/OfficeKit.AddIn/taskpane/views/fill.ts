// The view of one document: its form, what is left to do, a preview, and the ways out.
import type { Json, RenderAnswer } from "../contract/contract";
import { button, el, newId } from "../look/elements";
import { loadDraft, saveDraft } from "../data/drafts";
import { drawForm, type Form } from "../form/form";
import { passing, wordsOf } from "../look/notices";
import type { Pane, View } from "./pane";
import type { Paper } from "./papers";
import { previewPanel } from "../look/preview";
import { readSchema } from "../data/schema";
import { sentences, t } from "../words/strings";
import { tabsOver, type Tab } from "../look/tabs";
import { output } from "./output";
import { pickers } from "./pickers";
import { todoList } from "./todo";

/** So long after the last keystroke the document is made anew; a host counts its requests, so it is asked less often. */
const pause = { here: 500, onHost: 2000 };

/** Beside the form there is room for the preview. */
const roomy = "(min-width: 56rem)";

export function fillView(pane: Pane, paper: Paper, start?: { data: Json; say: string }): View {
  const fields = readSchema(paper.schema);
  const told = el("div", { class: "told" });
  const saved = el("span", { class: "saved" });
  const counts = el("span", { class: "counts" });
  const formPanel = el("div", { class: "panel form-panel" });
  const preview = previewPanel();
  const todo = todoList((path) => goTo(path));
  const todoPanel = el("div", { class: "panel" }, todo.element);
  const previewIn = el("div", { class: "panel" }, preview.element);
  const wide = matchMedia(roomy);
  const draft = loadDraft(paper.key);
  let data: Json = start?.data ?? draft ?? {};
  let form: Form;
  let tried = false;
  let timer = 0;
  let running = false;
  let again = false;
  let left = false;
  let latest: RenderAnswer | null = null;
  let chosen = "form";

  const make = output(pane, {
    paper,
    data: () => form.data(),
    stopped(answer) {
      tried = true;
      form.tell(answer.diagnostics, true);
      todo.update(answer.diagnostics, answer.blanks, answer.missing);
      tabs.choose("todo");
    },
  });
  const body = el("div", { class: "panels" });
  let tabs = drawTabs();

  function drawTabs(): ReturnType<typeof tabsOver> {
    const all: Tab[] = [
      { name: "form", title: t("tabForm"), panel: formPanel },
      { name: "todo", title: t("tabBlanks"), panel: todoPanel },
      { name: "preview", title: t("tabPreview"), panel: previewIn },
    ];
    const shown = wide.matches ? all.slice(1) : all;
    if (wide.matches) {
      ["role", "aria-labelledby", "hidden"].forEach((a) => formPanel.removeAttribute(a));
      chosen = chosen === "form" ? "preview" : chosen;
    }
    const made = tabsOver(shown, t("panels"), chosen, (name) => {
      chosen = name;
      if (name === "preview" && latest) preview.show(latest.document);
    });
    const side = el("div", { class: "side" }, made.element, todoPanel, previewIn);
    body.replaceChildren(...(wide.matches ? [formPanel, side] : [made.element, formPanel, todoPanel, previewIn]));
    if (chosen === "preview" && latest) preview.show(latest.document);
    return made;
  }

  function draw(): void {
    form = drawForm(fields, data, changed);
    formPanel.replaceChildren(
      ...(tools.childElementCount > 0 ? [tools] : []),
      el("p", { class: "hint" }, t("requiredNote")),
      form.element,
      el(
        "div",
        { class: "buttons end" },
        ...(paper.sample ? [button(t("fillSample"), () => fillSample(), { size: "small", appearance: "subtle" })] : []),
        button(t("clearForm"), () => begin({}, t("cleared")), { size: "small", appearance: "subtle" }),
      ),
    );
    keep();
    void refresh();
  }

  /** Other data in the form, with a way back. */
  function begin(fresh: Json, say: string): void {
    const before = data;
    data = fresh;
    draw();
    told.replaceChildren(
      passing(
        "info",
        say,
        button(t("undo"), () => begin(before, ""), { size: "small", appearance: "subtle" }),
      ),
    );
    if (say === "") told.replaceChildren();
    told.scrollIntoView({ block: "center" });
  }

  const fillSample = (): void => begin(structuredClone(paper.sample ?? {}), t("sampleFilled"));

  /** Kept with every key: a pane that Word closes has no time for more. */
  function keep(): void {
    const now = form.data();
    saved.textContent = saveDraft(paper.key, now) ? (Object.keys(now).length > 0 ? t("draftSaved") : "") : t("draftNotSaved");
  }

  function changed(): void {
    keep();
    clearTimeout(timer);
    timer = window.setTimeout(() => void refresh(), pane.engine.onHost ? pause.onHost : pause.here);
  }

  function goTo(path: string): boolean {
    if (!wide.matches) tabs.choose("form");
    return form.goTo(path);
  }

  /** Checks and makes the document; one at a time, and once more when something changed meanwhile. */
  async function refresh(): Promise<void> {
    if (running) {
      again = true;
      return;
    }
    running = true;
    try {
      do {
        again = false;
        await look();
      } while (again && !left);
    } catch (error) {
      told.replaceChildren(passing("error", wordsOf(error)));
    } finally {
      running = false;
    }
  }

  async function look(): Promise<void> {
    const now = form.data();
    const made = await pane.call("preview", { template: paper.template, data: now });
    if (left) return;
    latest = made;
    form.tell(made.diagnostics, tried);
    todo.update(made.diagnostics, made.blanks, made.missing);
    const count = (severity: string): number => made.diagnostics.filter((d) => d.severity === severity).length;
    counts.textContent = t("status", { errors: count("error"), warnings: count("warning"), blanks: made.blanks.length });
    const open = count("error") + count("warning") + made.blanks.length + made.missing.length;
    tabs.title("todo", open > 0 ? `${t("tabBlanks")} ${open}` : t("tabBlanks"));
    if (chosen === "preview") preview.show(made.document);
  }

  const tools = pickers(
    pane,
    fields,
    () => data,
    (say) => {
      draw();
      told.replaceChildren(passing("success", say));
    },
  );

  const redraw = (): void => void (tabs = drawTabs());
  wide.addEventListener("change", redraw);

  const header = el(
    "div",
    { class: "heading" },
    button("‹", () => pane.home(), { appearance: "subtle", "icon-only": true, "aria-label": t("backToKinds") }),
    el("h2", { lang: "zh-CN" }, paper.name),
    variantChoice(),
  );

  function variantChoice(): HTMLElement | null {
    const variants = Object.entries(paper.variants);
    if (variants.length < 2) return null;
    const id = newId();
    const select = el(
      "select",
      {
        id,
        onchange: () => {
          paper.template = { kind: `${paper.key}:${select.value}` };
          void refresh();
        },
      },
      ...variants.map(([name, title]) => el("option", { value: name }, title)),
    );
    return el("div", { class: "variant" }, el("label", { for: id }, t("variant")), select);
  }

  draw();
  if (start) {
    const back = draft && button(t("draftBack"), () => begin(draft, ""), { size: "small", appearance: "subtle" });
    told.replaceChildren(passing("success", sentences(start.say, back ? t("draftReplaced") : ""), back));
  }
  return {
    element: el(
      "div",
      { class: "view fill" },
      header,
      told,
      body,
      el("footer", { class: "bar" }, el("div", { class: "state" }, counts, saved), make.element),
    ),
    leave() {
      left = true;
      clearTimeout(timer);
      wide.removeEventListener("change", redraw);
      saveDraft(paper.key, form.data());
    },
  };
}
