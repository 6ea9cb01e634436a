// Tells which written fonts no face stands in for: what they print may be wider than in Word.
using OfficeKit.Conformance.Reading;
using OfficeKit.Layout.Rendering;
using static OfficeKit.Words;

namespace OfficeKit.Layout.Reading;

static class Faces
{
    /// <summary>One remark that names the fonts; none when every written font has its face.</summary>
    public static IEnumerable<TemplateDiagnostic> Told(LaidOut laid)
    {
        var names = Written(laid.Paper).Where(n => FontMap.FaceOf(n) is null).ToList();
        if (names.Count > 0)
        {
            yield return new TemplateDiagnostic
            {
                Code = DiagnosticCodes.NoStandInFont,
                Severity = DiagnosticSeverity.Info,
                Message = In(
                    $"没有替代字体：{string.Join("、", names)}。用到它们的地方，字宽和换行可能与 Word 不同。",
                    $"no face stands in for {string.Join(", ", names)}: where they print, widths and line breaks may differ from Word's."
                ),
            };
        }
    }

    /// <summary>The names that the body's text asks for: for Chinese characters, and for letters and digits.</summary>
    public static IReadOnlyList<string> Written(Paper paper)
    {
        var runs = paper.All.SelectMany(p => p.Runs).Where(r => r.HasText).ToList();
        return
        [
            .. runs.Where(r => r.HasChinese)
                .Select(r => r.EastAsia)
                .Concat(runs.Where(r => r.Text.Any(char.IsAsciiLetterOrDigit)).Select(r => r.Ascii))
                .OfType<string>()
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
    }
}
