// Says in the reader's language why a file cannot be read or written.
namespace OfficeKit.Plumbing;

static class FileTrouble
{
    /// <summary>Why; in Chinese for the reasons that clerks meet, else as the system says it.</summary>
    public static string Why(Exception e) => Words.In(Chinese(e) ?? e.Message, e.Message);

    // Small numbers are errno of Linux (and, where it differs, macOS), the others HRESULT of Windows.
    static string? Chinese(Exception e) =>
        e switch
        {
            FileNotFoundException or DirectoryNotFoundException => "没有这个文件或文件夹",
            PathTooLongException => "路径太长",
            UnauthorizedAccessException => "没有权限，或它是只读的",
            IOException => e.HResult switch
            {
                17 or 20 or unchecked((int)0x800700B7) or unchecked((int)0x80070050) => "要放文件的文件夹其实是一个文件",
                21 => "那里是一个文件夹",
                28 or 122 or 69 or unchecked((int)0x80070070) or unchecked((int)0x80070027) => "磁盘已满",
                30 or unchecked((int)0x80070013) => "磁盘是只读的",
                36 or 63 => "名字太长",
                11 or 35 or unchecked((int)0x80070020) or unchecked((int)0x80070021) => "别的程序正打开着它",
                _ => null,
            },
            _ => null,
        };
}
