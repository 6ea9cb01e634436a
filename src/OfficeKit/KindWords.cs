// The words by which kinds and types are called in JSON, in schemas and on the command line.
namespace OfficeKit;

/// <summary>The words by which kinds of fields and types of blanks are called in JSON, in schemas and on the command line.</summary>
public static class KindWords
{
    static readonly Dictionary<string, BlankType> Types = new()
    {
        ["text"] = BlankType.Text,
        ["para"] = BlankType.Paragraph,
        ["date"] = BlankType.Date,
        ["time"] = BlankType.Time,
        ["count"] = BlankType.Count,
        ["money"] = BlankType.Money,
        ["person"] = BlankType.Person,
        ["org"] = BlankType.Office,
        ["docno"] = BlankType.DocumentNumber,
        ["phone"] = BlankType.Phone,
        ["bool"] = BlankType.Boolean,
        ["enum"] = BlankType.Choice,
        ["picture"] = BlankType.Picture,
        ["list"] = BlankType.List,
        ["object"] = BlankType.Object,
    };

    static readonly Dictionary<BlankType, string> TypeWords = Types.ToDictionary(t => t.Value, t => t.Key);

    /// <summary>The word of a kind: <c>text</c>, <c>number</c>, <c>date</c>, <c>boolean</c>, <c>picture</c>, <c>list</c>, <c>object</c>.</summary>
    public static string ToWord(this FieldKind kind) =>
        kind switch
        {
            FieldKind.Number => "number",
            FieldKind.Date => "date",
            FieldKind.Boolean => "boolean",
            FieldKind.Picture => "picture",
            FieldKind.List => "list",
            FieldKind.Object => "object",
            _ => "text",
        };

    /// <summary>The word of a type: <c>text</c>, <c>para</c>, <c>date</c>, <c>time</c>, <c>count</c>, <c>money</c>, <c>person</c>, <c>org</c>, <c>docno</c>,
    /// <c>phone</c>, <c>bool</c>, <c>enum</c>, <c>picture</c>, <c>list</c>, <c>object</c>.</summary>
    public static string ToWord(this BlankType type) => TypeWords[type];

    /// <summary>The type of a word; null when it is none. <c>boolean</c> is <c>bool</c>.</summary>
    internal static BlankType? BlankTypeOf(string word) =>
        Types.TryGetValue(word, out var type) ? type
        : word == "boolean" ? BlankType.Boolean
        : null;
}
