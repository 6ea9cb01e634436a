// Builds the pane: one static page, its first chunk small, everything else loaded when it is wanted.
import { defineConfig } from "vitest/config";

export default defineConfig({
  base: "./",
  build: {
    target: "es2022",
    outDir: "dist",
    emptyOutDir: true,
    // A preload of a lazy chunk would be an inline script's work; the browser fetches it when asked.
    modulePreload: false,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 400,
    rolldownOptions: { input: ["taskpane.html", "signed-in.html"] },
  },
  worker: { format: "es" },
  test: { environment: "happy-dom", include: ["tests/**/*.test.ts"] },
});
