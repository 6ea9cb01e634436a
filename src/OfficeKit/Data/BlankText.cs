// Knows a visible blank when it sees one, and which blank a type of field gets.
using System.Text.RegularExpressions;

namespace OfficeKit.Data;

static partial class BlankText
{
    /// <summary>xx, XX, ×× … that no letter touches.</summary>
    [GeneratedRegex("(?<![A-Za-z])(x+|X+|×+)(?![A-Za-z])")]
    public static partial Regex Pattern();

    /// <summary>The visible blank of a type.</summary>
    public static string Of(BlankType type) =>
        type switch
        {
            BlankType.Date => "xx年xx月xx日",
            BlankType.Person => "xxx",
            BlankType.Office or BlankType.Phone => "xxxx",
            BlankType.DocumentNumber => "x委发〔2017〕xx号",
            _ => "xx",
        };

    /// <summary>Whether a text says nothing but a visible blank: xx。, 2017年xx月xx日.</summary>
    public static bool SaysNothing(string text) =>
        Pattern().Replace(text, "") is var rest && rest.Length < text.Length && rest.All(c => char.IsAsciiDigit(c) || c is '年' or '月' or '日' or '。' or ' ');

    /// <summary>Whether a text is a visible blank and nothing else: xx, xxxx.</summary>
    public static bool IsAll(string text) => Pattern().Match(text) is { Success: true } m && m.Length == text.Length;
}
