// Where in a template or document something stands, as Word shows it.
namespace OfficeKit;

/// <summary>Where in a template or document something stands, as Word shows it.</summary>
/// <param name="Part">The package part's name without a leading slash, such as <c>word/document.xml</c>; empty when the whole package is meant.</param>
/// <param name="Place">The place in words, counted from 1: <c>正文第3段</c>, <c>正文表1第2行第3格第1段</c>, <c>页眉第2段</c>; two places are joined by <c>与</c>; empty when
/// unknown.</param>
/// <param name="Context">The words around it, at most a few dozen characters; empty when there are none.</param>
public sealed record TemplateLocation(string Part, string Place = "", string Context = "")
{
    /// <summary>No place at all.</summary>
    public static TemplateLocation None { get; } = new("");

    /// <summary>Place and part in one phrase.</summary>
    public override string ToString() => Place.Length > 0 ? Place : Part;
}
