// Makes elements: a tag, what it is, what is in it.

type Attributes = Record<string, string | number | boolean | null | undefined | EventListener>;
export type Child = Node | string | null | undefined | false;

/** An element. A function is a listener of the event its name says (onclick); true is an empty attribute; null, undefined and false are none. */
export function el<K extends keyof HTMLElementTagNameMap>(tag: K, attributes?: Attributes, ...children: Child[]): HTMLElementTagNameMap[K];
export function el(tag: string, attributes?: Attributes, ...children: Child[]): HTMLElement;
export function el(tag: string, attributes: Attributes = {}, ...children: Child[]): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") {
      element.addEventListener(name.slice(2), value);
    } else if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? "" : String(value));
    }
  }
  element.append(...children.filter((c): c is Node | string => c !== null && c !== undefined && c !== false));
  return element;
}

let last = 0;

/** An id that no other element has. */
export const newId = (): string => `ok-${++last}`;

/** Fluent's button with a word on it. */
export function button(text: string, onclick: () => void, attributes: Attributes = {}): HTMLElement {
  // The role is written out for tools that do not see what the element says of itself.
  return el("fluent-button", { role: "button", onclick: () => onclick(), ...attributes }, text);
}

/** A small button that shows a sign and says a word. */
export function iconButton(sign: string, label: string, onclick: () => void, attributes: Attributes = {}): HTMLButtonElement {
  return el(
    "button",
    { type: "button", class: "icon", "aria-label": label, title: label, onclick: () => onclick(), ...attributes },
    el("span", { "aria-hidden": "true" }, sign),
  );
}
