// A folder of its own for a test, gone afterwards.
namespace OfficeKit.Cli.Tests;

abstract class Workspace
{
    protected string Folder { get; private set; } = "";

    [SetUp]
    public void MakeFolder() => Folder = Directory.CreateTempSubdirectory("officekit-").FullName;

    [TearDown]
    public void DropFolder() => Directory.Delete(Folder, recursive: true);

    protected string File(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    protected string File(string name, byte[] bytes)
    {
        var path = Path.Combine(Folder, name);
        System.IO.File.WriteAllBytes(path, bytes);
        return path;
    }

    protected bool Exists(string name) => System.IO.File.Exists(Path.Combine(Folder, name));
}
