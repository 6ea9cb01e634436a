// The questions that many rules ask of a paragraph, each with its mending.
using System.Globalization;
using OfficeKit.Conformance.Mending;
using OfficeKit.Conformance.Reading;
using static OfficeKit.Words;

namespace OfficeKit.Conformance.Rules;

static class Checks
{
    /// <summary>Whether the Chinese runs have a face of the family, and all runs the size; <paramref name="skip"/> leaves runs out.</summary>
    public static IEnumerable<Finding> Type(Para p, FontFamily family, int size, Func<Run, bool>? skip = null)
    {
        var runs = p.Runs.Where(r => r.HasText && skip?.Invoke(r) != true).ToList();
        var faces = runs.Where(r => r.HasChinese && !family.Holds(r.EastAsia)).ToList();
        if (faces.Count > 0)
        {
            yield return Finding.At(
                p,
                In("字体", "typeface"),
                faces[0].EastAsia ?? In("未写明", "not given"),
                family.Written,
                () => faces.ForEach(r => Mend.EastAsia(r, family.Written))
            );
        }
        var sizes = runs.Where(r => r.Size != size).ToList();
        if (sizes.Count > 0)
        {
            yield return Finding.At(p, In("字号", "size"), Points(sizes[0].Size), Points(size), () => sizes.ForEach(r => Mend.Size(r, size)));
        }
    }

    /// <summary>Whether the paragraph stands centred and without indent.</summary>
    public static IEnumerable<Finding> Centred(Para p, bool distributed = false)
    {
        if (p.Align != "center" && !(distributed && p.Align == "distribute"))
        {
            yield return Finding.At(p, In("对齐", "alignment"), Align(p), In("居中", "centred"), () => Mend.Value(Mend.Of(p), "jc", "center"));
        }
        if ((p.FirstStart != 0 || p.Left != 0) && p.Align != "distribute")
        {
            yield return Finding.At(p, In("缩进", "indent"), Zi(p.FirstStart), In("无缩进", "none"), () => Mend.Indent(p, 0, 0, p.Size));
        }
    }

    /// <summary>Whether first and following lines begin where they should, in 1/100 字.</summary>
    public static IEnumerable<Finding> Starts(Para p, int first, int left, int size = 32, int tolerance = 10)
    {
        if (Math.Abs(p.FirstStart - first) > tolerance || Math.Abs(p.Left - left) > tolerance)
        {
            yield return Finding.At(
                p,
                In("缩进", "indent"),
                In($"首行{Zi(p.FirstStart)}、回行{Zi(p.Left)}", $"first line {Zi(p.FirstStart)}, others {Zi(p.Left)}"),
                In($"首行{Zi(first)}、回行{Zi(left)}", $"first line {Zi(first)}, others {Zi(left)}"),
                StartsWithSpace(p) ? null : () => Mend.Indent(p, left, first - left, size)
            );
        }
    }

    /// <summary>Whether spaces do what an indent should do.</summary>
    public static bool StartsWithSpace(Para p) => p.Text.Length > 0 && p.Text[0] is ' ' or '\u3000' or '\u00A0' or '\t';

    /// <summary>Whether so many blank lines stand before it.</summary>
    public static IEnumerable<Finding> Blanks(Paper paper, Para p, int wanted)
    {
        if (paper.BlanksBefore(p) is var found && found != wanted)
        {
            // Space before in whole lines is as good as a blank line (R28), and leaves the paragraphs as they are.
            var typed = paper.EmptyBefore(p);
            yield return Finding.At(
                p,
                In("前面的空行", "blank lines before it"),
                Count(found),
                Count(wanted),
                typed > wanted
                    ? null
                    : () =>
                        Mend.Set(Mend.Of(p), "spacing", ("before", Count((wanted - typed) * paper.Pitch)), ("beforeLines", null), ("beforeAutospacing", null))
            );
        }
    }

    /// <summary>One finding for all paragraphs of one style that differ in the same way: the first is the place, all are mended.</summary>
    public static IEnumerable<Finding> ByStyle(IEnumerable<Para> paragraphs, Func<Para, string?> found, string what, string wanted, Action<Para> mend)
    {
        foreach (var group in paragraphs.Select(p => (Para: p, Found: found(p))).Where(x => x.Found is not null).GroupBy(x => (x.Para.StyleName, x.Found)))
        {
            var all = group.Select(x => x.Para).ToList();
            yield return Finding.At(
                all[0],
                what,
                all.Count == 1
                    ? group.Key.Found!
                    : In(
                        $"{group.Key.Found}（样式“{group.Key.StyleName}”的{all.Count}段）",
                        $"{group.Key.Found} ({all.Count} paragraphs of style '{group.Key.StyleName}')"
                    ),
                wanted,
                () => all.ForEach(mend)
            );
        }
    }

    public static string Points(int halfPoints) => string.Create(CultureInfo.InvariantCulture, $"{halfPoints / 2.0:0.#}pt");

    public static string Millimetres(int twips) => string.Create(CultureInfo.InvariantCulture, $"{twips / 56.6929:0.0}mm");

    public static string Zi(int hundredths) => string.Create(CultureInfo.InvariantCulture, $"{hundredths / 100.0:0.##}") + In("字", " zi");

    public static string Count(int n) => n.ToString(CultureInfo.InvariantCulture);

    public static string OnOff(bool on) => on ? In("开", "on") : In("关", "off");

    public static string Align(Para p) =>
        p.Align switch
        {
            "left" => In("左对齐", "left"),
            "right" => In("右对齐", "right"),
            "center" => In("居中", "centred"),
            "both" => In("两端对齐", "justified"),
            var other => other,
        };
}
