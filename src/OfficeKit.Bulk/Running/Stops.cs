// What stops a whole run: the disk, the folder, the user. Everything else is one row's.
using OfficeKit.Plumbing;

namespace OfficeKit.Bulk.Running;

/// <summary>Stops a run that can be resumed.</summary>
sealed class StopException(TemplateDiagnostic diagnostic) : Exception(diagnostic.Message)
{
    public TemplateDiagnostic Diagnostic { get; } = diagnostic;
}

static class Stops
{
    // ENOSPC, EROFS, EDQUOT and EIO of Linux; ERROR_DISK_FULL, ERROR_HANDLE_DISK_FULL and ERROR_WRITE_PROTECT of Windows.
    static readonly HashSet<int> Fatal = [28, 30, 122, 5, unchecked((int)0x80070070), unchecked((int)0x80070027), unchecked((int)0x80070013)];

    /// <summary>Whether a failed write will fail for all documents: the disk is full, the folder is gone.</summary>
    public static bool IsFatal(Exception e, string folder) => Fatal.Contains(e.HResult) || !Directory.Exists(folder);

    public static bool IsOfFile(Exception e) => e is IOException or UnauthorizedAccessException;

    /// <summary>Does what the run cannot go on without.</summary>
    public static T Guard<T>(string path, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (IsOfFile(e))
        {
            throw new StopException(Of(path, e));
        }
    }

    public static TemplateDiagnostic Of(string path, Exception e) =>
        new()
        {
            Code = DiagnosticCodes.BulkStopped,
            Message = Words.In($"运行停下了，不能写入“{path}”：{FileTrouble.Why(e)}。", $"the run stopped, '{path}' cannot be written: {FileTrouble.Why(e)}"),
            Hint = Words.In(
                "换一个输出位置，或腾出磁盘空间、恢复文件夹、等另一次运行结束，再加 --resume 接着做；已完成的不会重做。",
                "Write elsewhere; or free the disk, bring the folder back, let the other run end, then go on with --resume. What is done is not done again."
            ),
        };

    public static TemplateDiagnostic Cancelled() =>
        new()
        {
            Code = DiagnosticCodes.BulkCancelled,
            Message = Words.In("运行被中止。", "the run was stopped."),
            Hint = Words.In("加 --resume 接着做；已完成的不会重做。", "Go on with --resume; what is done is not done again."),
        };
}
