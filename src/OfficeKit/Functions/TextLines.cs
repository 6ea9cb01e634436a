// Counts the lines a text takes, as Chinese text breaks.
using System.Text;

namespace OfficeKit.Functions;

/// <summary>
/// Counts the lines a text takes. Chinese text breaks between any two characters, but a closing mark does not begin a line, an opening one
/// does not end it, and a word or number stays whole. A quarter is counted between Chinese and Latin or figures, as Word sets it unless it
/// is told not to.
/// </summary>
static class TextLines
{
    const string Closing = "，。、；：？！”’）》〉】〕％…—·,.;:?!)%",
        Opening = "“‘（《〈【〔(";

    // Sums of halves and quarters are exact; a room is not.
    const double Tolerance = 0.001;

    /// <summary>The lines of a text in a room of so many 字; a line break begins a new line.</summary>
    public static int Count(string text, double room)
    {
        var lines = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            lines += CountLine(line, room);
        }
        return lines;
    }

    static int CountLine(ReadOnlySpan<char> line, double room)
    {
        var (lines, used, piece) = (1, 0.0, 0.0);
        var before = default(Rune);
        void Place()
        {
            if (used > 0 && used + piece > room + Tolerance)
            {
                lines++;
                used = 0;
            }
            used += piece;
            // A piece longer than a line is broken all the same.
            while (used > room + Tolerance)
            {
                lines++;
                used -= room;
            }
            piece = 0;
        }
        foreach (var rune in line.EnumerateRunes())
        {
            if (piece > 0 && !IsOneOf(Closing, rune) && !IsOneOf(Opening, before) && !(IsLatin(before) && IsLatin(rune)))
            {
                Place();
            }
            piece += TextWidth.Of(rune) + (Meet(before, rune) || Meet(rune, before) ? 0.25 : 0);
            before = rune;
        }
        Place();
        return lines;
    }

    static bool IsOneOf(string marks, Rune rune) => rune.IsBmp && marks.Contains((char)rune.Value, StringComparison.Ordinal);

    static bool IsLatin(Rune rune) => rune.IsAscii && rune.Value > ' ';

    static bool Meet(Rune chinese, Rune latin) => chinese.Value > 0x2E7F && Rune.IsLetter(chinese) && latin.IsAscii && Rune.IsLetterOrDigit(latin);
}
