// Skips a test whose tool is missing, with the reason; where all must be there, fails it.
namespace OfficeKit.Tests.Shared;

static class Tools
{
    /// <summary>Whether a missing tool is a failure: set by tests/run-all.sh.</summary>
    static bool MustHave => Environment.GetEnvironmentVariable("OFFICEKIT_REQUIRE_ALL") == "1";

    /// <summary>Goes on when <paramref name="missing"/> is null.</summary>
    public static void Require(string? missing)
    {
        if (missing is not null && MustHave)
        {
            Assert.Fail(missing);
        }
        else if (missing is not null)
        {
            Assert.Ignore(missing);
        }
    }

    /// <summary>Goes on when a program can be found.</summary>
    public static void RequireProgram(string program) =>
        Require(
            (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(f => File.Exists(Path.Combine(f, program)))
                ? null
                : $"not found: {program} (tests/install-tools.sh installs it)"
        );
}
