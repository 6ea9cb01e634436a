// Counts the lines a text takes, as Chinese text breaks.
using System.Text;

namespace OfficeKit.Functions;

/// <summary>Counts the lines a text takes. Chinese text breaks between any two characters, but a closing mark does not begin a line, an opening one does not end it, and a word or number stays whole. A quarter is counted between Chinese and Latin or figures, as Word sets it unless it is told not to.</summary>
static class TextLines
{
    const string Closing = "，。、；：？！”’）》〉】〕％…—·,.;:?!)%", Opening = "“‘（《〈【〔(";

    /// <summary>The lines of a text in a room of so many 字; a line break begins a new line.</summary>
    public static int Count(string text, double room) => text.ReplaceLineEndings("\n").Split('\n').Sum(line => CountLine(line, room));

    static int CountLine(string line, double room)
    {
        var (lines, used) = (1, 0.0);
        var before = default(Rune);
        foreach (var piece in Pieces(line))
        {
            var width = TextWidth.Of(piece) + Quarters(piece, before) * 0.25;
            before = piece.EnumerateRunes().Last();
            if (used > 0 && used + width > room + 0.001)
            {
                lines++;
                used = 0;
            }
            used += width;
            // A piece longer than a line is broken all the same.
            while (used > room + 0.001)
            {
                lines++;
                used -= room;
            }
        }
        return lines;
    }

    /// <summary>How often Chinese and Latin meet in a piece, its first character and the one before it included.</summary>
    static int Quarters(string piece, Rune before)
    {
        var count = 0;
        foreach (var rune in piece.EnumerateRunes())
        {
            count += (IsChinese(before) && IsAlphanumeric(rune)) || (IsAlphanumeric(before) && IsChinese(rune)) ? 1 : 0;
            before = rune;
        }
        return count;
    }

    static bool IsAlphanumeric(Rune rune) => rune.IsAscii && Rune.IsLetterOrDigit(rune);

    static bool IsChinese(Rune rune) => rune.Value > 0x2E7F && Rune.IsLetter(rune);

    /// <summary>What may not be broken, in order.</summary>
    static IEnumerable<string> Pieces(string line)
    {
        var piece = new StringBuilder();
        var before = default(Rune);
        foreach (var rune in line.EnumerateRunes())
        {
            var stays = Closing.Contains(rune.ToString(), StringComparison.Ordinal) || Opening.Contains(before.ToString(), StringComparison.Ordinal) || (IsLatin(before) && IsLatin(rune));
            if (piece.Length > 0 && !stays)
            {
                yield return piece.ToString();
                piece.Clear();
            }
            piece.Append(rune);
            before = rune;
        }
        if (piece.Length > 0)
        {
            yield return piece.ToString();
        }
    }

    static bool IsLatin(Rune rune) => rune.IsAscii && !Rune.IsWhiteSpace(rune) && rune.Value > 0;
}
