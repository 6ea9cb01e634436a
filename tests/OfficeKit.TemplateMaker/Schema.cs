// Holds a made template against the Open XML schema.
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace OfficeKit.TemplateMaker;

static class Schema
{
    public static IEnumerable<string> Faults(byte[] docx)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);
        return
        [
            .. new[] { FileFormatVersions.Office2019, FileFormatVersions.Microsoft365 }.SelectMany(version =>
                new OpenXmlValidator(version).Validate(document).Select(e => $"{version} {e.Part?.Uri} {e.Path?.XPath}: {e.Description}")
            ),
        ];
    }
}
