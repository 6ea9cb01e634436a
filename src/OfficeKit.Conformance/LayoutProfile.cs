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

/// <summary>The layouts by the ids that options and schemas name them with.</summary>
public static class LayoutProfiles
{
    /// <summary>The ids: gongwen, gongwen-grid, gongwen-33476.</summary>
    public static IReadOnlyList<string> Ids { get; } = ["gongwen", "gongwen-grid", "gongwen-33476"];

    /// <summary>The layout of an id; null when there is none of that id.</summary>
    public static LayoutProfile? Find(string id) =>
        id switch
        {
            "gongwen" => LayoutProfile.Gongwen,
            "gongwen-grid" => LayoutProfile.GongwenGrid,
            "gongwen-33476" => LayoutProfile.Gongwen33476,
            _ => null,
        };
}
