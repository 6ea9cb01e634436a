// What the clerk has chosen for the pane itself: language, light or dark, sign-in.
import type { Language } from "../contract/contract";

export interface Preferences {
  language: Language;
  theme: "system" | "light" | "dark";
  /** Off until the clerk turns it on: nothing leaves the computer before. */
  microsoft365: boolean;
}

const key = "officekit.preferences";

export function loadPreferences(browserLanguage: string): Preferences {
  const own: Preferences = { language: /^zh/i.test(browserLanguage) ? "zh" : "en", theme: "system", microsoft365: false };
  try {
    return { ...own, ...(JSON.parse(localStorage.getItem(key) ?? "{}") as Partial<Preferences>) };
  } catch {
    return own;
  }
}

export function savePreferences(preferences: Preferences): void {
  try {
    localStorage.setItem(key, JSON.stringify(preferences));
  } catch {
    // A browser that keeps nothing asks again next time.
  }
}
