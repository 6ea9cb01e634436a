// Tabs over panels.
import { el, newId } from "./elements";

export interface Tab {
  name: string;
  title: string;
  panel: HTMLElement;
}

export interface Tabs {
  element: HTMLElement;
  choose(name: string): void;
  /** Writes a tab anew: 待补（3）. */
  title(name: string, text: string): void;
}

export function tabsOver(tabs: Tab[], label: string, chosen: string, changed: (name: string) => void): Tabs {
  const ids = new Map(tabs.map((tab) => [tab.name, newId()]));
  const made = tabs.map((tab) => {
    tab.panel.id ||= newId();
    tab.panel.setAttribute("role", "tabpanel");
    tab.panel.setAttribute("aria-labelledby", ids.get(tab.name)!);
    tab.panel.hidden = tab.name !== chosen;
    return el("fluent-tab", { id: ids.get(tab.name)!, slot: "tab", role: "tab", "aria-controls": tab.panel.id }, tab.title);
  });
  const list: HTMLElement & { activeid?: string } = el(
    "fluent-tablist",
    { role: "tablist", "aria-label": label, activeid: ids.get(chosen)! },
    ...made,
  );
  let last = chosen;
  list.addEventListener("change", (event) => {
    const name = tabs.find((tab) => ids.get(tab.name) === list.activeid)?.name;
    // Inputs in the panels have change events of their own, and the list tells of its first tab, too.
    if (event.target !== list || name === undefined || name === last) return;
    last = name;
    tabs.forEach((tab) => (tab.panel.hidden = tab.name !== name));
    changed(name);
  });
  return {
    element: list,
    choose: (name) => (list.activeid = ids.get(name)!),
    title: (name, text) => {
      const tab = made[tabs.findIndex((one) => one.name === name)];
      if (tab && tab.textContent !== text) tab.textContent = text;
    },
  };
}
