// Writes a command's file whole or not at all.
namespace OfficeKit.Cli;

static class Output
{
    /// <summary>Writes to a temporary name beside the file, then renames. Throws <see cref="TemplateException"/> (OK1503).</summary>
    public static void Write(string path, byte[] content)
    {
        var temporary = $"{path}.{Environment.ProcessId}.tmp";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            File.WriteAllBytes(temporary, content);
            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            File.Delete(temporary);
            throw new TemplateException(new TemplateDiagnostic
            {
                Code = "OK1503",
                Message = Language.In($"不能写入文件“{path}”：{e.Message}", $"the file '{path}' cannot be written: {e.Message}"),
                Hint = Language.In("检查目录是否存在、是否只读、磁盘是否已满，文件是否正被别的程序打开。", "Check that the folder exists and may be written to, that the disk is not full, and that no program holds the file."),
            });
        }
    }
}
