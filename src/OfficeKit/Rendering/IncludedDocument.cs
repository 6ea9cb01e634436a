// Takes the body of another document into the one that is written.
using OfficeKit.Markup;
using OfficeKit.Packaging;

namespace OfficeKit.Rendering;

/// <summary>Takes the body of a document in the template's folder over: its pictures, lists and styles come along, its ids become unique, its page set-up stays
/// behind.</summary>
sealed class IncludedDocument(RichServices services)
{
    readonly Dictionary<string, string> bookmarks = [],
        names = [];
    XmlTree tree = null!;
    XmlPatch patch = null!;
    IncludedParts parts = null!;
    IncludedStyles styles = null!;
    int left;

    /// <summary>The markup of the body; null, and told, when the file cannot be used.</summary>
    public string? Read(string file, string prefix)
    {
        DocxPackage package;
        try
        {
            package = DocxPackage.Open(services.Folder.Read(file), TemplateLimits.Default);
            if (package.Dialect != services.Additions.Package.Dialect)
            {
                throw new InvalidDataException(
                    Words.In("它是 Strict Open XML 而模板不是（或相反）", "one of it and the template is Strict Open XML, the other is not")
                );
            }
        }
        catch (Exception e) when (e is InvalidDataException or IOException or UnauthorizedAccessException or OfficeKitException)
        {
            var reason = e is OfficeKitException t ? t.Diagnostics[0].Message.TrimEnd('。', '.') : e.Message;
            services.Expressions.Tell(
                DiagnosticCodes.CannotInclude,
                "",
                $"文件“{file}”插不进来：{reason}。",
                $"the file '{file}' cannot be included: {reason}.",
                "检查文件名，并在 Word 中另存为 .docx。",
                "Check the file's name, and save it as .docx in Word."
            );
            return null;
        }
        tree = new XmlTree(package.Content(package.MainPart));
        parts = new IncludedParts(package, services.Additions);
        styles = new IncludedStyles(package, services);
        foreach (var bookmark in tree.Root.Descendants().Where(e => e.Name == "w:bookmarkStart"))
        {
            // What refers to a bookmark may stand before it: all get their names first.
            if (tree.Value(bookmark, "name") is { } name && !names.ContainsKey(name))
            {
                names[name] = services.Identities.FreeName(name);
            }
        }
        var body = tree.Root.Children.FirstOrDefault(e => e.Name == "w:body");
        var xml = string.Concat((body?.Children ?? []).Where(c => c.Name != "w:sectPr").Select(c => Block(c, package)));
        if (left > 0)
        {
            services.Expressions.Tell(
                DiagnosticCodes.NotBroughtAlong,
                "",
                $"文件“{file}”里有 {left} 处脚注、批注或嵌入文档没有带过来。",
                $"{left} notes, comments or embedded documents of '{file}' were left behind.",
                "把脚注写进正文，或直接在模板里写。",
                "Write the notes into the text, or into the template itself.",
                DiagnosticSeverity.Warning
            );
        }
        return xml;
    }

    string Block(XmlElement block, DocxPackage package)
    {
        patch = new XmlPatch(tree.Bytes);
        foreach (var e in block.Descendants().Prepend(block))
        {
            Change(e, package);
        }
        return patch.Fragment(tree, block);
    }

    void Change(XmlElement e, DocxPackage package)
    {
        switch (e.Name)
        {
            case "w:sectPr":
                patch.Remove(e);
                return;
            case "w:footnoteReference" or "w:endnoteReference" or "w:commentReference" or "w:altChunk" or "w:subDoc":
                left++;
                patch.Remove(e);
                return;
            case "w:commentRangeStart" or "w:commentRangeEnd":
                patch.Remove(e);
                return;
            case "w:pStyle" or "w:rStyle" or "w:tblStyle":
                Set(e, "val", styles.Map);
                break;
            case "w:numId":
                Set(e, "val", styles.MapList);
                break;
            case "w:bookmarkStart":
                Set(e, "id", id => bookmarks[id] = services.Identities.Fresh("bookmark"));
                Set(e, "name", name => names.GetValueOrDefault(name, name));
                break;
            case "w:hyperlink":
                Set(e, "anchor", name => names.GetValueOrDefault(name, name));
                break;
            case "w:fldSimple":
                Set(e, "instr", Refer);
                break;
            case "w:instrText":
                patch.Replace(e.ContentStart, e.ContentEnd, Refer(tree.Source(e.ContentStart, e.ContentEnd)));
                break;
            case ['v', ':', ..] when e.Name != "v:shapetype":
                Set(e, "id", id => $"{id}_k{services.Identities.Fresh("includedShape")}");
                break;
            case "w:bookmarkEnd":
                Set(e, "id", id => bookmarks.GetValueOrDefault(id, id));
                break;
            case "wp:docPr":
                Set(e, "id", _ => services.Identities.Fresh("docPr"));
                break;
            case "w:id" when e.Parent!.Name == "w:sdtPr":
                Set(e, "val", _ => services.Identities.Fresh("sdt"));
                break;
        }
        foreach (var attribute in tree.Attributes(e))
        {
            if (
                attribute.Name.StartsWith("r:", StringComparison.Ordinal)
                && package.Relationships(package.MainPart).TryGetValue(tree.Source(attribute.Value), out var relationship)
            )
            {
                patch.Change(attribute, _ => parts.Relate(relationship, services.PartName));
            }
            else if (RunMarkup.IsIdentity(attribute))
            {
                patch.Remove(attribute);
            }
        }
    }

    string Refer(string instruction) =>
        FieldReferences.Name().Match(instruction) is { Success: true } m && names.TryGetValue(m.Groups[1].Value, out var name)
            ? instruction[..m.Groups[1].Index] + name + instruction[(m.Groups[1].Index + m.Groups[1].Length)..]
            : instruction;

    void Set(XmlElement e, string attribute, Func<string, string> change) => patch.Change(tree.Attribute(e, attribute), change);
}
