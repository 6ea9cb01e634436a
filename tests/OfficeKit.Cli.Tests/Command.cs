// Runs the command line as a user would, in a folder of its own.
using System.Diagnostics;
using System.Text;

namespace OfficeKit.Cli.Tests;

/// <summary>What a command printed and how it ended.</summary>
sealed record Command(int Code, string Output, string Errors)
{
    static readonly string Program = Path.Combine(AppContext.BaseDirectory, "OfficeKit.Cli.dll");

    /// <summary>Runs officekit with arguments.</summary>
    public static Command Officekit(string folder, params string[] arguments) => Run(folder, "dotnet", [Program, .. arguments]);

    public static Command Run(string folder, string program, string[] arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Command(process.ExitCode, output, errors.Result);
    }
}
