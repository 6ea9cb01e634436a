// Whether Word opens the package without repair: R207.
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using OfficeKit.Conformance.Reading;
using OfficeKit.Packaging;
using static OfficeKit.Words;

namespace OfficeKit.Conformance.Rules;

static class MarkupValidity
{
    // A file that breaks the schema breaks it again and again.
    const int Most = 50;

    public static IEnumerable<Finding> R207(Paper paper) => Schema(paper).Concat(Identities(paper)).Concat(Links(paper));

    static List<Finding> Schema(Paper paper)
    {
        try
        {
            // The package has passed the guard; the Open XML SDK has none of its own.
            using var document = WordprocessingDocument.Open(new MemoryStream(paper.File, writable: false), isEditable: false);
            return
            [
                .. new OpenXmlValidator(FileFormatVersions.Microsoft365) { MaxNumberOfErrors = Most }
                    .Validate(document)
                    .Select(e => At(paper, e)),
            ];
        }
        catch (Exception e)
            when (e
                    is OpenXmlPackageException
                        or InvalidDataException
                        or InvalidOperationException
                        or FormatException
                        or ArgumentException
                        or IOException
                        or System.Xml.XmlException
                        or NotSupportedException
                        or KeyNotFoundException
                        or NullReferenceException
            )
        {
            return
            [
                new Finding(
                    null,
                    paper.Parts.MainPart,
                    In("文件包", "package"),
                    e.Message.Split('\n')[0].TrimEnd('.', '\r'),
                    In("Open XML SDK能够打开", "one that the Open XML SDK opens")
                ),
            ];
        }
    }

    static Finding At(Paper paper, ValidationErrorInfo error)
    {
        var part = error.Part?.Uri.OriginalString.TrimStart('/') ?? "";
        return new Finding(
            Find(paper.Parts.Names.Contains(part) ? paper.Parts.Root(part) : null, error.Path?.XPath),
            part,
            In("Open XML格式", "Open XML schema"),
            error.Description.TrimEnd('.'),
            In("合乎格式", "valid markup")
        );
    }

    // The path counts the elements of a name: /w:document[1]/w:body[1]/w:p[3].
    static XElement? Find(XElement? root, string? path)
    {
        if (root is null || path is null || root.Name.Namespace != WordNames.Main)
        {
            return null;
        }
        var at = root;
        foreach (var step in path.Split('/', StringSplitOptions.RemoveEmptyEntries).Skip(1))
        {
            var (open, colon) = (step.IndexOf('[', StringComparison.Ordinal), step.IndexOf(':', StringComparison.Ordinal));
            var name = open < 0 ? step[(colon + 1)..] : step[(colon + 1)..open];
            var number = open >= 0 && int.TryParse(step[(open + 1)..^1], out var n) ? n : 1;
            if (at.Elements().Where(e => e.Name.LocalName == name).Skip(number - 1).FirstOrDefault() is not { } next)
            {
                break;
            }
            at = next;
        }
        return at;
    }

    static IEnumerable<Finding> Identities(Paper paper)
    {
        foreach (var part in paper.Stories.Keys.Prepend(paper.Parts.MainPart))
        {
            var all = paper.Parts.Root(part)!.DescendantsAndSelf().Where(e => !e.Ancestors(WordNames.Fallback).Any()).ToList();
            foreach (
                var finding in Twice(part, "w14:paraId", all.Attributes(WordNames.W14 + "paraId"))
                    .Concat(Twice(part, In("图形编号", "drawing id"), all.Where(e => e.Name == WordNames.Wp + "docPr").Attributes("id")))
                    .Concat(
                        Twice(part, In("书签编号", "bookmark id"), all.Where(e => e.Name == WordNames.Main + "bookmarkStart").Attributes(WordNames.Main + "id"))
                    )
                    .Concat(
                        Twice(
                            part,
                            In("书签名", "bookmark name"),
                            all.Where(e => e.Name == WordNames.Main + "bookmarkStart").Attributes(WordNames.Main + "name")
                        )
                    )
            )
            {
                yield return finding;
            }
        }
    }

    static IEnumerable<Finding> Twice(string part, string what, IEnumerable<XAttribute> ids) =>
        ids.GroupBy(a => a.Value)
            .Where(g => g.Count() > 1)
            .Select(g => new Finding(
                g.Last().Parent,
                part,
                what,
                In($"{g.Key}出现{g.Count()}次", $"{g.Key} occurs {g.Count()} times"),
                In("不重复", "unique")
            ));

    static IEnumerable<Finding> Links(Paper paper)
    {
        foreach (var part in paper.Stories.Keys.Prepend(paper.Parts.MainPart))
        {
            var known = paper.Parts.Relationships(part);
            foreach (
                var id in paper
                    .Parts.Root(part)!
                    .Descendants()
                    .Attributes()
                    .Where(a =>
                        a.Name.Namespace == WordNames.R
                        && a.Value.Length > 0
                        && a.Name.LocalName is "id" or "embed" or "link" or "pict"
                        && a.Name.Namespace == WordNames.R
                    )
            )
            {
                if (!known.TryGetValue(id.Value, out var link))
                {
                    yield return new Finding(
                        id.Parent,
                        part,
                        In("关系", "relationship"),
                        In($"“{id.Value}”不存在", $"'{id.Value}' does not exist"),
                        In("存在的关系", "one that exists")
                    );
                }
                else if (
                    !link.IsExternal
                    && link.Target.Length > 0
                    && !paper.Parts.Names.Contains(link.Target, StringComparer.OrdinalIgnoreCase)
                    && !link.Type.EndsWith("/hyperlink", StringComparison.Ordinal)
                )
                {
                    yield return new Finding(
                        id.Parent,
                        part,
                        In("关系的目标", "target of a relationship"),
                        In($"“{link.Target}”不存在", $"'{link.Target}' does not exist"),
                        In("存在的部件", "a part that exists")
                    );
                }
            }
        }
    }
}
