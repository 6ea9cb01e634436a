// Punctuation as Chinese text wants it: full-width marks, paired quotes.
using System.Text;
using System.Text.RegularExpressions;

namespace OfficeKit.Functions;

/// <summary>Punctuation as Chinese text wants it (F17, F18).</summary>
static partial class Punctuation
{
    /// <summary>
    /// F17: half-width marks beside Chinese characters become full-width. Numbers, times, ratios, addresses, file names, Latin words and
    /// sentences, list numbers and code in 【】 are left as they are.
    /// </summary>
    public static string Fix(string text) => string.Join('\n', text.Split('\n').Select(FixParagraph));

    static string FixParagraph(string text)
    {
        text = DocumentNumber().Replace(ThirdLevel().Replace(text, "$1."), "〔$1〕$2号");
        var isProtected = new bool[text.Length];
        foreach (Match span in Protected().Matches(text))
        {
            Array.Fill(isProtected, true, span.Index, span.Length);
        }
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (isProtected[i] || !BesideChinese(text, i, isProtected))
            {
                result.Append(text[i]);
            }
            else if (text.AsSpan(i).StartsWith("..."))
            {
                result.Append("……");
                i += text.AsSpan(i).IndexOfAnyExcept('.') is var run and > 0 ? run - 1 : text.Length - i - 1;
            }
            else if (text.AsSpan(i).StartsWith("--"))
            {
                result.Append("——");
                i += text.AsSpan(i).IndexOfAnyExcept('-') is var run and > 0 ? run - 1 : text.Length - i - 1;
            }
            else
            {
                result.Append(Full(text[i]));
            }
        }
        return result.ToString();
    }

    static char Full(char c) =>
        c switch
        {
            ',' => '，',
            '.' => '。',
            ';' => '；',
            ':' => '：',
            '!' => '！',
            '?' => '？',
            '(' => '（',
            ')' => '）',
            _ => c,
        };

    /// <summary>Whether the nearest character on one side is Chinese; quotes, brackets, figures and protected text are looked through.</summary>
    static bool BesideChinese(string text, int at, bool[] isProtected)
    {
        if (text[at] is not (',' or '.' or ';' or ':' or '!' or '?' or '(' or ')' or '-'))
        {
            return false;
        }
        bool Chinese(int step)
        {
            for (var i = at + step; i >= 0 && i < text.Length; i += step)
            {
                var c = text[i];
                if (c is >= '\u3400' and <= '\u9FFF' || char.IsSurrogate(c))
                {
                    return true;
                }
                var through =
                    isProtected[i]
                    || char.IsAsciiDigit(c)
                    || c
                        is '%'
                            or '％'
                            or '"'
                            or '\''
                            or '“'
                            or '”'
                            or '‘'
                            or '’'
                            or '('
                            or ')'
                            or '（'
                            or '）'
                            or '《'
                            or '》'
                            or '〔'
                            or '〕'
                            or '【'
                            or '】'
                            or '.'
                            or '-';
                if (!through || char.IsAsciiLetter(c))
                {
                    return false;
                }
            }
            return false;
        }
        return Chinese(-1) || Chinese(1);
    }

    /// <summary>F18: straight quotes become curly ones by pairs in each paragraph. Refuses an odd one, which could only be guessed.</summary>
    public static string Quotes(string text) => string.Join('\n', text.Split('\n').Select(p => Pair(Pair(p, '"', '“', '”'), '\'', '‘', '’')));

    static string Pair(string paragraph, char straight, char open, char close)
    {
        bool Counts(int i) =>
            paragraph[i] == straight
            && !(straight == '\'' && i > 0 && i + 1 < paragraph.Length && char.IsAsciiLetter(paragraph[i - 1]) && char.IsAsciiLetter(paragraph[i + 1]));
        var marks = Enumerable.Range(0, paragraph.Length).Where(Counts).ToList();
        if (marks.Count % 2 == 1)
        {
            var at = marks[^1];
            throw new ArgumentException(
                Words.In(
                    $"引号不成对（“{paragraph[Math.Max(0, at - 6)..Math.Min(paragraph.Length, at + 7)]}”附近）",
                    $"a quote has no partner (near '{paragraph[Math.Max(0, at - 6)..Math.Min(paragraph.Length, at + 7)]}')"
                )
            );
        }
        var result = new StringBuilder(paragraph);
        for (var i = 0; i < marks.Count; i++)
        {
            result[marks[i]] = i % 2 == 0 ? open : close;
        }
        return result.ToString();
    }

    [GeneratedRegex(@"^(\d{1,2})、")]
    private static partial Regex ThirdLevel();

    [GeneratedRegex(@"[\[（(【［](\d{4})[\]）)】］]\s*第?0*(\d+)号")]
    private static partial Regex DocumentNumber();

    // Addresses; file names; times and ratios; numbers, versions; 1+N; a list number; code in 【】; Latin words and sentences.
    [GeneratedRegex(
        @"https?://[!-~]+|[\w.+-]+@[\w-]+(\.[\w-]+)+|\.(docx?|xlsx?|pptx?|pdf|txt|csv|json|zip|png|jpe?g)\b|\d{1,4}:\d{2,5}(:\d{2})?|v?\d+([.,]\d+)+|"
            + @"\d+\+[A-Z]|^\d{1,2}\.|【[^】]*】|[A-Za-z][A-Za-z0-9]*([ ,.;:'!?()-]+[A-Za-z0-9]+)*([.!?](?=\s|$))?",
        RegexOptions.ECMAScript
    )]
    private static partial Regex Protected();
}
