// A Word that records what it is asked, in the place of office.js: as much of it as document.ts uses.
(() => {
  const calls = [];
  // A test says beforehand what is open.
  const word = { open: null, holds: false, paragraphs: [], dark: false, ...window.wordToday };
  window.wordCalls = calls;
  const load = () => undefined;
  const search = (words) => {
    calls.push(["search", words]);
    const hit = { select: () => calls.push(["select", words]) };
    return { load, items: word.paragraphs.some((p) => p.includes(words)) ? [hit] : [] };
  };
  const context = {
    sync: async () => undefined,
    application: { createDocument: (file) => ({ open: () => calls.push(["createDocument", file]) }) },
    document: {
      insertFileFromBase64: (file, where, options) => calls.push(["insertFileFromBase64", file, where, options]),
      body: {
        load,
        get text() { return word.paragraphs.join("\n"); },
        getOoxml: () => ({ value: "<x/>" }),
        paragraphs: { load, get items() { return word.paragraphs.map((text) => ({ tableNestingLevel: 0, search, select: () => calls.push(["select", text]) })); } },
        tables: { load, items: [] },
        search,
      },
      sections: { load, items: [] },
    },
  };
  window.Word = { run: (batch) => batch(context) };
  const bytes = (text) => [...atob(text)].map((c) => c.charCodeAt(0));
  window.Office = {
    HostType: { Word: "Word" },
    FileType: { Compressed: "compressed" },
    AsyncResultStatus: { Succeeded: "succeeded" },
    onReady: async () => ({ host: "Word", platform: "PC" }),
    auth: { getAuthContext: async () => ({ userPrincipalName: "zhou.min@example.cn" }) },
    context: {
      requirements: { isSetSupported: (set) => set !== "WordApiDesktop" },
      get officeTheme() { return { isDarkTheme: word.dark }; },
      document: {
        customXmlParts: { getByNamespaceAsync: (name, done) => done({ status: "succeeded", value: word.holds ? [{}] : [] }) },
        getFileAsync: (type, options, done) =>
          done({ status: "succeeded", value: { sliceCount: 1, getSliceAsync: (n, then) => then({ status: "succeeded", value: { data: bytes(word.open) } }), closeAsync: () => undefined } }),
      },
    },
  };
})();
