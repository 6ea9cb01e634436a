// Looks at what a template brings along besides its text: another template, a signature, embedded objects.
using System.IO.Hashing;
using OfficeKit.Markup;

namespace OfficeKit.Packaging;

/// <summary>
/// Looks at what a template brings along. A template attached from elsewhere would be fetched by Word, and a signature
/// would be broken by filling: both are left out, and said so. Embedded objects stay byte for byte and are told.
/// </summary>
sealed class Baggage(Dictionary<string, byte[]> contents)
{
    const string Settings = "word/settings.xml";

    readonly HashSet<string> dropped = new(StringComparer.OrdinalIgnoreCase);
    readonly HashSet<string> changed = new(StringComparer.OrdinalIgnoreCase);

    public List<TemplateDiagnostic> Diagnostics { get; } = [];

    /// <summary>The entries without what is left out.</summary>
    public List<PackageEntry> Unpack(List<PackageEntry> entries)
    {
        DetachTemplate();
        DropSignatures();
        foreach (
            var name in contents
                .Keys.Where(n =>
                    n.Contains("/embeddings/", StringComparison.OrdinalIgnoreCase)
                    && !n.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)
                    && !n.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase)
                )
                .Order(StringComparer.Ordinal)
        )
        {
            Tell(
                DiagnosticCodes.HoldsEmbeddedObjects,
                DiagnosticSeverity.Info,
                name,
                "模板里有嵌入的对象，原样保留。",
                "the template carries an embedded object, which stays as it is.",
                "确认它不含不该外传的内容。",
                "Make sure that it holds nothing that should not be passed on."
            );
        }
        return dropped.Count + changed.Count == 0
            ? entries
            : [.. entries.Where(e => !dropped.Contains(e.Name)).Select(e => changed.Contains(e.Name) ? Stored(e.Name) : e)];
    }

    PackageEntry Stored(string name) => new(name, Deflated: false, Crc32.HashToUInt32(contents[name]), contents[name].Length, contents[name]);

    void DetachTemplate()
    {
        var relationships = Relationship.PartOf(Settings);
        if (!contents.TryGetValue(relationships, out var xml))
        {
            return;
        }
        foreach (var link in Relationship.Read(xml, Settings).Values.Where(r => r.IsExternal && r.Type.EndsWith("/attachedTemplate", StringComparison.Ordinal)))
        {
            Cut(relationships, (tree, e) => e == Relationship.Find(tree, link.Id));
            Cut(Settings, (_, e) => e.Name == "w:attachedTemplate");
            Tell(
                DiagnosticCodes.AttachedTemplateDetached,
                DiagnosticSeverity.Warning,
                Settings,
                $"模板附着在另一个模板“{link.Target}”上，已解除。",
                $"the template is attached to another one, '{link.Target}'; it was detached.",
                "在 Word 的“文档模板”里改回 Normal。",
                "Set it back to Normal in Word's Document Template dialog."
            );
        }
    }

    void DropSignatures()
    {
        var signatures = contents.Keys.Where(n => n.StartsWith("_xmlsignatures/", StringComparison.OrdinalIgnoreCase)).ToList();
        if (signatures.Count == 0)
        {
            return;
        }
        foreach (var name in signatures)
        {
            dropped.Add(name);
            contents.Remove(name);
        }
        foreach (
            var link in Relationship
                .Read(contents["_rels/.rels"], "")
                .Values.Where(r => r.Target.StartsWith("_xmlsignatures/", StringComparison.OrdinalIgnoreCase))
        )
        {
            Cut("_rels/.rels", (tree, e) => e == Relationship.Find(tree, link.Id));
        }
        Cut(ContentTypes.PartName, (tree, e) => tree.Value(e, "PartName")?.StartsWith("/_xmlsignatures/", StringComparison.OrdinalIgnoreCase) == true);
        Tell(
            DiagnosticCodes.SignatureDropped,
            DiagnosticSeverity.Warning,
            "_xmlsignatures",
            "模板带有数字签名，填写后签名失效，已去掉。",
            "the template carries a digital signature, which filling would break; it was left out.",
            "需要时给生成的文档重新签名。",
            "Sign the finished document if need be."
        );
    }

    /// <summary>Takes the elements out of a part for which this holds.</summary>
    void Cut(string part, Func<XmlTree, XmlElement, bool> which)
    {
        if (!contents.TryGetValue(part, out var content))
        {
            return;
        }
        var tree = new XmlTree(Utf16.ToUtf8(content));
        var found = tree.Root.Children.Where(e => which(tree, e)).ToList();
        if (found.Count > 0)
        {
            var patch = new XmlPatch(tree.Bytes);
            found.ForEach(patch.Remove);
            contents[part] = patch.Apply();
            changed.Add(part);
        }
    }

    void Tell(string code, DiagnosticSeverity severity, string part, string chinese, string english, string chineseHint, string englishHint) =>
        Diagnostics.Add(
            new TemplateDiagnostic
            {
                Code = code,
                Severity = severity,
                Location = new TemplateLocation(part),
                Message = Words.In(chinese, english),
                Hint = Words.In(chineseHint, englishHint),
            }
        );
}
