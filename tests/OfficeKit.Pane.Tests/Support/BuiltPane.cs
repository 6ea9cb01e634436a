// The pane as it is delivered: built by Vite, with the engine published for the browser. Built anew when its sources are newer.
using System.Diagnostics;
using System.Text.RegularExpressions;
using OfficeKit.Tests.Shared;

namespace OfficeKit.Pane.Tests.Support;

static class BuiltPane
{
    static readonly string Sources = Path.Combine(Repository.Root, "src", "OfficeKit.AddIn", "taskpane");

    /// <summary>The folder with taskpane.html.</summary>
    public static string Folder => Path.Combine(Sources, "dist");

    /// <summary>The folder with _framework.</summary>
    public static string Engine => Path.Combine(Repository.Root, "src", "OfficeKit.AddIn", "engine");

    static readonly Lazy<string?> Missing = new(Build);

    /// <summary>Goes on when the pane and its engine are built.</summary>
    public static void Require() => Tools.Require(Missing.Value);

    static string? Build()
    {
        if (Older(Path.Combine(Folder, "taskpane.html"), Newest(Sources, @"\.(ts|css|html|json)$", "node_modules", "dist")))
        {
            if (!Directory.Exists(Path.Combine(Sources, "node_modules")) && Run("npm", Sources, "ci", "--no-audit", "--no-fund") is { } installing)
            {
                return installing;
            }
            if (Run("npm", Sources, "run", "build") is { } building)
            {
                return building;
            }
        }
        var engine = Path.Combine(Engine, "_framework", "dotnet.js");
        return Older(engine, EngineSources.Max(p => Newest(Path.Combine(Repository.Root, p), @"\.(cs|csproj|json|docx)$", "bin", "obj")))
            ? Run("bash", Repository.Root, "tests/publish-engine.sh") ?? Touch(engine)
            : null;
    }

    static readonly string[] EngineSources =
    [
        "src/OfficeKit",
        "src/OfficeKit.Templates",
        "src/OfficeKit.Conformance",
        "src/OfficeKit.Sheets",
        "src/OfficeKit.Bulk",
        "src/OfficeKit.Operations",
        "src/OfficeKit.Browser",
        "templates",
    ];

    /// <summary>A publish that had nothing new to write leaves old times.</summary>
    static string? Touch(string file)
    {
        File.SetLastWriteTimeUtc(file, DateTime.UtcNow);
        return null;
    }

    static bool Older(string file, DateTime than) => !File.Exists(file) || File.GetLastWriteTimeUtc(file) < than;

    static DateTime Newest(string folder, string names, params string[] leftOut) =>
        new DirectoryInfo(folder)
            .EnumerateFiles("*", SearchOption.AllDirectories)
            .Where(f => Regex.IsMatch(f.Name, names) && !Path.GetRelativePath(folder, f.FullName).Split(Path.DirectorySeparatorChar).Intersect(leftOut).Any())
            .Max(f => f.LastWriteTimeUtc);

    /// <summary>Null when the program did its work; else why not.</summary>
    static string? Run(string program, string folder, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo(program, arguments)
                {
                    WorkingDirectory = folder,
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                }
            )!;
            var output = process.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEndAsync();
            process.WaitForExit();
            return process.ExitCode == 0 ? null : $"{program} {string.Join(' ', arguments)} failed:\n{output.Result}\n{errors.Result}";
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return $"not found: {program} (tests/install-tools.sh installs it)";
        }
    }
}
