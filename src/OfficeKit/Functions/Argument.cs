// Reads the arguments of functions as the data holds them.
using System.Collections;
using System.Globalization;
using OfficeKit.Data;
using Scriban.Runtime;

namespace OfficeKit.Functions;

/// <summary>Reads the arguments of functions as the data holds them; throws <see cref="ArgumentException"/> with a reason for people.</summary>
static class Argument
{
    /// <summary>A value as text: an object by its name, so that a person or an office may be either.</summary>
    public static string Text(object? value) =>
        value switch
        {
            null => "",
            string s => s,
            bool b => b ? "true" : "false",
            ScriptObject o when Member(o, PersonOrOffice.Name) is string name => name,
            IFormattable f and not ScriptObject => f.ToString(null, CultureInfo.InvariantCulture),
            MissingText m => m.Text,
            _ => throw new ArgumentException(Words.In("列表或对象不能当作文字", "a list or an object is no text")),
        };

    public static decimal Number(object? value) =>
        value switch
        {
            int i => i,
            long l => l,
            decimal d => d,
            double d => (decimal)d,
            string s when decimal.TryParse(s, NumberStyles.Number, CultureInfo.InvariantCulture, out var n) => n,
            _ => throw new ArgumentException(Words.In($"“{Text(value)}”不是数", $"'{Text(value)}' is no number")),
        };

    public static long Whole(object? value) =>
        value switch
        {
            int i => i,
            long l => l,
            decimal d when d % 1 == 0 => (long)d,
            double d when d % 1 == 0 => (long)d,
            string s when long.TryParse(s, NumberStyles.Integer, CultureInfo.InvariantCulture, out var n) => n,
            _ => throw new ArgumentException(Words.In($"“{Text(value)}”不是整数", $"'{Text(value)}' is no whole number")),
        };

    /// <summary>A whole number, or another where it was left out.</summary>
    public static int Whole(object? value, int otherwise) => value is null ? otherwise : (int)Whole(value);

    /// <summary>The texts of a list; a single value is a list of one.</summary>
    public static List<string> Texts(object? list) => IsList(list) ? [.. ((IEnumerable)list!).Cast<object?>().Select(Text)] : [Text(list)];

    public static bool IsList(object? value) => value is IEnumerable and not string and not ScriptObject;

    /// <summary>A member of an object; null for anything else.</summary>
    public static object? Member(object? target, string name) => target is ScriptObject o && o.TryGetValue(null!, default, name, out var value) ? value : null;
}
