// A checked .docx: its entries in order, and which of them is the main document.
using System.Xml.Linq;

namespace OfficeKit.Packaging;

/// <summary>A checked .docx: its entries in order, their inflated bytes, and the content type of each part.</summary>
sealed class DocxPackage
{
    public const string ContentTypesName = "[Content_Types].xml";
    static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";

    readonly Dictionary<string, byte[]> contents;
    readonly Dictionary<string, string> overrides = new(StringComparer.OrdinalIgnoreCase);
    readonly Dictionary<string, Dictionary<string, Relationship>> relationships = new(StringComparer.OrdinalIgnoreCase);
    readonly Dictionary<string, string> defaults = new(StringComparer.OrdinalIgnoreCase);

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

    public bool Has(string name) => contents.ContainsKey(name);

    /// <summary>The content type that parts with an extension have by default; null when none is declared.</summary>
    public string? DefaultType(string extension) => defaults.GetValueOrDefault(extension);

    /// <summary>The content type of a part.</summary>
    public string TypeOf(string part) => overrides.GetValueOrDefault(part) ?? DefaultType(part[(part.LastIndexOf('.') + 1)..]) ?? "";

    /// <summary>The relationships of a part, by id: type, and the part's name or the address outside.</summary>
    public IReadOnlyDictionary<string, Relationship> Relationships(string part)
    {
        lock (relationships)
        {
            if (!relationships.TryGetValue(part, out var found))
            {
                relationships[part] = found = contents.TryGetValue(RelationshipsOf(part), out var xml) ? Relationship.Read(xml, part) : [];
            }
            return found;
        }
    }

    /// <summary>The name of the part that holds the relationships of a part.</summary>
    public static string RelationshipsOf(string part)
    {
        var slash = part.LastIndexOf('/') + 1;
        return $"{part[..slash]}_rels/{part[slash..]}.rels";
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
                "OK1002",
                "这是加密的文档或旧的 .doc 格式。",
                "this is an encrypted document or an old .doc.",
                "请在 Word 中去掉密码，另存为 .docx。",
                "Remove the password in Word, or save it as .docx."
            );
        }
        if (!file.Span.StartsWith("PK"u8))
        {
            throw Refuse(
                "OK1001",
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
                "OK1003",
                $"这个文件不能读取：{e.Message}。",
                $"this file cannot be read: {e.Message}.",
                "请在 Word 中打开并重新保存它。",
                "Open it in Word and save it again."
            );
        }
    }

    DocxPackage(List<PackageEntry> entries, Dictionary<string, byte[]> contents, bool asItIs)
    {
        Diagnostics = [];
        Entries = entries;
        this.contents = contents;
        if (!contents.TryGetValue(ContentTypesName, out var types))
        {
            throw NotWord();
        }
        ReadContentTypes(types);
        var main =
            overrides
                .Values.Concat(defaults.Values)
                .FirstOrDefault(t =>
                    t.Contains("wordprocessingml", StringComparison.Ordinal) && t.Contains(".main+xml", StringComparison.Ordinal)
                    || t.Contains("ms-word.", StringComparison.Ordinal) && t.Contains(".main+xml", StringComparison.Ordinal)
                )
            ?? throw NotWord();
        MainPart = overrides.FirstOrDefault(o => o.Value == main).Key ?? "word/document.xml";
        if (!contents.ContainsKey(MainPart))
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
            var document = AsDocument(ContentTypesName, types);
            Entries = [.. entries.Select(e => e.Name.Equals(ContentTypesName, StringComparison.OrdinalIgnoreCase) ? document : e)];
            contents[ContentTypesName] = document.Inflate();
        }
        if (main.Contains("macroEnabled", StringComparison.Ordinal) || contents.Keys.Any(n => n.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
        {
            throw Refuse("OK1004", "这个文件含有宏。", "this file carries macros.", "请另存为不含宏的 .docx。", "Save it as .docx without macros.");
        }
        if (contents.Keys.Any(n => n.StartsWith("word/activeX/", StringComparison.OrdinalIgnoreCase)))
        {
            throw Refuse(
                "OK1004",
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

    void ReadContentTypes(byte[] xml)
    {
        // Safe to parse: the guard has read it.
        foreach (var element in XDocument.Load(new MemoryStream(xml, writable: false)).Root!.Elements())
        {
            var type = (string?)element.Attribute("ContentType") ?? "";
            if (element.Name == Types + "Override")
            {
                overrides[((string?)element.Attribute("PartName") ?? "").TrimStart('/')] = type;
            }
            else if (element.Name == Types + "Default")
            {
                defaults[(string?)element.Attribute("Extension") ?? ""] = type;
            }
        }
    }

    static OfficeKitException NotWord() =>
        Refuse(
            "OK1001",
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
