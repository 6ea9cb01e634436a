// The workbook of a ledger: read as rows of text, written back cell by cell.
using System.Security.Cryptography;
using System.Text;
using OfficeKit.Plumbing;
using OfficeKit.Rectification.Problems;
using OfficeKit.Sheets;

namespace OfficeKit.Rectification.Workbook;

/// <summary>The workbook of a ledger as it was read; what is written must be held against <see cref="IsUnchanged"/> first.</summary>
sealed class LedgerFile
{
    readonly byte[] content;
    readonly int headLine;

    readonly Encoding? encoding;

    LedgerFile(string path, byte[] content, SheetReader reader, IReadOnlyList<SheetRow> rows) =>
        (Path, this.content, Head, headLine, encoding, Rows, Hash) = (path, content, reader.Head, reader.HeadLine, reader.Encoding, rows, HashOf(content));

    public string Path { get; }

    public string Name => System.IO.Path.GetFileName(Path);

    public IReadOnlyList<string> Head { get; }

    public IReadOnlyList<SheetRow> Rows { get; }

    /// <summary>The line of the last row, or of the head when there is none.</summary>
    public int LastLine => Rows.Count > 0 ? Rows[^1].Line : headLine;

    /// <summary>SHA-256 of the file as it was read.</summary>
    public string Hash { get; }

    public static string HashOf(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>Reads a workbook. Throws <see cref="OfficeKitException"/> when it cannot be read, or is being changed all the while (OK1704).</summary>
    public static LedgerFile Read(string path)
    {
        for (var attempt = 0; attempt < 3; attempt++)
        {
            var content = Files.Read(path);
            using var reader = SheetReader.Open(path);
            var rows = reader.ReadRows().ToList();
            if (rows.Where(r => r.Problem is not null).Select(r => r.Problem!).ToList() is { Count: > 0 } problems)
            {
                throw new OfficeKitException(problems);
            }
            // The reader opened the file by itself: both must have seen the same.
            if (Files.Read(path).AsSpan().SequenceEqual(content))
            {
                return new LedgerFile(path, content, reader, rows);
            }
        }
        throw new OfficeKitException(LedgerProblems.Changed(System.IO.Path.GetFileName(path)));
    }

    public bool IsUnchanged() => File.Exists(Path) && Files.Read(Path).AsSpan().SequenceEqual(content);

    /// <summary>Keeps the file as it was read under another name.</summary>
    public void KeepAs(string path) => Files.Write(path, content);

    /// <summary>The file with some cells changed. Throws <see cref="OfficeKitException"/> when a cell cannot be (OK1710).</summary>
    public byte[] With(IReadOnlyList<CellChange> changes) =>
        encoding is null ? XlsxCells.Change(content, changes, headLine, LastLine, Name) : CsvCells.Change(content, changes, Rows.Count, Head.Count, encoding);

    /// <summary>
    /// Writes the changed file beside the old one, flushed, and reads it back: the changed cells must say what they should and all others what they did.
    /// Gives the temporary file's name, to be renamed.
    /// </summary>
    public string WriteBeside(byte[] changed, IReadOnlyList<CellChange> changes)
    {
        var temporary = System.IO.Path.Combine(
            System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path))!,
            $".{System.IO.Path.GetFileNameWithoutExtension(Path)}.{Environment.ProcessId}.tmp{System.IO.Path.GetExtension(Path)}"
        );
        try
        {
            using var file = File.Create(temporary);
            file.Write(changed);
            file.Flush(flushToDisk: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            File.Delete(temporary);
            throw new OfficeKitException(LedgerProblems.Unwritable(Path, e));
        }
        var wanted = Rows.Select(r => r.Cells.ToArray()).ToList();
        wanted.AddRange(changes.Select(c => c.Row).Where(r => r >= Rows.Count).Distinct().Select(_ => Enumerable.Repeat("", Head.Count).ToArray()));
        foreach (var change in changes)
        {
            wanted[change.Row][change.Column] = change.Text;
        }
        using (var reader = SheetReader.Open(temporary))
        {
            if (reader.Head.SequenceEqual(Head) && reader.ReadRows().Select(r => r.Cells).SequenceEqual(wanted, new SameCells()))
            {
                return temporary;
            }
        }
        File.Delete(temporary);
        throw new OfficeKitException(LedgerProblems.ReadsBackWrong(Name));
    }

    sealed class SameCells : IEqualityComparer<IReadOnlyList<string>>
    {
        public bool Equals(IReadOnlyList<string>? a, IReadOnlyList<string>? b) => a!.Select(Plain).SequenceEqual(b!.Select(Plain));

        public int GetHashCode(IReadOnlyList<string> cells) => cells.Count;

        static string Plain(string text) => text.ReplaceLineEndings("\n");
    }
}
