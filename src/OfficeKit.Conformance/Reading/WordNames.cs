// The names of WordprocessingML that the rules speak of.
using System.Globalization;
using System.Xml.Linq;

namespace OfficeKit.Conformance.Reading;

static class WordNames
{
    public static readonly XNamespace Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    public static readonly XNamespace Drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";
    public static readonly XNamespace Wp = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    public static readonly XNamespace Wps = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape";
    public static readonly XNamespace Mc = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    public static readonly XNamespace W14 = "http://schemas.microsoft.com/office/word/2010/wordml";
    public static readonly XNamespace Vml = "urn:schemas-microsoft-com:vml";

    public static readonly XName P = Main + "p",
        Run = Main + "r",
        Tbl = Main + "tbl",
        Tr = Main + "tr",
        Tc = Main + "tc",
        PPr = Main + "pPr",
        RPr = Main + "rPr",
        SectPr = Main + "sectPr",
        Val = Main + "val",
        Box = Main + "txbxContent",
        Fallback = Mc + "Fallback";

    /// <summary>An attribute in Word's own namespace.</summary>
    public static string? Get(this XElement? e, string name) => (string?)e?.Attribute(Main + name);

    /// <summary>A child in Word's own namespace.</summary>
    public static XElement? Child(this XElement? e, string name) => e?.Element(Main + name);

    /// <summary>Whether an on-off child is there and not turned off.</summary>
    public static bool On(this XElement? e, string name) => e.Child(name) is { } child && IsOn(child.Get("val"));

    public static bool IsOn(string? value) => value is not ("0" or "false" or "off" or "none");

    /// <summary>An attribute as twips; null when it is absent or no measure.</summary>
    public static int? Twips(this XElement? e, string name) => Measure(e.Get(name));

    /// <summary>A measure as twips: a plain number counts twips, or half-points where the standard says so; a unit may stand behind it.</summary>
    public static int? Measure(string? text)
    {
        if (text is null)
        {
            return null;
        }
        var unit = text.Length > 2 ? text[^2..] : "";
        double? scale = unit switch
        {
            "mm" => 56.6929,
            "cm" => 566.929,
            "in" => 1440,
            "pt" => 20,
            "pc" or "pi" => 240,
            _ => null,
        };
        return double.TryParse(scale is null ? text : text[..^2], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 1e6
            ? (int)Math.Round(number * (scale ?? 1))
            : null;
    }
}
