// Reads the values of a document out of its content controls.
using System.Text;
using System.Text.Json.Nodes;
using OfficeKit.Compiling.Tags;
using OfficeKit.Markup;
using OfficeKit.Packaging;

namespace OfficeKit.Extracting;

/// <summary>Reads the values of a document out of its content controls, and says where they differ from what was printed.</summary>
static class FieldReader
{
    sealed record Found(StringBuilder Text, TemplateLocation Location);

    /// <summary>Puts the changed values into the data and lists them.</summary>
    public static List<FieldChange> Read(DocxPackage package, EmbeddedPart embedded, JsonObject data)
    {
        var found = new Dictionary<string, Found>();
        foreach (var entry in package.Entries.Where(e => package.IsXml(e.Name) && !e.IsRelationships).OrderBy(e => e.Name != package.MainPart))
        {
            var content = package.Content(entry.Name);
            if (content.AsSpan().IndexOf(Encoding.UTF8.GetBytes(EmbeddedData.TagPrefix)) >= 0)
            {
                Read(new XmlTree(content), entry.Name, found);
            }
        }
        var changes = new List<FieldChange>();
        var settled = new HashSet<string>();
        foreach (var (number, at) in found)
        {
            if (embedded.Fields.TryGetValue(number, out var field) && !Same(at.Text.ToString(), field.Text))
            {
                changes.Add(new FieldChange(field.Path, field.Text, at.Text.ToString(), at.Location));
                // A value that stands twice: the first place that was edited counts.
                if (settled.Add(field.Path))
                {
                    try
                    {
                        FieldValue.Set(data, field.Path, field.Text, at.Text.ToString());
                    }
                    catch (OfficeKitException)
                    {
                        // The data has no such place: the change is listed, and that is all.
                    }
                }
            }
        }
        changes.AddRange(
            embedded
                .Fields.Where(f => !found.ContainsKey(f.Key))
                .Select(f => new FieldChange(f.Value.Path, f.Value.Text, null, new TemplateLocation(package.MainPart)))
        );
        return changes;
    }

    static bool Same(string now, string printed) => Plain(now) == Plain(printed);

    // What a value loses on its way to the page: characters XML forbids were dropped before it was noted.
    static string Plain(string text) => text.ReplaceLineEndings("\n");

    static void Read(XmlTree tree, string part, Dictionary<string, Found> found)
    {
        var places = new Places(tree, part);
        foreach (var control in tree.Root.Descendants(e => e.Name == "mc:Fallback").Where(e => e.Name == "w:sdt"))
        {
            if (
                control.Child("w:sdtPr") is not { } properties
                || properties.Child("w:tag") is not { } tag
                || tree.Value(tag, "val") is not { } name
                || !name.StartsWith(EmbeddedData.TagPrefix, StringComparison.Ordinal)
            )
            {
                continue;
            }
            var goesOn = name.EndsWith('+');
            var number = name[EmbeddedData.TagPrefix.Length..].TrimEnd('+');
            var text = properties.Child("w:showingPlcHdr") is null && control.Child("w:sdtContent") is { } content ? Text(tree, content) : "";
            if (goesOn && found.TryGetValue(number, out var begun))
            {
                begun.Text.Append('\n').Append(text);
            }
            else
            {
                found.TryAdd(
                    number,
                    new Found(new StringBuilder(text), new TemplateLocation(part, places.Of(control), text.Length <= 40 ? text : text[..40] + "…"))
                );
            }
        }
    }

    /// <summary>The text of a control: of its runs, or of its paragraphs, line by line.</summary>
    static string Text(XmlTree tree, XmlElement content)
    {
        var paragraphs = content.Descendants(e => e.Name is "w:p" or "mc:Fallback").Where(e => e.Name == "w:p").ToList();
        return paragraphs.Count == 0 ? Line(tree, content) : string.Join('\n', paragraphs.Select(p => Line(tree, p)));
    }

    static string Line(XmlTree tree, XmlElement container) =>
        TextUnit.ReadRuns(tree, container).Text.Replace(TextUnit.Object.ToString(), "", StringComparison.Ordinal);
}
