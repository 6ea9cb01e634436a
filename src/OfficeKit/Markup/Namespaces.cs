// Knows the namespaces of Office Open XML under their customary prefixes.
using System.Text;

namespace OfficeKit.Markup;

/// <summary>The prefixes in force at one place of a part, mapped to the customary ones (transitional and strict alike).</summary>
sealed class Namespaces
{
    static readonly Dictionary<string, string> Customary = new()
    {
        ["http://schemas.openxmlformats.org/wordprocessingml/2006/main"] = "w:",
        ["http://purl.oclc.org/ooxml/wordprocessingml/main"] = "w:",
        ["http://schemas.openxmlformats.org/drawingml/2006/main"] = "a:",
        ["http://purl.oclc.org/ooxml/drawingml/main"] = "a:",
        ["http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"] = "wp:",
        ["http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing"] = "wp:",
        ["http://schemas.openxmlformats.org/drawingml/2006/chart"] = "c:",
        ["http://purl.oclc.org/ooxml/drawingml/chart"] = "c:",
        ["http://schemas.openxmlformats.org/officeDocument/2006/relationships"] = "r:",
        ["http://purl.oclc.org/ooxml/officeDocument/relationships"] = "r:",
        ["http://schemas.openxmlformats.org/officeDocument/2006/math"] = "m:",
        ["http://purl.oclc.org/ooxml/officeDocument/math"] = "m:",
        ["http://schemas.openxmlformats.org/markup-compatibility/2006"] = "mc:",
        ["http://schemas.microsoft.com/office/word/2010/wordprocessingShape"] = "wps:",
        ["http://schemas.microsoft.com/office/word/2010/wordml"] = "w14:",
        ["urn:schemas-microsoft-com:vml"] = "v:",
        ["urn:schemas-microsoft-com:office:office"] = "o:",
    };

    readonly Dictionary<string, string> prefixes;
    readonly Dictionary<string, (string Name, string Prefix)> names = [];

    Namespaces(Dictionary<string, string> prefixes) => this.prefixes = prefixes;

    public static Namespaces None { get; } = new([]);

    /// <summary>A prefix, with its colon, for WordprocessingML.</summary>
    public static Namespaces Word(string prefix) => None.With(prefix, "http://schemas.openxmlformats.org/wordprocessingml/2006/main");

    /// <summary>These prefixes and one more; <paramref name="prefix"/> has its colon or is empty.</summary>
    public Namespaces With(string prefix, string uri) => new(new(prefixes) { [prefix] = Customary.GetValueOrDefault(uri, prefix) });

    /// <summary>The customary name and the file's own prefix of a raw name.</summary>
    public (string Name, string Prefix) Resolve(ReadOnlySpan<byte> raw)
    {
        Span<char> chars = stackalloc char[Math.Min(raw.Length, 256)];
        if (raw.Length > 256 || !Encoding.UTF8.TryGetChars(raw, chars, out var length))
        {
            var text = Encoding.UTF8.GetString(raw);
            return (text, "");
        }
        var lookup = names.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(chars[..length], out var known))
        {
            return known;
        }
        var name = new string(chars[..length]);
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        var prefix = name[..(colon + 1)];
        return names[name] = (prefixes.GetValueOrDefault(prefix, prefix) + name[(colon + 1)..], prefix);
    }
}
