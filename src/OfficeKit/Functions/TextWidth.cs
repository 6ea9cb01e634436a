// Measures text in 字, and from it where a signature and a date begin.
using System.Globalization;
using System.Text;

namespace OfficeKit.Functions;

/// <summary>Measures text in 字 (F5), and from it where a signature and a date begin (F6).</summary>
static class TextWidth
{
    const double Line = 28;

    /// <summary>F5: a Chinese or full-width character is 1, a half-width one 0.5, a combining one 0. 2017年9月5日 → 6.</summary>
    public static double Of(string text)
    {
        double width = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            width += Of(rune);
        }
        return width;
    }

    public static double Of(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format or UnicodeCategory.Control
            ? 0
        : IsFull(rune.Value) ? 1
        : 0.5;

    /// <summary>F6: the start of signature and date in 字 of a 28-字 line; sealed documents centre both on one axis, unsealed ones stand right.</summary>
    public static (double Signature, double Date) SignOff(double signature, double date, bool isSealed)
    {
        if (isSealed)
        {
            var axis = Line - 4 - date / 2;
            return (axis - signature / 2, axis - date / 2);
        }
        return signature >= date + 2 ? (Line - 2 - signature, Line - signature) : (Line - 4 - date, Line - 2 - date);
    }

    /// <summary>F11: an ideographic space inside a name of two characters, so that names of two and three stand in line.</summary>
    public static string PadName(string name)
    {
        var runes = name.EnumerateRunes().ToArray();
        return runes.Length == 2 && runes.All(r => IsFull(r.Value)) ? $"{runes[0]}\u3000{runes[1]}" : name;
    }

    static bool IsFull(int c) =>
        c
            is >= 0x1100
                and <= 0x115F
                or >= 0x2E80
                and <= 0xA4CF
                or >= 0xAC00
                and <= 0xD7A3
                or >= 0xF900
                and <= 0xFAFF
                or >= 0xFE30
                and <= 0xFE4F
                or >= 0xFF01
                and <= 0xFF60
                or >= 0xFFE0
                and <= 0xFFE6
                or >= 0x20000
                and <= 0x3FFFD
                // Marks that Chinese type sets as wide as a character.
                or '“'
                or '”'
                or '‘'
                or '’'
                or '—'
                or '…'
                or '·'
                or '×'
                or '°'
                or '①'
                or >= 0x2160
                and <= 0x217F
                or >= 0x2460
                and <= 0x24FF
                or '★'
                or '○'
                or '●'
                or '□'
                or '☐'
                or '☑';
}
