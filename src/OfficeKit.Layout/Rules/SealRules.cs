// Seal and signature: R107, R108.
using OfficeKit.Conformance.Reading;
using OfficeKit.Layout.Reading;
using static OfficeKit.Layout.Rules.LayoutFinding;
using static OfficeKit.Words;

namespace OfficeKit.Layout.Rules;

static class SealRules
{
    // Seals in use measure 38 to 45 mm; a picture of another size is something else.
    const double Smallest = 30,
        Largest = 60;

    public static IEnumerable<LayoutRule> All =>
        [
            LayoutRule.Must(
                107,
                "7.3.5.1",
                "印章端正，居中下压署名和日期，上边缘距正文一行以内。",
                "The seal is upright over signature and date, its top within a line of the text.",
                R107
            ),
            LayoutRule.Must(
                108,
                "7.3.5.5",
                "不出现空白印章：印章、署名与至少一行正文同面，不用“此页无正文”。",
                "No seal on an empty page: seal, signature and a line of text share one page.",
                R108
            ),
        ];

    /// <summary>Only where a picture of a seal's size covers signature or date: without one nothing can be measured, and that a seal is red and upright is for
    /// the eye.</summary>
    static IEnumerable<LayoutFinding> R107(LaidOut laid)
    {
        if (
            laid.LinesOf(Role.IssueDate).LastOrDefault() is not { } date
            || laid.LinesOf(Role.Signature).LastOrDefault(l => l.Page == date.Page && l.BaseLine < date.BaseLine) is not { } signature
        )
        {
            yield break;
        }
        foreach (var seal in laid.Pages[date.Page - 1].Pictures.Where(p => p.Right - p.Left is > Smallest and < Largest && Covers(p, signature, date)).Take(1))
        {
            var middle = (seal.Top + seal.Bottom) / 2;
            if (signature.Top < middle || date.Bottom > seal.Bottom)
            {
                yield return At(
                    signature,
                    In("印章下压署名和日期", "seal over signature and date"),
                    In($"中线在{Mm(middle)}，署名自{Mm(signature.Top)}", $"its middle at {Mm(middle)}, the signature from {Mm(signature.Top)}"),
                    In("署名和日期在印章下半部", "both in the lower half of the seal")
                );
            }
            var above = laid.LinesIn(laid.Pages[date.Page - 1])
                .LastOrDefault(l => l.BaseLine < signature.BaseLine - 1 && l.Para is { Role: not (Role.Signature or Role.IssueDate) });
            var pitch = date.Glyphs[0].Size * 15 / 8;
            if (above is not null && seal.Top - above.Bottom > pitch)
            {
                yield return At(
                    signature,
                    In("印章顶端至上文", "top of the seal below the text above"),
                    Mm(seal.Top - above.Bottom),
                    In("一行以内", "a line at most")
                );
            }
        }
    }

    static bool Covers(Box seal, TextLine signature, TextLine date) =>
        seal.Left < date.Right && seal.Right > date.Left && seal.Top < date.Bottom && seal.Bottom > signature.Top;

    static IEnumerable<LayoutFinding> R108(LaidOut laid)
    {
        foreach (var line in laid.Pages.SelectMany(laid.LinesIn).Where(l => l.Text.Contains("此页无正文", StringComparison.Ordinal)))
        {
            yield return At(
                line,
                In("空白印章页", "a page without text"),
                In("此页无正文", "此页无正文"),
                In("调整行距、字距，使正文与印章同处一面", "text and seal on one page, by other spacing")
            );
        }
        if (!laid.Paper.Kind.IsPaper || laid.LinesOf(Role.Signature).FirstOrDefault() is not { } signature)
        {
            yield break;
        }
        // A line that belongs to no paragraph that we know may be a table's: it counts as text.
        var before = laid.LinesIn(laid.Pages[signature.Page - 1])
            .Any(l =>
                l.BaseLine < signature.BaseLine
                && l.Para?.Role is null or Role.Body or Role.AttachmentNote or Role.Attendees or Role.TableText or >= Role.Heading1 and <= Role.Heading4
            );
        var torn = laid.LinesOf(Role.IssueDate).FirstOrDefault(l => l.Page != signature.Page && l.Page <= signature.Page + 1);
        if (!before || torn is not null)
        {
            yield return At(
                signature,
                In("署名、日期与正文", "signature, date and text"),
                before ? In("日期在另一页", "the date is on another page") : In("这一页署名之前没有正文", "no text before the signature on its page"),
                In("署名、日期与至少一行正文同处一面", "signature, date and one line of text on one page")
            );
        }
    }
}
