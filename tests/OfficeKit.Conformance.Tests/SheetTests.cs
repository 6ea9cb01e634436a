// The papers that the tests break are themselves without fault.
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace OfficeKit.Conformance.Tests;

public class SheetTests
{
    static IEnumerable<string> Names => Sheets.All.Keys;

    [TestCaseSource(nameof(Names))]
    public void APaperOfEachKindBreaksNoRuleThatMustBeKept(string name) =>
        Assert.That(Sheets.All[name].Verify().Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.ToString()), Is.Empty);

    [TestCaseSource(nameof(Names))]
    public void APaperOfEachKindIsValid(string name)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(Sheets.All[name].Build()), false);
        Assert.That(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document).Select(e => $"{e.Path?.XPath}: {e.Description}"), Is.Empty);
    }
}
