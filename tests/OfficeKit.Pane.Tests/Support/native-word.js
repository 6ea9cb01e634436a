// Word for Windows as the real office.js meets it: window.external, which answers calls by number, and a ProcessQuery over one small document. Nothing of office.js itself is replaced.
(() => {
  // A test says beforehand what is open, and what Word refuses.
  const today = { version: 1.8, open: "", holds: [], paragraphs: [], tables: [], ooxml: "<x/>", dark: false, refuses: {}, ...window.wordToday };
  const calls = [];
  window.wordCalls = calls;

  // What a request may name: objects with the members that Word gives them. A member that is not here does not exist in Word.
  const range = (text) => ({ scalars: { Text: text }, Select: () => void calls.push(["Select", text]) });
  const collection = (items) => ({ items });
  const search = (text) => (words, options) => {
    const plain = words.replaceAll("^^", "^");
    if (words.length > 255) throw refusal("SearchStringInvalidOrTooLong", "Too long.");
    calls.push(["Search", plain, options.scalars]);
    return collection(text.includes(plain) ? [range(plain)] : []);
  };
  const paragraph = (text, level) => ({ ...range(text), scalars: { Text: text, TableNestingLevel: level }, Search: search(text) });
  const bodyOf = (paragraphs, tables) => ({
    scalars: { Text: paragraphs.map((p) => p.scalars.Text).join("\n") },
    Paragraphs: collection(paragraphs),
    Tables: collection(tables),
    Search: search(paragraphs.map((p) => p.scalars.Text).join("\n")),
    GetOoxml: () => today.ooxml,
  });
  const table = (rows) => ({
    scalars: { RowCount: rows.length },
    GetCell: (row, cell) => {
      if (rows[row]?.[cell] === undefined) throw refusal("ItemNotFound", "The requested item doesn't exist.");
      return { scalars: { Value: rows[row][cell] }, Body: bodyOf([paragraph(rows[row][cell], 1)], []) };
    },
  });
  const inTables = today.tables.flat(2).map((text) => paragraph(text, 1));
  const body = bodyOf([...inTables, ...today.paragraphs.map((text) => paragraph(text, 0))], today.tables.map(table));
  const services = {
    "": {
      scalars: {},
      Body: body,
      // Since WordApi 1.5; the library on npm is older, see newer-office.js.
      InsertFileFromBase64: (file, where, options) => (calls.push(["InsertFileFromBase64", file, where, options]), collection([])),
    },
    "Microsoft.WordServices.Application": {
      scalars: {},
      CreateDocument: (file) => ({ scalars: {}, Open: () => void calls.push(["CreateDocument.Open", file]) }),
    },
    "Microsoft.WordServices.SearchOptions": () => ({ scalars: {}, settable: ["MatchCase"] }),
    "Microsoft.InternalService.AddinInternalService": { scalars: {}, NotifyActionHandlerReady: () => undefined },
    "Microsoft.Telemetry.TelemetryService": { scalars: {}, SendTelemetryEvent: () => undefined },
  };

  const refusal = (code, message) => ({ code, message });
  const kept = new Map();
  const idOf = (object) => {
    if (!kept.has(object)) kept.set(object, `ref-${kept.size + 1}`), kept.set(kept.get(object), object);
    return kept.get(object);
  };

  function processQuery(request) {
    const objects = new Map();
    const values = ({ Arguments = [], ReferencedObjectPathIds = [] } = {}) => Arguments.map((value, at) => (ReferencedObjectPathIds[at] ? resolve(value) : value));
    function call(target, name, given) {
      if (today.refuses[name]) throw refusal(...today.refuses[name]);
      if (name === "_KeepReference") return undefined;
      if (typeof target[name] !== "function") throw refusal("ApiNotFound", `The API ${name} isn't there.`);
      return target[name](...values(given));
    }
    // 1 the document, 2 a service, 3 a method's result, 4 a property, 6 an object of an earlier request.
    const make = {
      1: () => services[""],
      2: ({ Name }) => (typeof services[Name] === "function" ? services[Name]() : services[Name]),
      3: ({ Name, ParentObjectPathId, ArgumentInfo }) => call(resolve(ParentObjectPathId), Name, ArgumentInfo),
      4: ({ Name, ParentObjectPathId }) => resolve(ParentObjectPathId)[Name],
      6: ({ Name }) => kept.get(Name),
    };
    function resolve(id) {
      if (!objects.has(id)) {
        const path = request.ObjectPaths[id];
        const made = make[path.ObjectPathType]?.(path);
        if (made === undefined) throw refusal("ApiNotFound", `The object ${path.Name} isn't there.`);
        objects.set(id, made);
      }
      return objects.get(id);
    }
    function read(object, names) {
      const wanted = names.includes("*") ? Object.keys(object.scalars) : names.map((name) => name[0].toUpperCase() + name.slice(1));
      const unknown = wanted.find((name) => !(name in object.scalars));
      if (unknown) throw refusal("InvalidArgument", `The property ${unknown} isn't there.`);
      return { _ReferenceId: idOf(object), ...Object.fromEntries(wanted.map((name) => [name, object.scalars[name]])) };
    }
    // 1 makes an object, 2 reads it, 3 calls a method, 4 sets a property.
    const act = {
      1: (action) => ({ _ReferenceId: idOf(resolve(action.ObjectPathId)) }),
      2: (action) => {
        const object = resolve(action.ObjectPathId);
        const names = action.QueryInfo.Select ?? ["*"];
        return object.items ? { _Items: object.items.map((item) => read(item, names)) } : read(object, names);
      },
      3: (action) => call(resolve(action.ObjectPathId), action.Name, action.ArgumentInfo),
      4: (action) => {
        const object = resolve(action.ObjectPathId);
        if (!object.settable?.includes(action.Name)) throw refusal("InvalidArgument", `${action.Name} cannot be set.`);
        object.scalars[action.Name] = action.ArgumentInfo.Arguments[0];
      },
    };
    const results = [];
    for (const [at, action] of request.Actions.entries()) {
      try {
        if (!act[action.ActionType]) throw refusal("NotImplemented", `action ${action.ActionType}`);
        results.push({ ActionId: action.Id, Value: act[action.ActionType](action) ?? null });
      } catch (error) {
        if (!error.code) throw error;
        return { Results: results, Error: { Code: error.code, Message: error.message, Location: action.Name, ActionIndex: at } };
      }
    }
    return { Results: results };
  }

  // The numbers are those of office.js: dispid…Method.
  const array = (items) => ({ toArray: () => items, dimensions: () => 1 });
  const succeeded = (...value) => array([0, ...value]);
  const bytes = () => [...atob(today.open)].map((c) => c.charCodeAt(0));
  const answers = {
    77: ([type]) => (type === 5 ? succeeded(array(["file-1", bytes().length])) : 5000),
    80: ([, from, size]) => {
      const slice = bytes().slice(from, from + size);
      return succeeded(array([array(slice), slice.length]));
    },
    81: () => (calls.push(["ReleaseDocumentCopy"]), succeeded(null)),
    93: ([[, , , , request]]) => succeeded(array([200, array([]), JSON.stringify(processQuery(JSON.parse(request)))])),
    130: ([namespace]) => succeeded(array(today.holds.includes(namespace) ? [array(["{part-1}", false])] : [])),
  };
  const context = {
    GetAppType: () => 1,
    GetSolutionRef: () => "officekit",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => 2052,
    GetAppDataLocale: () => 2052,
    GetDocUrl: () => "",
    GetAppCapabilities: () => 1,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetSupportedMatrix: () => JSON.stringify({ WordApi: today.version, CompressedFile: 1.1, CustomXmlParts: 1.1, File: 1.1 }),
    GetSettings: () => ({ Read: () => undefined }),
    GetOfficeThemeInfo: () => JSON.stringify({ bodyBackgroundColor: today.dark ? 0x1f1f1f : 0xffffff }),
  };
  Object.assign(window.external, {
    GetHostInfo: () => "Word$Win32$16.01$zh-CN$telemetry$$$0",
    GetContext: () => context,
    RegisterEvent: (id, target, handler, done) => done(0),
    Execute: (id, given, done) => setTimeout(() => done(today.refuses[id] ?? answers[id]?.(given) ?? 5000)),
  });
})();
