// A section: its page, its heads and feet.
using System.Xml.Linq;

namespace OfficeKit.Conformance.Reading;

/// <summary>A section: the element that describes its page, and the parts at its head and foot by type (default, even, first).</summary>
sealed record Section(int Index, XElement Element, IReadOnlyDictionary<string, string> Headers, IReadOnlyDictionary<string, string> Footers)
{
    XElement? Size => Element.Child("pgSz");

    XElement? Margins => Element.Child("pgMar");

    /// <summary>Twips; Letter paper where nothing is said, as Word reads it.</summary>
    public int Width => Size.Twips("w") ?? 12240;

    public int Height => Size.Twips("h") ?? 15840;

    public bool IsLandscape => Size.Get("orient") == "landscape" || Width > Height;

    public bool SaysLandscape => Size.Get("orient") == "landscape";

    public int Top => Margins.Twips("top") ?? 1440;

    public int Bottom => Margins.Twips("bottom") ?? 1440;

    public int Left => Margins.Twips("left") ?? 1440;

    public int Right => Margins.Twips("right") ?? 1440;

    public int Gutter => Margins.Twips("gutter") ?? 0;

    public int Footer => Margins.Twips("footer") ?? 720;

    public int TextWidth => Width - Left - Right - Gutter;

    public int TextHeight => Height - Math.Abs(Top) - Math.Abs(Bottom);

    public string? Grid => Element.Child("docGrid").Get("type");

    public bool HasGrid => Grid is "lines" or "linesAndChars" or "snapToChars";

    public bool HasTable { get; set; }
}
