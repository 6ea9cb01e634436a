// The levels of automatic numbering.
using System.Globalization;
using System.Xml.Linq;

namespace OfficeKit.Conformance.Reading;

sealed class PaperNumbering(XElement? root)
{
    readonly Dictionary<string, XElement> nums = ById(root, "num", "numId"),
        abstracts = ById(root, "abstractNum", "abstractNumId");

    static Dictionary<string, XElement> ById(XElement? root, string name, string id)
    {
        var found = new Dictionary<string, XElement>();
        foreach (var e in root?.Elements(WordNames.Main + name) ?? [])
        {
            found.TryAdd(e.Get(id) ?? "", e);
        }
        return found;
    }

    /// <summary>The level that a paragraph's numPr names; null when it has no number.</summary>
    public XElement? Level(string? numId, string? level)
    {
        if (numId is null or "0" || !nums.TryGetValue(numId, out var num))
        {
            return null;
        }
        var wanted = level ?? "0";
        var own = num.Elements(WordNames.Main + "lvlOverride").FirstOrDefault(o => o.Get("ilvl") == wanted).Child("lvl");
        return own
            ?? abstracts
                .GetValueOrDefault(num.Child("abstractNumId").Get("val") ?? "")
                ?.Elements(WordNames.Main + "lvl")
                .FirstOrDefault(l => l.Get("ilvl") == wanted);
    }

    /// <summary>The level a number stands on in a 公文: 一、 is 1, （一） 2, 1. 3, （1） 4; 0 for any other form.</summary>
    public static int Form(XElement level)
    {
        var format = level.Child("numFmt").Get("val") ?? "decimal";
        var chinese = format.StartsWith("chinese", StringComparison.Ordinal) || format is "ideographDigital" or "japaneseCounting" or "taiwaneseCounting";
        var mark =
            "%" + ((int.TryParse(level.Get("ilvl"), CultureInfo.InvariantCulture, out var index) ? index : 0) + 1).ToString(CultureInfo.InvariantCulture);
        var text = level.Child("lvlText").Get("val") ?? "";
        return chinese && text == mark + "、" ? 1
            : chinese && text == $"（{mark}）" ? 2
            : format == "decimal" && (text == mark + "." || text == mark + "．") ? 3
            : format == "decimal" && text == $"（{mark}）" ? 4
            : 0;
    }
}
