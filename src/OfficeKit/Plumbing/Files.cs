// Reads and writes whole files, with a message for people when that fails.
namespace OfficeKit.Plumbing;

static class Files
{
    /// <summary>Reads a file. Throws <see cref="OfficeKitException"/> (OK1501) when it cannot be read.</summary>
    public static byte[] Read(string path) => Reading(path, () => File.ReadAllBytes(path));

    /// <summary>Opens a file to be read from end to end, even while another program has it open. Throws
    /// <see cref="OfficeKitException"/> (OK1501) when it cannot be.</summary>
    public static FileStream OpenRead(string path) =>
        Reading(path, () => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1 << 16, FileOptions.SequentialScan));

    static T Reading<T>(string path, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            var missing = e is FileNotFoundException or DirectoryNotFoundException;
            throw new OfficeKitException(
                new TemplateDiagnostic
                {
                    Code = DiagnosticCodes.CannotRead,
                    Message = missing
                        ? Words.In($"找不到文件“{path}”。", $"there is no file '{path}'.")
                        : Words.In($"不能读取文件“{path}”：{FileTrouble.Why(e)}。", $"the file '{path}' cannot be read: {FileTrouble.Why(e)}"),
                    Hint = Words.In("检查路径和权限。", "Check the path and your permissions."),
                }
            );
        }
    }

    /// <summary>Writes a file whole or not at all: to a temporary name beside it, renamed when the bytes are on the disk.</summary>
    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        var temporary = Begin(path);
        try
        {
            using (var file = Create(temporary))
            {
                file.Write(content);
                file.Flush(flushToDisk: true);
            }
            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw GiveUp(path, temporary, e);
        }
    }

    /// <summary>Writes a file whole or not at all, piece by piece.</summary>
    public static void Write(string path, Action<Stream> write)
    {
        var temporary = Begin(path);
        try
        {
            using (var file = Create(temporary))
            {
                write(file);
                file.Flush(flushToDisk: true);
            }
            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw GiveUp(path, temporary, e);
        }
        catch
        {
            // A run that is stopped leaves nothing half-written either.
            TryDelete(temporary);
            throw;
        }
    }

    static FileStream Create(string temporary) => new(temporary, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);

    static string Begin(string path)
    {
        var temporary = $"{path}.{Environment.ProcessId}-{Environment.CurrentManagedThreadId}.tmp";
        try
        {
            if (Path.GetDirectoryName(Path.GetFullPath(path)) is { Length: > 0 } folder)
            {
                Directory.CreateDirectory(folder);
            }
            return temporary;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw GiveUp(path, temporary, e);
        }
    }

    static OfficeKitException GiveUp(string path, string temporary, Exception e)
    {
        TryDelete(temporary);
        return new OfficeKitException(
            new TemplateDiagnostic
            {
                Code = DiagnosticCodes.CannotWrite,
                Message = Words.In($"不能写入文件“{path}”：{FileTrouble.Why(e)}。", $"the file '{path}' cannot be written: {FileTrouble.Why(e)}"),
                Hint = Words.In(
                    "检查目录是否存在、是否只读、磁盘是否已满，文件是否正被 Word 打开。",
                    "Check that the folder exists and may be written to, that the disk is not full, and that Word does not hold the file."
                ),
            }
        );
    }

    static void TryDelete(string temporary)
    {
        try
        {
            File.Delete(temporary);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The first failure is the one to tell.
        }
    }
}
