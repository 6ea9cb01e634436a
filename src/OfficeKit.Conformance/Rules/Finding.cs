// One thing that a rule found in a document.
using System.Xml.Linq;
using OfficeKit.Conformance.Reading;

namespace OfficeKit.Conformance.Rules;

/// <summary>One thing that a rule found.</summary>
/// <param name="Element">Where it is; null when the whole part is meant.</param>
/// <param name="Part">The part.</param>
/// <param name="What">What is meant, such as 行距.</param>
/// <param name="Found">What it is.</param>
/// <param name="Wanted">What it should be.</param>
/// <param name="Mend">Mends it in the XML; null when only a person can.</param>
sealed record Finding(XElement? Element, string Part, string What, string Found, string Wanted, Action? Mend = null)
{
    /// <summary>The words around it.</summary>
    public string Context { get; init; } = "";

    /// <summary>Something about a paragraph.</summary>
    public static Finding At(Para p, string what, string found, string wanted, Action? mend = null) =>
        new(p.Element, p.Part, what, found, wanted, mend) { Context = Short(p.Trimmed) };

    /// <summary>Something about a table: its first cell is the place.</summary>
    public static Finding At(TableModel t, string what, string found, string wanted, Action? mend = null) =>
        new(t.Element.Descendants(WordNames.P).First(), t.Part, what, found, wanted, mend) { Context = Short(t.Cells.First().Text) };

    static string Short(string text) => text.Length <= 24 ? text : text[..24] + "…";
}
