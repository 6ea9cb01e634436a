// Chooses the language of messages: --lang, else the system's.
using System.Globalization;
using System.Runtime.InteropServices;
using OfficeKit.Operations;

namespace OfficeKit.Cli.Arguments;

static partial class LanguageChoice
{
    /// <summary>Sets the culture of messages from --lang (zh, en) or the environment.</summary>
    public static void Choose(string[] args)
    {
        var at = Array.FindIndex(args, a => a == "--lang" || a.StartsWith("--lang=", StringComparison.Ordinal));
        var wanted =
            at < 0 ? System()
            : args[at].Contains('=', StringComparison.Ordinal) ? args[at][7..]
            : at + 1 < args.Length ? args[at + 1]
            : "";
        CultureInfo.CurrentUICulture = CultureInfo.DefaultThreadCurrentUICulture = Languages.Of(wanted);
    }

    // The program runs without ICU, where .NET does not ask the system for its language.
    static string System()
    {
        foreach (var name in (string[])["LC_ALL", "LC_MESSAGES", "LANG"])
        {
            if (Environment.GetEnvironmentVariable(name) is { Length: > 0 } value)
            {
                return value;
            }
        }
        // 0x04 is the primary language id of every kind of Chinese.
        return OperatingSystem.IsWindows() && (GetUserDefaultUILanguage() & 0x3FF) == 0x04 ? "zh" : "en";
    }

    [LibraryImport("kernel32.dll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial ushort GetUserDefaultUILanguage();
}
