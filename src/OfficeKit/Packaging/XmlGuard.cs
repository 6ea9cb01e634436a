// Checks that a part is well-formed XML within the limits, before anything reads it.
using System.Xml;

namespace OfficeKit.Packaging;

static class XmlGuard
{
    /// <summary>Reads the part once from end to end; throws <see cref="InvalidDataException"/> with a reason for people.</summary>
    public static void Check(string name, Stream xml, TemplateLimits limits)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            CheckCharacters = true,
        };
        try
        {
            using var reader = XmlReader.Create(xml, settings);
            while (reader.Read())
            {
                CheckNode(name, reader, limits);
            }
        }
        catch (XmlException e)
        {
            throw ZipDirectory.Bad(
                $"部件“{name}”不是合格的 XML（第 {e.LineNumber} 行第 {e.LinePosition} 列）",
                $"its part '{name}' is not well-formed XML (line {e.LineNumber}, column {e.LinePosition})"
            );
        }
    }

    /// <summary>Whether bytes begin as XML does: with an angle bracket, behind a byte order mark and blanks at most.</summary>
    public static bool Begins(ReadOnlySpan<byte> bytes) =>
        bytes.TrimStart((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF, 0xFF, 0xFE, 0, (byte)' ', (byte)'\t', (byte)'\r', (byte)'\n']) is [(byte)'<', ..];

    /// <summary>Whether bytes are well-formed XML within the limits.</summary>
    public static bool Passes(Stream xml, TemplateLimits limits)
    {
        try
        {
            Check("", xml, limits);
            return true;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    static void CheckNode(string name, XmlReader reader, TemplateLimits limits)
    {
        if (reader.Depth > limits.XmlDepth)
        {
            throw Over(name, $"嵌套超过 {limits.XmlDepth} 层", $"is nested deeper than {limits.XmlDepth}");
        }
        if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && reader.Value.Length > limits.XmlTextLength)
        {
            throw Over(name, $"有一段文字超过 {limits.XmlTextLength} 字符", $"has a text of more than {limits.XmlTextLength} characters");
        }
        if (reader.AttributeCount == 0)
        {
            return;
        }
        if (reader.AttributeCount > limits.XmlAttributes)
        {
            throw Over(name, $"有一个元素的属性超过 {limits.XmlAttributes} 个", $"has an element of more than {limits.XmlAttributes} attributes");
        }
        while (reader.MoveToNextAttribute())
        {
            if (reader.Value.Length > limits.XmlAttributeLength)
            {
                throw Over(name, $"有一个属性超过 {limits.XmlAttributeLength} 字符", $"has an attribute of more than {limits.XmlAttributeLength} characters");
            }
        }
    }

    static InvalidDataException Over(string name, string chinese, string english) => ZipDirectory.Bad($"部件“{name}”{chinese}", $"its part '{name}' {english}");
}
