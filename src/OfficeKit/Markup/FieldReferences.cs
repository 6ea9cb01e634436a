// Finds the bookmark that a field refers to.
using System.Text.RegularExpressions;

namespace OfficeKit.Markup;

static partial class FieldReferences
{
    /// <summary>The bookmark's name in a field's instruction: REF, PAGEREF, NOTEREF, or HYPERLINK \l. Quotes may be written as entities.</summary>
    [GeneratedRegex(@"^\s*(?:(?:REF|PAGEREF|NOTEREF)\s+|HYPERLINK\s+\\l\s+)(?:""|&quot;)?([^\s""\\&]+)")]
    public static partial Regex Name();
}
