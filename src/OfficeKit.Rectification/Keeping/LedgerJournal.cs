// The journal beside a ledger: every number and every change, a line each; it is also the lock.
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using OfficeKit.Rectification.Problems;

namespace OfficeKit.Rectification.Keeping;

/// <summary>
/// The journal beside a ledger, <c>name.journal.jsonl</c>. A line is written and flushed before what it announces is done. While it is open
/// nobody else can open it, so it keeps two runs from working on one ledger; a killed run lets go of it by dying.
/// </summary>
sealed class LedgerJournal : IDisposable
{
    readonly FileStream file;
    readonly string who;
    readonly List<JsonObject> entries = [];

    LedgerJournal(FileStream file, string who)
    {
        (this.file, this.who) = (file, who);
        using var reader = new StreamReader(file, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16, leaveOpen: true);
        while (reader.ReadLine() is { } line)
        {
            if (Parse(line) is { } entry)
            {
                entries.Add(entry);
            }
        }
    }

    public IReadOnlyList<JsonObject> Entries => entries;

    /// <summary>Opens the journal of a ledger. Throws <see cref="OfficeKitException"/> when another run has it (OK1703) or it cannot be written
    /// (OK1503).</summary>
    public static LedgerJournal Open(string ledger, string who)
    {
        var path = Beside(ledger, ".journal.jsonl");
        try
        {
            return new LedgerJournal(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None), who);
        }
        catch (IOException) when (File.Exists(path))
        {
            throw new OfficeKitException(LedgerProblems.Busy(Path.GetFileName(ledger)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OfficeKitException(LedgerProblems.Unwritable(path, e));
        }
    }

    /// <summary>A file beside the ledger, of the same name with another end.</summary>
    public static string Beside(string ledger, string end) =>
        Path.Combine(Path.GetDirectoryName(Path.GetFullPath(ledger))!, Path.GetFileNameWithoutExtension(ledger) + end);

    /// <summary>Adds lines in one write and waits until they are on the disk.</summary>
    public void Append(params IReadOnlyList<JsonObject> lines)
    {
        if (lines.Count == 0)
        {
            return;
        }
        var text = new StringBuilder(EndsInALine() ? "" : "\n");
        foreach (var line in lines)
        {
            line["who"] = who;
            line["when"] = DateTime.UtcNow.ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture);
            text.Append(Write(line)).Append('\n');
            entries.Add(line);
        }
        try
        {
            file.Seek(0, SeekOrigin.End);
            file.Write(Encoding.UTF8.GetBytes(text.ToString()));
            file.Flush(flushToDisk: true);
        }
        catch (IOException e)
        {
            throw new OfficeKitException(LedgerProblems.Unwritable(file.Name, e));
        }
    }

    // A run killed in the middle of a line leaves half of one; it is no entry, and the next begins on a line of its own.
    bool EndsInALine()
    {
        if (file.Length == 0)
        {
            return true;
        }
        file.Seek(-1, SeekOrigin.End);
        return file.ReadByte() == '\n';
    }

    static string Write(JsonObject line)
    {
        using var memory = new MemoryStream();
        using (var writer = new Utf8JsonWriter(memory, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            line.WriteTo(writer);
        }
        return Encoding.UTF8.GetString(memory.ToArray());
    }

    static JsonObject? Parse(string line)
    {
        try
        {
            return JsonNode.Parse(line) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public void Dispose() => file.Dispose();
}
