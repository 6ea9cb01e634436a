// Shows what a document says: docx-preview draws it into a shadow tree, without a style that the page's policy would refuse.
import { fromBase64 } from "../data/bytes";
import type { Base64 } from "../contract/contract";
import { el } from "./elements";
import { t } from "../words/strings";

type Part = {
  ns?: string;
  tagName: string;
  className?: string;
  style?: Record<string, string> | string;
  children?: (Part | Node | string)[];
  [name: string]: unknown;
};

/** Draws documents into an element, one after another. */
export function previewIn(host: HTMLElement): (document: Base64) => Promise<void> {
  const shadow = host.attachShadow({ mode: "open" });
  const paper = new CSSStyleSheet();
  paper.replaceSync(`
    .docx-wrapper { display: flex; flex-direction: column; align-items: center; gap: 12px; padding: 8px; }
    .docx-wrapper > section.docx { background: #fff; color: #000; box-shadow: 0 1px 4px rgb(0 0 0 / 30%); }
    section.docx { overflow-wrap: anywhere; }`);
  let latest = 0;
  return async (file) => {
    const turn = ++latest;
    const { parseAsync, renderDocument } = await import("docx-preview");
    const rules: string[] = [];
    const options = {
      inWrapper: true,
      breakPages: true,
      ignoreLastRenderedPageBreak: true,
      renderHeaders: true,
      renderFooters: true,
      useBase64URL: true,
      // A chunk of another format would be shown in a frame.
      renderAltChunks: false,
      h: (part: Part | Node | string): Node => draw(part, rules),
    };
    const parsed: unknown = await parseAsync(fromBase64(file), options);
    const nodes = await renderDocument(parsed, options);
    // A later document has overtaken this one.
    if (turn !== latest) return;
    const own = new CSSStyleSheet();
    own.replaceSync(rules.join("\n"));
    shadow.adoptedStyleSheets = [own, paper];
    shadow.replaceChildren(...nodes);
  };
}

/** As docx-preview draws, but styles go through the object model, and rules are gathered instead of becoming <style> elements. */
function draw(part: Part | Node | string, rules: string[]): Node {
  if (typeof part === "string") return document.createTextNode(part);
  if (part instanceof Node) return part;
  const { ns, tagName, className, style, children = [], ...properties } = part;
  if (tagName === "style") {
    rules.push(...children.map(String));
    return document.createComment("");
  }
  if (tagName === "#comment") return document.createComment("");
  const element: DocumentFragment | Element =
    tagName === "#fragment"
      ? document.createDocumentFragment()
      : ns
        ? document.createElementNS(ns, tagName)
        : document.createElement(tagName);
  if (element instanceof Element) {
    if (className) element.setAttribute("class", className);
    if (element instanceof HTMLElement || element instanceof SVGElement) {
      if (typeof style === "string") element.style.cssText = style;
      else Object.assign(element.style, style);
    }
    for (const [name, value] of Object.entries(properties)) {
      if (value !== undefined) (element as unknown as Record<string, unknown>)[name] = value;
    }
    // A preview leads nowhere and is edited nowhere.
    if (element instanceof HTMLAnchorElement) element.removeAttribute("href");
  }
  element.append(...children.map((child) => draw(child, rules)));
  return element;
}

/** The preview with what it is not. */
export function previewPanel(): { element: HTMLElement; show(document: Base64 | null): void } {
  const page = el("div", { class: "page", role: "document", "aria-label": t("previewOf"), tabindex: 0, lang: "zh-CN", hidden: true });
  const empty = el("p", { class: "empty" }, t("previewEmpty"));
  const note = el("p", { class: "hint", hidden: true }, t("previewNote"));
  const element = el("div", { class: "preview" }, note, empty, page);
  const drawIn = previewIn(page);
  // A page is 794 pixels wide; the pane is not.
  const fit = (): void => page.style.setProperty("zoom", String(Math.min(1, Math.max(0.3, element.clientWidth / 830))));
  new ResizeObserver(fit).observe(element);
  return {
    element,
    show(file) {
      if (file === null) return;
      drawIn(file)
        .then(() => {
          [empty.hidden, note.hidden, page.hidden] = [true, false, false];
          fit();
        })
        .catch(() => {
          empty.textContent = t("previewFailed");
          [empty.hidden, page.hidden] = [false, true];
        });
    },
  };
}
