// Runs the programs that turn a document into pages.
using System.Diagnostics;

namespace OfficeKit.Layout.Rendering;

static class Programs
{
    /// <summary>Runs a program to its end and gives what it printed; throws <see cref="InvalidOperationException"/> with its own words when it fails,
    /// <see cref="TimeoutException"/> when it does not end.</summary>
    public static string Run(string program, string[] arguments, TimeSpan patience, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} did not end within {patience.TotalMinutes:0.#} minutes");
        }
        return process.ExitCode == 0 ? output.Result : throw new InvalidOperationException($"{program}: {errors.Result}{output.Result}");
    }

    /// <summary>Whether a program can be found.</summary>
    public static bool Exists(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
