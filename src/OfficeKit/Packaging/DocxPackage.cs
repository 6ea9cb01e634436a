// A checked .docx: its entries in order, and which of them is the main document.
namespace OfficeKit.Packaging;

/// <summary>A checked .docx: its entries in order, their inflated bytes, and the content type of each part.</summary>
sealed class DocxPackage
{
    readonly Dictionary<string, byte[]> contents;
    readonly IReadOnlySet<string> xml;
    readonly ContentTypes types;
    readonly Dictionary<string, Dictionary<string, Relationship>> relationships = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The entries in the order of the zip.</summary>
    public IReadOnlyList<PackageEntry> Entries { get; }

    /// <summary>What was found besides the text: what was left out, and what stays and should be known.</summary>
    public IReadOnlyList<TemplateDiagnostic> Diagnostics { get; }

    /// <summary>The name of the main document's part.</summary>
    public string MainPart { get; }

    /// <summary>The namespaces that the package uses.</summary>
    public Dialect Dialect { get; }

    /// <summary>The beginning of the SHA-256 over the names and bytes of all entries.</summary>
    public string Hash()
    {
        using var hash = System.Security.Cryptography.IncrementalHash.CreateHash(System.Security.Cryptography.HashAlgorithmName.SHA256);
        foreach (var entry in Entries)
        {
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes(entry.Name + "\0"));
            hash.AppendData(contents[entry.Name]);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }

    /// <summary>The inflated bytes of an entry.</summary>
    public byte[] Content(string name) => contents[name];

    /// <summary>Whether an entry is XML that passed the guard; nothing else may be read as XML.</summary>
    public bool IsXml(string name) => xml.Contains(name) && contents.ContainsKey(name);

    /// <summary>Whether tags in a part are filled: it is declared to be XML, or its name says so.</summary>
    public bool MayHoldTags(string name) =>
        types.IsXml(name)
        || Path.GetExtension(name) is var e && e.Equals(".xml", StringComparison.OrdinalIgnoreCase)
        || e.Equals(".vml", StringComparison.OrdinalIgnoreCase);

    /// <summary>The bytes of an entry that is XML; null when there is none of that name, or it is no XML within the limits.</summary>
    public byte[]? FindXml(string name) => xml.Contains(name) ? contents.GetValueOrDefault(name) : null;

    public bool Has(string name) => contents.ContainsKey(name);

    /// <summary>The content type that parts with an extension have by default; null when none is declared.</summary>
    public string? DefaultType(string extension) => types.Default(extension);

    /// <summary>The content type of a part.</summary>
    public string TypeOf(string part) => types.Of(part);

    /// <summary>The relationships of a part, by id: type, and the part's name or the address outside.</summary>
    public IReadOnlyDictionary<string, Relationship> Relationships(string part)
    {
        lock (relationships)
        {
            if (!relationships.TryGetValue(part, out var found))
            {
                relationships[part] = found = FindXml(Relationship.PartOf(part)) is { } read ? Relationship.Read(read, part) : [];
            }
            return found;
        }
    }

    /// <summary>Opens and checks a package; throws <see cref="OfficeKitException"/> when it is no Word file that may be read.</summary>
    public static DocxPackage Open(ReadOnlyMemory<byte> file, TemplateLimits limits) => Open(file, limits, asItIs: false);

    /// <summary>Opens and checks a package that is only read: what a template may not bring along is neither refused nor left out.</summary>
    public static DocxPackage OpenAsItIs(ReadOnlyMemory<byte> file, TemplateLimits limits) => Open(file, limits, asItIs: true);

    static DocxPackage Open(ReadOnlyMemory<byte> file, TemplateLimits limits, bool asItIs)
    {
        if (file.Span.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            throw Refuse(
                DiagnosticCodes.EncryptedOrOldFormat,
                "这是加密的文档或旧的 .doc 格式。",
                "this is an encrypted document or an old .doc.",
                "请在 Word 中去掉密码，另存为 .docx。",
                "Remove the password in Word, or save it as .docx."
            );
        }
        if (!file.Span.StartsWith("PK"u8))
        {
            throw Refuse(
                DiagnosticCodes.NotAWordDocument,
                "这不是 Word 文档（.docx 是一个 zip 包，这个文件不是）。",
                "this is not a Word document (a .docx is a zip package, this file is not).",
                "请选用 Word 保存的 .docx 或 .dotx 文件。",
                "Choose a .docx or .dotx saved by Word."
            );
        }
        try
        {
            var entries = ZipDirectory.Read(file, limits);
            return new DocxPackage(entries, PackageGuard.Check(entries, limits), asItIs);
        }
        catch (InvalidDataException e)
        {
            throw Refuse(
                DiagnosticCodes.DamagedOrUnsafePackage,
                $"这个文件不能读取：{e.Message}。",
                $"this file cannot be read: {e.Message}.",
                "请在 Word 中打开并重新保存它。",
                "Open it in Word and save it again."
            );
        }
    }

    DocxPackage(List<PackageEntry> entries, GuardedEntries guarded, bool asItIs)
    {
        Diagnostics = [];
        Entries = entries;
        (contents, xml) = (guarded.Contents, guarded.Xml);
        types = guarded.Types ?? throw NotWord();
        var main =
            types.All.FirstOrDefault(t =>
                t.Contains("wordprocessingml", StringComparison.Ordinal) && t.Contains(".main+xml", StringComparison.Ordinal)
                || t.Contains("ms-word.", StringComparison.Ordinal) && t.Contains(".main+xml", StringComparison.Ordinal)
            ) ?? throw NotWord();
        MainPart = types.PartOf(main) ?? "word/document.xml";
        if (!IsXml(MainPart))
        {
            throw NotWord();
        }
        Dialect = contents[MainPart].AsSpan().IndexOf("http://purl.oclc.org/ooxml/wordprocessingml/main"u8) >= 0 ? Dialect.Strict : Dialect.Transitional;
        if (asItIs)
        {
            return;
        }
        if (main.Contains(".template.main+xml", StringComparison.Ordinal))
        {
            var document = AsDocument(ContentTypes.PartName, contents[ContentTypes.PartName]);
            Entries = [.. entries.Select(e => e.Name.Equals(ContentTypes.PartName, StringComparison.OrdinalIgnoreCase) ? document : e)];
            contents[ContentTypes.PartName] = document.Inflate();
        }
        if (main.Contains("macroEnabled", StringComparison.Ordinal) || contents.Keys.Any(n => n.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
        {
            throw Refuse(
                DiagnosticCodes.CarriesMacros,
                "这个文件含有宏。",
                "this file carries macros.",
                "请另存为不含宏的 .docx。",
                "Save it as .docx without macros."
            );
        }
        if (contents.Keys.Any(n => n.StartsWith("word/activeX/", StringComparison.OrdinalIgnoreCase)))
        {
            throw Refuse(
                DiagnosticCodes.CarriesMacros,
                "这个文件含有 ActiveX 控件。",
                "this file carries ActiveX controls.",
                "请删去控件，改用内容控件。",
                "Delete them; use content controls instead."
            );
        }
        var baggage = new Baggage(contents);
        Entries = baggage.Unpack([.. Entries]);
        Diagnostics = baggage.Diagnostics;
    }

    /// <summary>What comes out of a .dotx is a document, or Word refuses to open it as one.</summary>
    static PackageEntry AsDocument(string name, byte[] types)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(
            System.Text.Encoding.UTF8.GetString(types).Replace(".template.main+xml", ".document.main+xml", StringComparison.Ordinal)
        );
        return new PackageEntry(name, Deflated: false, System.IO.Hashing.Crc32.HashToUInt32(bytes), bytes.Length, bytes);
    }

    static OfficeKitException NotWord() =>
        Refuse(
            DiagnosticCodes.NotAWordDocument,
            "这个 zip 包不是 Word 文档（没有 Word 正文部件）。",
            "this zip is not a Word document (it has no main document part).",
            "请选用 Word 保存的 .docx 或 .dotx 文件。",
            "Choose a .docx or .dotx saved by Word."
        );

    static OfficeKitException Refuse(string code, string chinese, string english, string chineseHint, string englishHint) =>
        new(
            new TemplateDiagnostic
            {
                Code = code,
                Message = Words.In(chinese, english),
                Hint = Words.In(chineseHint, englishHint),
            }
        );
}
