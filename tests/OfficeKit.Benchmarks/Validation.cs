// Opens some of the documents of a folder with the Open XML SDK and validates them.
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace OfficeKit.Benchmarks;

static class Validation
{
    /// <summary>Validates every hundredth document and prints how many errors there were; gives the exit code.</summary>
    public static int Run(string folder)
    {
        var validator = new OpenXmlValidator(FileFormatVersions.Office2019);
        var (documents, errors) = (0, 0);
        foreach (
            var file in Directory.EnumerateFiles(folder, "*.docx", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Where((_, i) => i % 100 == 0)
        )
        {
            using var document = WordprocessingDocument.Open(file, isEditable: false);
            documents++;
            errors += validator.Validate(document).Count();
        }
        Console.WriteLine($"{documents} documents opened with the Open XML SDK, {errors} validator errors");
        return documents > 0 && errors == 0 ? 0 : 1;
    }
}
