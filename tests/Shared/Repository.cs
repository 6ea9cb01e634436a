// Finds the project's own folder from wherever a test runs.
namespace OfficeKit.Tests.Shared;

static class Repository
{
    /// <summary>The folder that holds OfficeKit.sln.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "OfficeKit.sln"))
            ? folder
            : Find(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("OfficeKit.sln"));
}
