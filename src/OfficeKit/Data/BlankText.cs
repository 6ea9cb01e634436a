// Knows a visible blank when it sees one, and which blank a type of field gets (domain.md 8).
using System.Text.RegularExpressions;

namespace OfficeKit.Data;

static partial class BlankText
{
    /// <summary>xx, XX, ×× … that no letter touches (domain.md 8.2).</summary>
    [GeneratedRegex("(?<![A-Za-z])(x+|X+|×+)(?![A-Za-z])")]
    public static partial Regex Pattern();

    /// <summary>The visible blank of a type (domain.md 8.1).</summary>
    public static string Of(string type) =>
        type switch
        {
            "date" => "xx年xx月xx日",
            "person" => "xxx",
            "org" or "phone" => "xxxx",
            "docno" => "x委发〔2017〕xx号",
            _ => "xx",
        };
}
