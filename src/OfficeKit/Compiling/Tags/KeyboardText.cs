// Undoes what Word and a Chinese keyboard did to the text inside a tag.
using System.Text;

namespace OfficeKit.Compiling.Tags;

/// <summary>Undoes what Word and a Chinese keyboard did to the text inside a tag. Text in string quotes is left as it is.</summary>
static class KeyboardText
{
    /// <summary>The code as Scriban wants it: half-width punctuation and digits, straight quotes, plain spaces.</summary>
    public static string ToScript(ReadOnlySpan<char> typed)
    {
        var script = new StringBuilder(typed.Length + 8);
        for (var i = 0; i < typed.Length; i++)
        {
            var c = typed[i];
            if (IsQuote(c) && FindClose(typed, i) is var close and > 0)
            {
                AppendString(script, typed[(i + 1)..close], Straight(c));
                i = close;
            }
            else if (c == '…')
            {
                script.Append("...");
            }
            else if (c is not ('\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or TextUnit.Object))
            {
                script.Append(Plain(c));
            }
        }
        return script.ToString();
    }

    public static bool IsOpenBrace(char c) => c is '{' or '｛';

    public static bool IsCloseBrace(char c) => c is '}' or '｝';

    public static bool IsQuote(char c) => c is '"' or '\'' or '`' or '“' or '”' or '„' or '‘' or '’' or '＂' or '＇';

    /// <summary>Finds the quote that closes the one at <paramref name="open"/>, or -1. A straight quote wants its like; a curly one takes any of its
    /// kind.</summary>
    public static int FindClose(ReadOnlySpan<char> typed, int open)
    {
        var quote = Straight(typed[open]);
        var curly = typed[open] != quote;
        var fallback = -1;
        for (var i = open + 1; i < typed.Length; i++)
        {
            if (typed[i] == '\\' && quote != '`')
            {
                i++;
            }
            else if (IsQuote(typed[i]) && Straight(typed[i]) == quote)
            {
                if (curly || typed[i] == typed[open])
                {
                    return i;
                }
                // "甲” — Word curled the second quote only.
                fallback = i;
            }
        }
        return fallback;
    }

    static void AppendString(StringBuilder script, ReadOnlySpan<char> content, char quote)
    {
        script.Append(quote);
        foreach (var c in content)
        {
            // A quote of the same kind inside would end the string early.
            script.Append(
                c == quote && quote != '`' ? "\\" + c
                : c == TextUnit.Object ? ""
                : c.ToString()
            );
        }
        script.Append(quote);
    }

    static char Straight(char c) =>
        c switch
        {
            '"' or '“' or '”' or '„' or '＂' => '"',
            '`' => '`',
            _ => '\'',
        };

    static char Plain(char c) =>
        c switch
        {
            '\u3000' or '\u00A0' or '\u2002' or '\u2003' or '\u2009' or '\u202F' or '\t' or '\n' => ' ',
            '、' => ',',
            '。' => '.',
            '【' or '〔' => '[',
            '】' or '〕' => ']',
            '《' => '<',
            '》' => '>',
            '–' or '—' or '−' or '―' => '-',
            '×' => '*',
            '÷' => '/',
            // Full-width ASCII, letters apart: a name may really be spelt with them.
            >= '\uFF01' and <= '\uFF5E' when !char.IsLetter(c) => (char)(c - 0xFEE0),
            _ => c,
        };
}
