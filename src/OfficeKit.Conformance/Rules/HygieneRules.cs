// The package and what is left in it: R206–R220.
using System.Text.RegularExpressions;
using System.Xml.Linq;
using OfficeKit.Conformance.Mending;
using OfficeKit.Conformance.Reading;
using OfficeKit.Packaging;
using static OfficeKit.Conformance.Rules.Checks;
using static OfficeKit.Words;

namespace OfficeKit.Conformance.Rules;

static partial class HygieneRules
{
    static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/",
        Cp = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";

    public static IEnumerable<Rule> All =>
        [
            Rule.Must(206, "", "文档中没有剩下的模板标签和花括号。", "No tag or brace of the template remains.", R206),
            Rule.Must(
                207,
                "",
                "Word能直接打开：合乎架构，编号不重复，关系不落空。",
                "Word opens the file without repair: valid, ids unique, no dangling relationship.",
                MarkupValidity.R207
            ),
            Rule.Must(
                210,
                "",
                "只有控制标签的段落删去，不留空页、空行、空列表项。",
                "Paragraphs that held only a control tag are gone, and no empty page, row or item is left.",
                R210
            ),
            Rule.Must(211, "", "值里的标记字符转义，控制字符删去并提示。", "Values cannot inject markup: it is escaped or removed and told.", R211),
            Rule.Must(212, "", "值里的换行成为段落或换行符，不留在文字里。", "A line break in a value becomes a paragraph or a break.", R212),
            Rule.Must(
                213,
                "",
                "文档属性：标题为公文标题，作者为机关，不带电脑上的人名。",
                "Properties: title is the document's, author the office, no name taken from the computer.",
                R213
            ),
            Rule.Must(215, "", "不嵌字体、宏、外部链接和远程模板。", "No embedded fonts, macros, external links or remote templates.", R215),
            Rule.Should(217, "", "图片有替代文字。", "Pictures have alternative text.", R217),
            Rule.Should(218, "", "标题有大纲级别，表单没有。", "Headings have outline levels, forms none.", R218),
            Rule.Must(219, "", "页码、页数是真正的域，带缓存值。", "Fields are real fields with a cached value.", R219),
            Rule.Must(220, "", "成品没有修订和批注。", "The output has no tracked changes and no comments.", R220),
        ];

    static IEnumerable<Para> Everything(Paper paper) => paper.All.Concat(paper.Stories.Values.SelectMany(s => s));

    static IEnumerable<Finding> R206(Paper paper)
    {
        foreach (var p in Everything(paper).Where(p => Tag().IsMatch(p.Text)))
        {
            yield return Finding.At(p, In("模板标记", "template tag"), $"“{Tag().Match(p.Text).Value}”", In("无", "none"));
        }
        foreach (var part in paper.Stories.Keys.Prepend(paper.Parts.MainPart))
        {
            foreach (
                var text in paper
                    .Parts.Root(part)!
                    .Descendants()
                    .Attributes()
                    .Where(a => a.Name.LocalName is "descr" or "title" or "alt" && Tag().IsMatch(a.Value))
            )
            {
                yield return new Finding(text.Parent, part, In("替代文字里的模板标记", "template tag in the alt text"), $"“{text.Value}”", In("无", "none"));
            }
        }
        foreach (
            var part in paper.Parts.Names.Where(n =>
                n.StartsWith("docProps/", StringComparison.OrdinalIgnoreCase) && n.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
            )
        )
        {
            foreach (var e in paper.Parts.Root(part)!.Descendants().Where(e => !e.HasElements && Tag().IsMatch(e.Value)))
            {
                yield return new Finding(null, part, In("文档属性里的模板标记", "template tag in the properties"), $"“{e.Value}”", In("无", "none"));
            }
        }
    }

    static IEnumerable<Finding> R210(Paper paper)
    {
        foreach (var p in paper.Flow.Where(p => p.Level is not null && p.Trimmed.Length == 0 && !p.HasPicture && !p.HasBox))
        {
            yield return Finding.At(p, In("列表项", "list item"), In("空", "empty"), In("无空列表项", "none that is empty"));
        }
        for (var i = 0; i < paper.Flow.Count; i++)
        {
            if (!HasPageBreak(paper.Flow[i]) || paper.Flow[i].Trimmed.Length > 0)
            {
                continue;
            }
            var next = paper.Flow.Skip(i + 1).SkipWhile(p => p.IsBlank).FirstOrDefault();
            var breaks = paper.Flow[i].Element.Descendants(WordNames.Main + "br").Count(b => b.Get("type") == "page");
            if (
                next is null && !TableFollows(paper.Flow[i])
                || next is not null && (HasPageBreak(next) && next.Trimmed.Length == 0 || next.Props.On("pageBreakBefore")) && !TableFollows(paper.Flow[i])
                || breaks > 1
            )
            {
                yield return Finding.At(paper.Flow[i], In("分页", "page break"), In("产生空白页", "makes an empty page"), In("无空白页", "no empty page"));
            }
        }
    }

    static bool TableFollows(Para p) => p.Element.ElementsAfterSelf().Any(e => e.Name == WordNames.Tbl);

    static bool HasPageBreak(Para p) => p.Element.Descendants(WordNames.Main + "br").Any(b => b.Get("type") == "page");

    static IEnumerable<Finding> R211(Paper paper) =>
        PunctuationRules.Forms(Everything(paper), Markup(), In("文字里的标记", "markup in the text"), _ => In("普通文字", "plain text"));

    static IEnumerable<Finding> R212(Paper paper) =>
        from p in paper.FullText
        where p.Text.Trim('\n').Contains('\n', StringComparison.Ordinal)
        select Finding.At(p, In("正文里的换行符", "a line break in body text"), In("软回车", "a soft return"), In("另起一段", "a paragraph of its own"));

    static IEnumerable<Finding> R213(Paper paper)
    {
        if (paper.Core is not { } core)
        {
            yield return new Finding(
                null,
                paper.Parts.MainPart,
                In("文档属性", "document properties"),
                In("无", "none"),
                In("标题、作者（发文机关）", "title, and the office as creator")
            );
            yield break;
        }
        var (title, creator, last) = (
            paper.CoreTitle,
            core.Element(Dc + "creator")?.Value.Trim() ?? "",
            core.Element(Cp + "lastModifiedBy")?.Value.Trim() ?? ""
        );
        if (paper.Title.Length > 0 && !Plain(title).Contains(Plain(paper.Title), StringComparison.Ordinal))
        {
            var wanted = paper.Title;
            yield return new Finding(
                null,
                paper.CorePart!,
                In("文档属性“标题”", "the property title"),
                $"“{title}”",
                $"“{wanted}”",
                () =>
                {
                    if (core.Element(Dc + "title") is null)
                    {
                        core.AddFirst(new XElement(Dc + "title"));
                    }
                    core.Element(Dc + "title")!.Value = wanted;
                }
            );
        }
        if (creator.Length == 0 && paper.Of(Role.Signature).FirstOrDefault() is { } signature && paper.Kind.HasMark)
        {
            yield return new Finding(
                null,
                paper.CorePart!,
                In("文档属性“作者”", "the property creator"),
                In("空", "empty"),
                $"“{signature.Trimmed}”",
                () =>
                {
                    if (core.Element(Dc + "creator") is null)
                    {
                        core.AddFirst(new XElement(Dc + "creator"));
                    }
                    core.Element(Dc + "creator")!.Value = signature.Trimmed;
                }
            );
        }
        if (last.Length > 0 && last != creator)
        {
            yield return new Finding(
                null,
                paper.CorePart!,
                In("文档属性“最后保存者”", "the property lastModifiedBy"),
                $"“{last}”",
                In("无（不留计算机里的姓名）", "none (no name taken from a computer)"),
                () => core.Element(Cp + "lastModifiedBy")!.Remove()
            );
        }
    }

    static string Plain(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    static IEnumerable<Finding> R215(Paper paper)
    {
        Finding At(string part, string found) =>
            new(
                null,
                part,
                In("随文件带来的东西", "what the file brings along"),
                found,
                In("无内嵌字体、宏、外部链接、外部模板", "no embedded fonts, macros, external links or templates")
            );
        foreach (var name in paper.Parts.Names)
        {
            if (name.EndsWith(".odttf", StringComparison.OrdinalIgnoreCase) || name.StartsWith("word/fonts/", StringComparison.OrdinalIgnoreCase))
            {
                yield return At(name, In("内嵌字体", "an embedded font"));
            }
            else if (
                name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase) || name.StartsWith("word/activeX/", StringComparison.OrdinalIgnoreCase)
            )
            {
                yield return At(name, In("宏或控件", "a macro or a control"));
            }
            else if (name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase))
            {
                foreach (
                    var link in paper.Parts.Relationships(name).Values.Where(r => r.IsExternal && !r.Type.EndsWith("/hyperlink", StringComparison.Ordinal))
                )
                {
                    yield return At(name, $"{link.Type[(link.Type.LastIndexOf('/') + 1)..]}: {link.Target}");
                }
            }
        }
    }

    static IEnumerable<Finding> R217(Paper paper) =>
        from part in paper.Stories.Keys.Prepend(paper.Parts.MainPart)
        from frame in paper.Parts.Root(part)!.Descendants().Where(d => d.Name == WordNames.Wp + "inline" || d.Name == WordNames.Wp + "anchor")
        where
            frame.Descendants().Any(d => d.Name.LocalName is "pic" or "blip")
            && string.IsNullOrWhiteSpace((string?)frame.Element(WordNames.Wp + "docPr")?.Attribute("descr"))
        select new Finding(frame, part, In("图片的替代文字", "alt text of a picture"), In("无", "none"), In("一句说明", "a few words"));

    static IEnumerable<Finding> R218(Paper paper)
    {
        foreach (var p in paper.Flow.Where(p => p.HeadingLevel is > 0 and <= 2 && paper.Kind.IsPaper && p.Props["outlineLvl"] != Count(p.HeadingLevel - 1)))
        {
            yield return Finding.At(
                p,
                In("大纲级别", "outline level"),
                p.Props["outlineLvl"] ?? In("无", "none"),
                Count(p.HeadingLevel - 1),
                () => Mend.Value(Mend.Of(p), "outlineLvl", Count(p.HeadingLevel - 1))
            );
        }
        foreach (
            var p in paper.All.Where(p =>
                (paper.Kind.IsForm || paper.Kind.IsCard || p.Role == Role.Body) && p.Props.Number("outlineLvl") is < 9 && p.Trimmed.Length > 0
            )
        )
        {
            yield return Finding.At(
                p,
                In("大纲级别", "outline level"),
                p.Props["outlineLvl"]!,
                In("无（正文和表格不入大纲）", "none: neither text nor forms are headings"),
                () => Mend.Value(Mend.Of(p), "outlineLvl", "9")
            );
        }
    }

    static IEnumerable<Finding> R219(Paper paper)
    {
        foreach (var p in Everything(paper))
        {
            var depth = 0;
            string? wrong = null;
            var cached = false;
            var separated = false;
            foreach (var e in p.Element.Descendants().Where(e => e.Name.Namespace == WordNames.Main && e.Ancestors(WordNames.P).First() == p.Element))
            {
                switch (e.Name.LocalName, e.Get("fldCharType"))
                {
                    case ("fldChar", "begin"):
                        (depth, separated, cached) = (depth + 1, false, false);
                        break;
                    case ("fldChar", "separate"):
                        separated = true;
                        break;
                    case ("fldChar", "end"):
                        wrong = depth > 0 && IsPageField(p) && !(separated && cached) ? In("没有缓存值", "no cached value") : wrong;
                        depth--;
                        break;
                    case ("t", _) when separated:
                        cached |= e.Value.Length > 0;
                        break;
                    case ("fldSimple", _):
                        wrong = e.Value.Length == 0 && IsPage().IsMatch(e.Get("instr") ?? "") ? In("没有缓存值", "no cached value") : wrong;
                        break;
                    default:
                        break;
                }
            }
            if (wrong is not null)
            {
                yield return Finding.At(p, In("域", "field"), wrong, In("有缓存值的真正的域", "a real field with a cached value"));
            }
        }
        // A field may run over paragraphs, but it must end in its part.
        foreach (var part in paper.Stories.Keys.Prepend(paper.Parts.MainPart))
        {
            var marks = paper
                .Parts.Root(part)!
                .Descendants(WordNames.Main + "fldChar")
                .Where(f => !f.Ancestors().Any(a => a.Name == WordNames.Fallback || a.Name == WordNames.Main + "del"))
                .ToList();
            if (marks.Count(f => f.Get("fldCharType") == "begin") != marks.Count(f => f.Get("fldCharType") == "end"))
            {
                yield return new Finding(marks[0], part, In("域", "field"), In("有头无尾", "begins and does not end"), In("完整的域", "a whole field"));
            }
        }
    }

    static bool IsPageField(Para p) => p.Element.Descendants(WordNames.Main + "instrText").Any(i => IsPage().IsMatch(i.Value));

    static IEnumerable<Finding> R220(Paper paper)
    {
        foreach (var part in paper.Stories.Keys.Prepend(paper.Parts.MainPart).Where(p => !p.EndsWith("comments.xml", StringComparison.Ordinal)))
        {
            var root = paper.Parts.Root(part)!;
            if (
                root.Descendants()
                    .FirstOrDefault(e =>
                        e.Name.Namespace == WordNames.Main
                        && e.Name.LocalName is "ins" or "del" or "moveFrom" or "moveTo" or "pPrChange" or "rPrChange" or "sectPrChange" or "tblPrChange"
                    ) is
                { } change
            )
            {
                yield return new Finding(
                    change,
                    part,
                    In("修订痕迹", "tracked changes"),
                    In("有", "there are some"),
                    In("接受或拒绝后定稿", "accepted or rejected")
                );
            }
            if (root.Descendants(WordNames.Main + "commentReference").FirstOrDefault() is { } comment)
            {
                yield return new Finding(comment, part, In("批注", "comments"), In("有", "there are some"), In("无", "none"));
            }
        }
    }

    [GeneratedRegex(@"\{\{|\}\}|｛｛|｝｝|\{%|%\}")]
    private static partial Regex Tag();

    [GeneratedRegex(@"&(lt|gt|amp|quot|apos|nbsp|#\d+|#x[0-9a-fA-F]+);|</?w:[a-zA-Z]+|</?(p|br|b|i|div|span|table|td|tr)\s*/?>")]
    private static partial Regex Markup();

    [GeneratedRegex(@"(^|\s)(PAGE|NUMPAGES|SECTIONPAGES)(\s|$|\\)", RegexOptions.IgnoreCase)]
    private static partial Regex IsPage();
}
