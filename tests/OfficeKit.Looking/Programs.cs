// Runs the programs that turn a document into pages: soffice, pdftoppm, pdffonts.
using System.Diagnostics;

namespace OfficeKit.Looking;

static class Programs
{
    /// <summary>LibreOffice may hang on a document; the tests must not hang with it.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>Runs a program to its end and gives what it printed; throws with its own words when it fails.</summary>
    public static string Run(string program, string[] arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} did not end within {Patience.TotalMinutes} minutes");
        }
        return process.ExitCode == 0 ? output.Result : throw new InvalidOperationException($"{program}: {errors.Result}{output.Result}");
    }

    /// <summary>Whether a program can be found.</summary>
    public static bool Exists(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
