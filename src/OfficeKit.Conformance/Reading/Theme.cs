// The fonts that a theme stands for.
using System.Xml.Linq;

namespace OfficeKit.Conformance.Reading;

sealed class Theme(XElement? root)
{
    readonly XElement? scheme = root?.Descendants(WordNames.Drawing + "fontScheme").FirstOrDefault();

    /// <summary>The face behind a name such as minorEastAsia or majorHAnsi; null when the theme does not say.</summary>
    public string? Font(string? name)
    {
        var family = name is null
            ? null
            : scheme?.Element(WordNames.Drawing + (name.StartsWith("major", StringComparison.Ordinal) ? "majorFont" : "minorFont"));
        if (family is null)
        {
            return null;
        }
        var face = (string?)
            family
                .Element(
                    WordNames.Drawing
                        + (
                            name!.EndsWith("EastAsia", StringComparison.Ordinal) ? "ea"
                            : name.EndsWith("Bidi", StringComparison.Ordinal) ? "cs"
                            : "latin"
                        )
                )
                ?.Attribute("typeface");
        return face is { Length: > 0 } || !name.EndsWith("EastAsia", StringComparison.Ordinal)
            ? face
            : (string?)family.Elements(WordNames.Drawing + "font").FirstOrDefault(f => (string?)f.Attribute("script") == "Hans")?.Attribute("typeface");
    }
}
