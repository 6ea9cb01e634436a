// Finds the tags in a unit of text, and what was meant as one.
namespace OfficeKit.Compiling.Tags;

/// <summary>A tag as it stands in its unit: atoms <see cref="First"/> to <see cref="End"/> (exclusive), braces included.</summary>
sealed record TagSpan(TextUnit Unit, int First, int End, string Source, string Script, bool Closed);

/// <summary>Something that looks like a tag and is none.</summary>
sealed record NearMiss(TextUnit Unit, int First, int End, string Code);

/// <summary>Finds the tags in a unit of text, and what was meant as one.</summary>
static class TagScanner
{
    public static void Scan(TextUnit unit, List<TagSpan> tags, List<NearMiss> misses)
    {
        var text = unit.Text;
        var i = 0;
        while (i < text.Length)
        {
            if (IsPair(text, i, KeyboardText.IsOpenBrace))
            {
                i = ReadTag(unit, text, i, tags, misses);
            }
            else if (IsPair(text, i, KeyboardText.IsCloseBrace))
            {
                misses.Add(new NearMiss(unit, i, i + 2, DiagnosticCodes.StrayClosingBraces));
                i += 2;
            }
            else if (KeyboardText.IsOpenBrace(text[i]) && IsGapped(text, i))
            {
                misses.Add(new NearMiss(unit, i, SplitEnd(text, i), DiagnosticCodes.MisshapenBraces));
                i = SplitEnd(text, i);
            }
            else
            {
                i++;
            }
        }
    }

    static int ReadTag(TextUnit unit, string text, int start, List<TagSpan> tags, List<NearMiss> misses)
    {
        var close = FindEnd(text, start + 2);
        if (close < 0)
        {
            var end = NextOpening(text, start + 2);
            tags.Add(Span(unit, text, start, end, closed: false));
            return end;
        }
        var after = close + 2;
        if ((close > start + 2 && KeyboardText.IsOpenBrace(text[start + 2])) || (after < text.Length && KeyboardText.IsCloseBrace(text[after])))
        {
            // {{{ x }} or {{ x }}}: one brace too many.
            after += after < text.Length && KeyboardText.IsCloseBrace(text[after]) ? 1 : 0;
            misses.Add(new NearMiss(unit, start, after, DiagnosticCodes.MisshapenBraces));
            return after;
        }
        tags.Add(Span(unit, text, start, after, closed: true));
        return after;
    }

    static TagSpan Span(TextUnit unit, string text, int start, int end, bool closed) =>
        new(
            unit,
            start,
            end,
            text[start..end].Replace(TextUnit.Object.ToString(), "", StringComparison.Ordinal),
            Trim(KeyboardText.ToScript(text.AsSpan(start + 2, end - start - (closed ? 4 : 2)))),
            closed
        );

    /// <summary>White-space control has no meaning where paragraphs are lines: <c>{{- x ~}}</c> is <c>{{ x }}</c>.</summary>
    static string Trim(string script)
    {
        var trimmed = script.Trim();
        trimmed = trimmed is ['-' or '~', ' ', ..] ? trimmed[1..] : trimmed;
        trimmed = trimmed is [.., ' ', '-' or '~'] ? trimmed[..^1] : trimmed;
        return trimmed.Trim();
    }

    /// <summary>Finds the closing braces outside string quotes; failing that (an apostrophe is no quote), the first closing braces of all.</summary>
    static int FindEnd(string text, int start)
    {
        var end = FindEnd(text, start, minded: true);
        return end < 0 ? FindEnd(text, start, minded: false) : end;
    }

    static int FindEnd(string text, int start, bool minded)
    {
        for (var i = start; i < text.Length; i++)
        {
            if (minded && KeyboardText.IsQuote(text[i]) && KeyboardText.FindClose(text, i) is var close and > 0)
            {
                i = close;
            }
            else if (IsPair(text, i, KeyboardText.IsCloseBrace))
            {
                return i;
            }
            else if (IsPair(text, i, KeyboardText.IsOpenBrace))
            {
                return -1;
            }
        }
        return -1;
    }

    static int NextOpening(string text, int start)
    {
        for (var i = start; i < text.Length; i++)
        {
            if (IsPair(text, i, KeyboardText.IsOpenBrace))
            {
                return i;
            }
        }
        return text.Length;
    }

    static bool IsPair(string text, int i, Func<char, bool> brace) => i + 1 < text.Length && brace(text[i]) && brace(text[i + 1]);

    /// <summary><c>{ { x }}</c>: an opening brace, blanks, another one, and closing braces later on.</summary>
    static bool IsGapped(string text, int i)
    {
        var j = i + 1;
        while (j < text.Length && char.IsWhiteSpace(text[j]))
        {
            j++;
        }
        return j > i + 1 && j < text.Length && KeyboardText.IsOpenBrace(text[j]) && text.AsSpan(j).IndexOfAny('}', '｝') > 0;
    }

    static int SplitEnd(string text, int i)
    {
        var end = text.AsSpan(i).LastIndexOfAny('}', '｝');
        var next = NextOpening(text, i + 1);
        return Math.Min(end < 0 ? text.Length : i + end + 1, Math.Max(next, i + 1));
    }
}
