// Works on templates that are none of ours in a process of their own, with a limit to its heap.
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using OfficeKit.AddIn.Serving;
using OfficeKit.AddIn.Settings;
using OfficeKit.Operations;
using OfficeKit.Operations.Answers;

namespace OfficeKit.AddIn.Guarding;

/// <summary>Works on templates that are none of ours in a process of their own, so that one which breaks through the engine's limits takes no one else's work
/// with it.</summary>
static class ForeignWork
{
    /// <summary>The argument that makes this program a worker for one request.</summary>
    public const string Argument = "--foreign-work";

    /// <summary>Whether a request brings a file of its own: a template or a document.</summary>
    public static bool IsForeign(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body);
        try
        {
            while (reader.Read())
            {
                // Only the request's own members and its template's are looked at; data may have fields of these names.
                if (
                    reader.TokenType == JsonTokenType.PropertyName
                    && reader.CurrentDepth <= 2
                    && (reader.ValueTextEquals("file"u8) || (reader.CurrentDepth == 1 && reader.ValueTextEquals("document"u8)))
                )
                {
                    return true;
                }
                if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1 && reader.ValueTextEquals("data"u8))
                {
                    reader.Skip();
                }
            }
        }
        catch (JsonException)
        {
            // No JSON: the operation says so.
        }
        return false;
    }

    /// <summary>The worker: reads the request from the standard input, writes status, codes and JSON to the standard output.</summary>
    public static int Run(string operation, string language)
    {
        using var memory = new MemoryStream();
        using (var input = Console.OpenStandardInput())
        {
            input.CopyTo(memory);
        }
        var reply = OperationTable.Call(operation, memory.ToArray(), language);
        using var output = Console.OpenStandardOutput();
        output.Write(System.Text.Encoding.UTF8.GetBytes($"{reply.Status} {string.Join(',', reply.Codes)}\n"));
        output.Write(reply.Json);
        return 0;
    }

    /// <summary>Has a worker answer a request; stops it when the time is over.</summary>
    public static async Task<Reply> Send(string operation, string language, byte[] body, Installation options, CancellationToken stop)
    {
        var start = Worker(operation, language);
        (start.RedirectStandardInput, start.RedirectStandardOutput, start.RedirectStandardError) = (true, true, true);
        start.Environment["DOTNET_GCHeapHardLimit"] = options.ForeignHeapBytes.ToString("X", CultureInfo.InvariantCulture);
        // Nothing of this process's settings, where secrets may stand, is a worker's business.
        foreach (
            var name in start
                .Environment.Keys.Where(k => !k.StartsWith("DOTNET", StringComparison.Ordinal) && k is not ("PATH" or "HOME" or "SystemRoot"))
                .ToList()
        )
        {
            start.Environment.Remove(name);
        }
        // What a worker puts on the disk goes with it, also when it is stopped halfway.
        var folder = Directory.CreateTempSubdirectory("officekit-worker-");
        foreach (var name in (string[])["TMPDIR", "TEMP", "TMP"])
        {
            start.Environment[name] = folder.FullName;
        }
        using var worker = Process.Start(start) ?? throw new InvalidOperationException("no worker");
        try
        {
            var errors = worker.StandardError.BaseStream.CopyToAsync(Stream.Null, stop);
            using var output = new MemoryStream();
            var reading = worker.StandardOutput.BaseStream.CopyToAsync(output, stop);
            try
            {
                await worker.StandardInput.BaseStream.WriteAsync(body, stop);
                worker.StandardInput.Close();
            }
            catch (IOException)
            {
                // It ended before it had read all; its exit code tells.
            }
            await Task.WhenAll(reading, errors, worker.WaitForExitAsync(stop));
            return worker.ExitCode == 0 ? Read(output.ToArray()) : throw new ProblemException(HostProblems.TooHeavy());
        }
        finally
        {
            if (!worker.HasExited)
            {
                worker.Kill(entireProcessTree: true);
                await worker.WaitForExitAsync(CancellationToken.None);
            }
            folder.Delete(recursive: true);
        }
    }

    /// <summary>This program itself: its own executable, else its assembly under dotnet.</summary>
    static ProcessStartInfo Worker(string operation, string language)
    {
        var assembly = Path.Combine(AppContext.BaseDirectory, "OfficeKit.AddIn.dll");
        var program = Path.ChangeExtension(assembly, OperatingSystem.IsWindows() ? "exe" : null);
        return File.Exists(program) ? new(program, [Argument, operation, language]) : new("dotnet", ["exec", assembly, Argument, operation, language]);
    }

    static Reply Read(byte[] output)
    {
        var end = output.AsSpan().IndexOf((byte)'\n');
        var head = System.Text.Encoding.UTF8.GetString(output.AsSpan(0, Math.Max(0, end))).Split(' ');
        return end > 0 && head.Length == 2 && int.TryParse(head[0], out var status)
            ? new Reply(status, output[(end + 1)..], head[1].Length > 0 ? head[1].Split(',') : [])
            : throw new ProblemException(HostProblems.TooHeavy());
    }
}
