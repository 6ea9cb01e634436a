// Packages that are published apart: each asks for exactly its own version of the others, and its page tells of itself.
using System.IO.Compression;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OfficeKit.Tests.Shared;

namespace OfficeKit.Cli.Tests;

sealed class PackageTests : Workspace
{
    static readonly string[] Packages =
    [
        .. Directory.GetDirectories(Path.Combine(Repository.Root, "src")).Where(IsPublished).Select(p => Path.GetFileName(p)!),
    ];

    static bool IsPublished(string project) =>
        System.IO.File.Exists(Path.Combine(project, Path.GetFileName(project) + ".csproj"))
        && System.IO.File.ReadAllText(Path.Combine(project, Path.GetFileName(project) + ".csproj")).Contains("<IsPackable>true", StringComparison.Ordinal);

    static string Configuration => Path.GetFileName(Path.GetDirectoryName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)))!;

    [Test]
    public void AnOlderSiblingCannotBeRestoredBesideANewerLibrary()
    {
        foreach (var version in (string[])["0.1.0-older", "0.1.0-test"])
        {
            foreach (var project in (string[])["OfficeKit", "OfficeKit.Sheets", "OfficeKit.Bulk"])
            {
                // What is packed was built with these tests: no other version of it is compiled.
                var pack = Command.Run(
                    Repository.Root,
                    "dotnet",
                    [
                        "pack",
                        $"src/{project}",
                        "--no-build",
                        "-c",
                        Configuration,
                        "-o",
                        Path.Combine(Folder, "feed"),
                        $"-p:Version={version}",
                        "-nodeReuse:false",
                    ]
                );
                Assert.That(pack.Code, Is.Zero, pack.Output);
            }
        }
        Assert.That(Nuspec("OfficeKit.Bulk", "0.1.0-older"), Does.Contain("id=\"OfficeKit\" version=\"[0.1.0-older]\""));
        Assert.That(Nuspec("OfficeKit.Bulk", "0.1.0-older"), Does.Contain("id=\"OfficeKit.Sheets\" version=\"[0.1.0-older]\""));

        var mixed = Restore("mixed", ("OfficeKit", "0.1.0-test"), ("OfficeKit.Bulk", "0.1.0-older"));
        Assert.That(mixed.Code, Is.Not.Zero, mixed.Output);
        Assert.That(mixed.Output, Does.Match("error NU1608.*OfficeKit\\.Bulk 0\\.1\\.0-older.*OfficeKit .*0\\.1\\.0-test"), "both are named");

        var downgraded = Restore("downgraded", ("OfficeKit", "0.1.0-older"), ("OfficeKit.Bulk", "0.1.0-test"));
        Assert.That(downgraded.Code, Is.Not.Zero, downgraded.Output);
        Assert.That(downgraded.Output, Does.Match("error NU1605.*OfficeKit"));

        var equal = Restore("equal", ("OfficeKit", "0.1.0-test"), ("OfficeKit.Bulk", "0.1.0-test"));
        Assert.That(equal.Code, Is.Zero, equal.Output + equal.Errors);
    }

    string Nuspec(string package, string version)
    {
        using var zip = ZipFile.OpenRead(Path.Combine(Folder, "feed", $"{package}.{version}.nupkg"));
        using var reader = new StreamReader(zip.Entries.Single(e => e.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open());
        return reader.ReadToEnd();
    }

    /// <summary>Restores a stranger's project into a cache of its own: yesterday's package of the same version is not taken.</summary>
    Command Restore(string name, params (string Package, string Version)[] references)
    {
        Directory.CreateDirectory(Path.Combine(Folder, name));
        var cache =
            Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        File(
            $"{name}/nuget.config",
            "<configuration><packageSources><clear /><add key=\"local\" value=\"../feed\" /></packageSources>"
                + $"<fallbackPackageFolders><add key=\"cache\" value=\"{cache}\" /></fallbackPackageFolders></configuration>"
        );
        File(
            $"{name}/Stranger.csproj",
            "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework>"
                // NuGet itself only warns of a version outside of the range that a package asks for.
                + "<WarningsAsErrors>$(WarningsAsErrors);NU1605;NU1608</WarningsAsErrors>"
                + "</PropertyGroup><ItemGroup>"
                + string.Concat(references.Select(r => $"<PackageReference Include=\"{r.Package}\" Version=\"{r.Version}\" />"))
                + "</ItemGroup></Project>"
        );
        return Command.Run(
            Path.Combine(Folder, name),
            "dotnet",
            ["restore", "-nodeReuse:false"],
            new Dictionary<string, string> { ["NUGET_PACKAGES"] = Path.Combine(Folder, "cache") }
        );
    }

    [Test]
    public void EveryPackageHasAPageOfItsOwn()
    {
        Assert.That(Packages, Has.Length.GreaterThanOrEqualTo(8));
        var pages = Packages.ToDictionary(
            p => p,
            p => System.IO.File.ReadAllText(Path.Combine(Repository.Root, "src", p, "README.md")).ReplaceLineEndings("\n")
        );
        foreach (var (package, page) in pages)
        {
            Assert.That(page, Does.StartWith($"# {package}\n"));
            Assert.That(page, Does.Contain("```csharp\n").And.Contain($"using {package};"));
        }
    }

    /// <summary>The lines of each package's page compile against that package and what it brings along, nothing else.</summary>
    [TestCaseSource(nameof(Packages))]
    public void TheLinesOfAPackagesPageCompile(string package)
    {
        var page = System.IO.File.ReadAllText(Path.Combine(Repository.Root, "src", package, "README.md")).ReplaceLineEndings("\n");
        foreach (Match snippet in Regex.Matches(page, "```csharp\n(.*?)```", RegexOptions.Singleline))
        {
            var compilation = CSharpCompilation.Create(
                "Stranger",
                [CSharpSyntaxTree.ParseText(ImplicitUsings), CSharpSyntaxTree.ParseText(snippet.Groups[1].Value)],
                [.. References(package)],
                new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable)
            );
            Assert.That(
                compilation.GetDiagnostics().Where(d => d.Severity >= Microsoft.CodeAnalysis.DiagnosticSeverity.Warning).Select(d => d.ToString()),
                Is.Empty
            );
        }
    }

    const string ImplicitUsings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading; "
        + "global using System.Threading.Tasks;";

    static IEnumerable<MetadataReference> References(string package)
    {
        var folder = AppContext.BaseDirectory;
        var (found, open) = (new HashSet<string>(), new Queue<string>([package]));
        while (open.TryDequeue(out var name))
        {
            var path = Path.Combine(folder, name + ".dll");
            if (System.IO.File.Exists(path) && found.Add(path))
            {
                using var file = System.IO.File.OpenRead(path);
                using var reader = new System.Reflection.PortableExecutable.PEReader(file);
                var metadata = System.Reflection.Metadata.PEReaderExtensions.GetMetadataReader(reader);
                foreach (var reference in metadata.AssemblyReferences)
                {
                    open.Enqueue(metadata.GetString(metadata.GetAssemblyReference(reference).Name));
                }
            }
        }
        var platform = Directory
            .GetFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "System*.dll")
            .Append(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "netstandard.dll"));
        return found.Concat(platform.Where(p => !found.Contains(Path.Combine(folder, Path.GetFileName(p))))).Select(p => MetadataReference.CreateFromFile(p));
    }
}
