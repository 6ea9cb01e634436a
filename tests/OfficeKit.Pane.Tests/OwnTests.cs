// The pane's own tests, written in its own language, are run with all others.
using System.Diagnostics;
using OfficeKit.Pane.Tests.Support;
using OfficeKit.Tests.Shared;

namespace OfficeKit.Pane.Tests;

public class OwnTests
{
    static readonly string Sources = Path.Combine(Repository.Root, "src", "OfficeKit.AddIn", "taskpane");

    [TestCase("test")]
    [TestCase("format")]
    public void ThePanesOwnTestsPass(string script)
    {
        Tools.RequireProgram("npm");
        BuiltPane.Require();
        using var process = Process.Start(
            new ProcessStartInfo("npm", ["run", script])
            {
                WorkingDirectory = Sources,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.Zero, output + errors.Result);
    }

    [Test]
    public void TheLockFileOfThePaneNamesNoHost() =>
        Assert.That(File.ReadAllText(Path.Combine(Sources, "package-lock.json")), Does.Not.Contain("\"resolved\"").And.Not.Contain("registry"));
}
