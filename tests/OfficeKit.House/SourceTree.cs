// Finds the source files of a checkout and says which room each stands in.
using System.Text.RegularExpressions;

namespace OfficeKit.House;

/// <summary>The source files of a checkout, by their paths below its root, with forward slashes.</summary>
public sealed partial class SourceTree(string root)
{
    public string Root { get; } = Path.GetFullPath(root);

    /// <summary>The C# files of a folder such as <c>src</c>.</summary>
    public IReadOnlyList<string> CSharp(string folder) => Find(folder, "*.cs");

    /// <summary>The modules of the pane, its tests left out.</summary>
    public IReadOnlyList<string> Pane() => [.. Find("src/OfficeKit.AddIn/taskpane", "*.ts").Where(f => !f.Contains("/tests/", StringComparison.Ordinal))];

    /// <summary>Everything that a person writes and a line may be too long in.</summary>
    public IEnumerable<string> Written() =>
        from folder in (string[])["src", "tests"]
        from pattern in (string[])["*.cs", "*.ts", "*.mjs", "*.sh", "*.csproj", "*.targets"]
        from file in Find(folder, pattern)
        select file;

    public string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    /// <summary>A file's folder, the project's own without <c>src/</c>: <c>OfficeKit/Compiling/Tags</c>.</summary>
    public static string Folder(string file) => Path.GetDirectoryName(file)!.Replace('\\', '/')["src/".Length..];

    /// <summary>The project a file or room of src belongs to.</summary>
    public static string Project(string room) => room.Split('/')[0];

    List<string> Find(string folder, string pattern) =>
        Directory.Exists(Path.Combine(Root, folder))
            ?
            [
                .. Directory
                    .EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
                    .Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/'))
                    .Where(f => !Made().IsMatch(f))
                    .Order(StringComparer.Ordinal),
            ]
            : [];

    [GeneratedRegex("/(bin|obj|node_modules|dist|engine)/")]
    private static partial Regex Made();
}
