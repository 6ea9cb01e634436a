// The folder of a template: the only place from which a template may take files.
namespace OfficeKit.Packaging;

/// <summary>The folder of a template: the only place from which a template may take files. A template that came as a stream has none.</summary>
sealed class TemplateFolder(string? path, int largest)
{
    /// <summary>Reads a file of the folder; throws <see cref="InvalidDataException"/> with a reason for people.</summary>
    public byte[] Read(string name)
    {
        if (path is null)
        {
            throw Bad($"模板不是从文件夹打开的，找不到文件“{name}”", $"the template was not opened from a folder, so the file '{name}' cannot be found");
        }
        var root = Path.GetFullPath(path);
        var file = Path.GetFullPath(Path.Combine(root, name));
        if (!file.StartsWith(Path.TrimEndingDirectorySeparator(root) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            throw Bad($"文件“{name}”不在模板的文件夹里", $"the file '{name}' is not in the template's folder");
        }
        var info = new FileInfo(file);
        if (info.Exists && info.ResolveLinkTarget(returnFinalTarget: true) is { } target && !target.FullName.StartsWith(root, StringComparison.Ordinal))
        {
            throw Bad($"文件“{name}”不在模板的文件夹里", $"the file '{name}' is not in the template's folder");
        }
        if (!info.Exists)
        {
            throw Bad($"模板的文件夹里没有文件“{name}”", $"there is no file '{name}' in the template's folder");
        }
        if (info.Length > largest)
        {
            throw Bad($"文件“{name}”超过 {largest >> 20} MB", $"the file '{name}' is over {largest >> 20} MB");
        }
        return File.ReadAllBytes(file);
    }

    static InvalidDataException Bad(string chinese, string english) => new(Words.In(chinese, english));
}
