// Light and dark: Fluent's tokens, by the clerk's choice, else as Word or the system is.
import { setTheme } from "@fluentui/web-components/theme/set-theme.js";
import { webDarkTheme, webLightTheme } from "@fluentui/tokens";
import type { Preferences } from "../data/preferences";

export function applyTheme(preferences: Preferences, wordIsDark: boolean | null): void {
  const dark =
    preferences.theme === "system" ? (wordIsDark ?? matchMedia("(prefers-color-scheme: dark)").matches) : preferences.theme === "dark";
  setTheme(dark ? webDarkTheme : webLightTheme);
  document.documentElement.dataset["theme"] = dark ? "dark" : "light";
}
