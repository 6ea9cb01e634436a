// What the sheet tests share: a folder of their own, and a sheet as lines.
namespace OfficeKit.Sheets.Tests;

abstract class SheetTests
{
    string folder = "";

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("officekit-sheets-").FullName;

    [TearDown]
    public void DropFolder() => Directory.Delete(folder, recursive: true);

    protected string PathOf(string name) => Path.Combine(folder, name);

    protected string Write(string name, byte[] content)
    {
        File.WriteAllBytes(PathOf(name), content);
        return PathOf(name);
    }

    /// <summary>The head and each row as "line: a | b"; a row with a problem ends with its code.</summary>
    protected static string Read(string path)
    {
        using var reader = SheetReader.Open(path);
        return string.Join(
            "\n",
            reader
                .ReadRows()
                .Select(r => $"{r.Line}: {string.Join(" | ", r.Cells)}{(r.Problem is { } p ? " " + p.Code : "")}")
                .Prepend($"{reader.HeadLine}: {string.Join(" | ", reader.Head)}")
        );
    }

    protected string Read(string name, byte[] content) => Read(Write(name, content));

    /// <summary>The diagnostic with which reading stops.</summary>
    protected TemplateDiagnostic Stops(string name, byte[] content)
    {
        var path = Write(name, content);
        return Assert.Throws<OfficeKitException>(() => Read(path)).Diagnostics.Single();
    }
}
