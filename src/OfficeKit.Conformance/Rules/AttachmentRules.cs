// 附件说明 and the pages of attachments: R100–R103, R115–R120.
using System.Text.RegularExpressions;
using OfficeKit.Conformance.Mending;
using OfficeKit.Conformance.Reading;
using static OfficeKit.Conformance.Rules.Checks;
using static OfficeKit.Words;

namespace OfficeKit.Conformance.Rules;

static partial class AttachmentRules
{
    public static IEnumerable<Rule> All =>
        [
            Rule.Must(
                100,
                "7.3.4",
                "附件说明在正文下空一行，左空二字。",
                "The list of attachments stands one blank line below the body, two characters from the left.",
                R100
            ),
            Rule.Must(
                101,
                "7.3.4",
                "多个附件用1.2.编号，一个不编；名称不加书名号，末尾不加标点。",
                "Several attachments are numbered 1. 2., one is not; names have no 《》 and no mark at the end.",
                R101
            ),
            Rule.Must(102, "7.3.4", "附件名称回行时与上一行名称的首字对齐。", "Following lines of an attachment's name begin under its first character.", R102),
            Rule.Must(103, "7.3.4", "附件说明的个数、次序、名称与所附附件一致。", "The list agrees with the attachments in number, order and names.", R103),
            Rule.Must(115, "7.3.7", "附件另面编排，在版记之前。", "An attachment begins a new page, before the colophon.", R115),
            Rule.Must(
                116,
                "7.3.7",
                "“附件”和序号用三号黑体，顶格在第一行，不加冒号。",
                "附件 and its number are 黑体 16 pt, flush left in the first line, without a colon.",
                R116
            ),
            Rule.Must(117, "7.3.7", "附件标题居中编排在第三行，二号小标宋。", "The attachment's title is centred in the third line, 小标宋 22 pt.", R117),
            Rule.Must(118, "7.3.7", "附件的序号和标题与附件说明一致。", "Number and title of an attachment are those of the list.", R118),
            Rule.Must(
                119,
                "7.3.7",
                "附件与正文不一起装订的，第一行写发文字号和“附件”及序号。",
                "An attachment bound apart begins with the document's number, 附件 and its own number.",
                R119
            ),
            Rule.Must(120, "7.5", "附件与正文连续编页码。", "Page numbers run on through the attachments.", R120),
        ];

    // What a form says of its enclosures is an entry like others.
    static List<Para> Notes(Paper paper) => paper.Kind.IsForm ? [] : [.. paper.Flow.Where(p => p.Role == Role.AttachmentNote)];

    static List<Para> Marks(Paper paper) => [.. paper.Flow.Where(p => p.Role == Role.AttachmentMark)];

    /// <summary>The name without 附件： and number.</summary>
    static string Name(Para p) => NameStart().Replace(p.Trimmed, "");

    static bool IsNumbered(Para p) => NumberedNote().IsMatch(p.Trimmed);

    static IEnumerable<Finding> R100(Paper paper)
    {
        if (Notes(paper) is not [var first, ..])
        {
            yield break;
        }
        foreach (var finding in Blanks(paper, first, 1))
        {
            yield return finding;
        }
        if (Math.Abs(first.FirstStart - 200) > 10 || StartsWithSpace(first))
        {
            yield return Finding.At(
                first,
                In("附件说明的缩进", "indent of the attachment note"),
                StartsWithSpace(first) ? In("用空格缩进", "made of spaces") : Zi(first.FirstStart),
                In("左空二字", "2 zi from the left"),
                StartsWithSpace(first) ? null : () => Mend.Indent(first, IsNumbered(first) ? 600 : 500, IsNumbered(first) ? -400 : -300, 32)
            );
        }
        if (!first.Trimmed.StartsWith("附件：", StringComparison.Ordinal))
        {
            yield return Finding.At(first, In("附件说明", "attachment note"), $"“{first.Trimmed[..Math.Min(4, first.Trimmed.Length)]}”", "附件：");
        }
    }

    static IEnumerable<Finding> R101(Paper paper)
    {
        var notes = Notes(paper);
        for (var i = 0; i < notes.Count; i++)
        {
            var (p, number) = (notes[i], NumberedNote().Match(notes[i].Trimmed));
            if (notes.Count == 1 && number.Success)
            {
                yield return Finding.At(p, In("一个附件的编号", "number of a single attachment"), number.Groups[1].Value, In("不编号", "none"));
            }
            else if (notes.Count > 1 && number.Groups[1].Value != $"{i + 1}")
            {
                yield return Finding.At(p, In("附件编号", "attachment number"), number.Success ? number.Groups[1].Value : In("无", "none"), $"{i + 1}.");
            }
            if (Name(p) is var name && (name.StartsWith('《') || EndMark().IsMatch(name)))
            {
                yield return Finding.At(
                    p,
                    In("附件名称", "attachment name"),
                    $"“{name}”",
                    In("不加书名号，末尾无标点", "without 《》 and without a mark at its end")
                );
            }
        }
    }

    static IEnumerable<Finding> R102(Paper paper)
    {
        var notes = Notes(paper);
        foreach (var p in notes)
        {
            // 附件： is three characters and the number with its point one (half-width); a following line has the number alone.
            var digits = NumberedNote().Match(p.Trimmed).Groups[1].Value.Length;
            var left = notes.Count == 1 && digits == 0 ? 500 : 600 + (digits > 1 ? 50 * (digits - 1) : 0);
            if (Math.Abs(p.Left - left) > 10)
            {
                yield return Finding.At(
                    p,
                    In("附件说明的回行", "following lines of the attachment note"),
                    Zi(p.Left),
                    In($"{Zi(left)}（与名称首字对齐）", $"{Zi(left)} (under the name's first character)"),
                    StartsWithSpace(p) ? null : () => Mend.Indent(p, left, (p == notes[0] ? 200 : 500) - left, 32)
                );
            }
        }
    }

    /// <summary>The titles of the pages of attachments, each beside its mark.</summary>
    static List<(Para Mark, string Title)> Pages(Paper paper) =>
        [
            .. Marks(paper)
                .Select(m =>
                    (
                        m,
                        string.Concat(
                            paper
                                .Flow.Skip(paper.Index(m) + 1)
                                .SkipWhile(p => p.Role == Role.Blank)
                                .TakeWhile(p => p.Role == Role.AttachmentTitle)
                                .Select(p => p.Trimmed.Replace("\n", "", StringComparison.Ordinal))
                        )
                    )
                ),
        ];

    static IEnumerable<Finding> R103(Paper paper)
    {
        var (notes, pages) = (Notes(paper), Pages(paper));
        if (notes.Count > 0 && pages.Count > 0 && notes.Count != pages.Count)
        {
            yield return Finding.At(
                notes[0],
                In("附件说明的件数", "attachments in the note"),
                Count(notes.Count),
                In($"{pages.Count}（与附件页相同）", $"{pages.Count}, as there are")
            );
        }
        if (notes.Count == 0 && pages.Count > 0 && paper.Index(pages[0].Mark) > 3)
        {
            yield return Finding.At(
                pages[0].Mark,
                In("附件说明", "attachment note"),
                In("无", "none"),
                In("正文下列出附件名称", "a note that names the attachments")
            );
        }
    }

    static IEnumerable<Finding> R115(Paper paper)
    {
        foreach (var p in Marks(paper))
        {
            var at = paper.Index(p);
            var breaks =
                p.Props.On("pageBreakBefore")
                || at == 0
                || paper.Flow.Take(at).Reverse().TakeWhile(b => b.Role == Role.Blank || b.HasBreak).Any(b => b.HasBreak)
                || paper.Flow[at - 1].Section != p.Section
                || p.Element.Descendants(WordNames.Main + "br").Any(b => b.Get("type") == "page");
            if (!breaks)
            {
                yield return Finding.At(
                    p,
                    In("附件的起始页", "where the attachment begins"),
                    In("接排", "on the same page"),
                    In("另起一页", "a new page"),
                    () => Mend.Child(Mend.Of(p), "pageBreakBefore").RemoveAttributes()
                );
            }
        }
    }

    static IEnumerable<Finding> R116(Paper paper)
    {
        foreach (var p in Marks(paper))
        {
            foreach (var finding in Type(p, FontFamilies.Hei, 32).Concat(Starts(p, 0, 0)))
            {
                yield return finding;
            }
            if (p.Trimmed.EndsWith('：') || p.Trimmed.EndsWith(':'))
            {
                yield return Finding.At(p, In("“附件”后的标点", "mark after 附件"), $"“{p.Trimmed[^1]}”", In("无", "none"));
            }
            if (p.Align is "center" or "right")
            {
                yield return Finding.At(p, In("对齐", "alignment"), Align(p), In("顶格", "flush left"), () => Mend.Value(Mend.Of(p), "jc", "left"));
            }
        }
    }

    static IEnumerable<Finding> R117(Paper paper)
    {
        foreach (var mark in Marks(paper))
        {
            var title = paper.After(mark);
            if (title is not { Role: Role.AttachmentTitle })
            {
                if (title is { Role: Role.Body })
                {
                    yield return Finding.At(
                        title,
                        In("附件标题", "attachment title"),
                        In("未居中", "not centred"),
                        In("居中，二号小标宋，第三行", "centred, 二号 小标宋, third line")
                    );
                }
                continue;
            }
            foreach (var finding in Blanks(paper, title, 1).Concat(Type(title, FontFamilies.Title, 44)).Concat(Centred(title)))
            {
                yield return finding;
            }
        }
    }

    static IEnumerable<Finding> R118(Paper paper)
    {
        var (notes, pages) = (Notes(paper), Pages(paper));
        foreach (var ((mark, title), note) in pages.Zip(notes))
        {
            if (title.Length > 0 && title != Name(note))
            {
                yield return Finding.At(
                    mark,
                    In("附件标题", "attachment title"),
                    $"“{title}”",
                    In($"与附件说明一致：“{Name(note)}”", $"as in the note: '{Name(note)}'")
                );
            }
            var number = MarkNumber().Match(mark.Trimmed).Groups[1].Value;
            var wanted = NumberedNote().Match(note.Trimmed).Groups[1].Value;
            if (number != wanted)
            {
                yield return Finding.At(
                    mark,
                    In("附件序号", "attachment number"),
                    number.Length > 0 ? number : In("无", "none"),
                    wanted.Length > 0 ? wanted : In("无", "none")
                );
            }
        }
    }

    static IEnumerable<Finding> R119(Paper paper) =>
        paper.Flow.FirstOrDefault(p => p.Role != Role.Blank) is { Role: Role.AttachmentMark } first && !first.Text.Contains('号', StringComparison.Ordinal)
            ?
            [
                Finding.At(
                    first,
                    In("单独装订的附件", "an attachment bound by itself"),
                    $"“{first.Trimmed}”",
                    In("发文字号＋附件＋序号", "document number + 附件 + number")
                ),
            ]
            : [];

    static IEnumerable<Finding> R120(Paper paper) =>
        from s in paper.Sections.Skip(1)
        where
            s.Element.Child("pgNumType").Get("start") is not null
            && paper.Flow.FirstOrDefault(p => p.Section == s.Index && p.Role != Role.Blank) is { Role: Role.AttachmentMark }
        select new Finding(
            s.Element,
            paper.Parts.MainPart,
            In("附件的页码", "page numbers of the attachment"),
            In("重新编排", "begin anew"),
            In("与正文连续", "run on"),
            () => s.Element.Child("pgNumType")!.Remove()
        );

    [GeneratedRegex(@"^(附\s*件\s*[：:]\s*)?(\d+[.．、]\s*)?")]
    private static partial Regex NameStart();

    [GeneratedRegex(@"^(?:附\s*件\s*[：:]\s*)?(\d+)[.．、]")]
    private static partial Regex NumberedNote();

    [GeneratedRegex(@"附件\s*(\d*)")]
    private static partial Regex MarkNumber();

    [GeneratedRegex("[。；，：,;.]$")]
    private static partial Regex EndMark();
}
