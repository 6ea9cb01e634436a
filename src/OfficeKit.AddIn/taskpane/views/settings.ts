// The view of the pane's own settings: language, light or dark, Microsoft 365.
import type { Language } from "../contract/contract";
import { button, el, newId } from "../look/elements";
import { notice } from "../look/notices";
import type { Pane, View } from "./pane";
import type { Preferences } from "../data/preferences";
import { t } from "../words/strings";

export function settingsView(pane: Pane, changed: (preferences: Preferences) => void): View {
  const { preferences, settings } = pane;

  function choice<T extends string>(title: string, options: [T, string][], value: T, chosen: (value: T) => void): HTMLElement {
    const id = newId();
    const select = el(
      "select",
      { id, onchange: () => chosen(select.value as T) },
      ...options.map(([v, shown]) => el("option", { value: v }, shown)),
    );
    select.value = value;
    return el("div", { class: "field" }, el("label", { for: id }, title), select);
  }

  function microsoft365(): HTMLElement {
    if (settings.signIn === null) return notice("info", t("microsoft365None"));
    const id = newId();
    const box = el("input", { id, type: "checkbox", onchange: () => changed({ ...preferences, microsoft365: box.checked }) });
    box.checked = preferences.microsoft365;
    const hint = preferences.microsoft365 ? t("microsoft365On", { host: new URL(settings.signIn.graph).host }) : t("microsoft365Off");
    return el("div", {}, el("div", { class: "check" }, box, el("label", { for: id }, t("microsoft365"))), el("p", { class: "hint" }, hint));
  }

  const element = el(
    "div",
    { class: "view tools" },
    el(
      "div",
      { class: "heading" },
      button("‹", () => pane.home(), { appearance: "subtle", "icon-only": true, "aria-label": t("back") }),
      el("h2", {}, t("settings")),
    ),
    choice<Language>(
      t("language"),
      [
        ["zh", "简体中文"],
        ["en", "English"],
      ],
      preferences.language,
      (language) => changed({ ...preferences, language }),
    ),
    choice<Preferences["theme"]>(
      t("theme"),
      [
        ["system", t("themeSystem")],
        ["light", t("themeLight")],
        ["dark", t("themeDark")],
      ],
      preferences.theme,
      (theme) => changed({ ...preferences, theme }),
    ),
    microsoft365(),
    el("p", { class: "hint" }, t("privacy"), settings.operations.length > 0 ? t("privacyHost") : ""),
  );
  return { element };
}
