// The layouts a document can be held against.
namespace OfficeKit.Conformance;

/// <summary>The layouts a document can be held against.</summary>
public enum LayoutProfile
{
    /// <summary>The default: margins 37/35/28/26 mm, exact spacing 28.95 pt, no grid; the same page in Word, WPS and LibreOffice.</summary>
    Gongwen,

    /// <summary>For offices that insist on Word's character grid of 22 × 28.</summary>
    GongwenGrid,

    /// <summary>For offices that follow GB/T 33476.2-2016: margins 34.58/32.58/28/26 mm, exact spacing 29.45 pt.</summary>
    Gongwen33476,
}
