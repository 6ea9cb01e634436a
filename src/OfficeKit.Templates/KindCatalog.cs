// Lists and opens the kinds of documents: the built-in ones, and folders of the user's own.
using System.Reflection;

namespace OfficeKit.Templates;

/// <summary>Lists and opens the kinds of documents: the built-in ones, and folders of the user's own.</summary>
public static class KindCatalog
{
    static readonly Assembly Own = typeof(KindCatalog).Assembly;

    static readonly Lazy<IReadOnlyList<DocumentKind>> All = new(() =>
        [
            .. Own.GetManifestResourceNames()
                .Where(n => n.Contains('/', StringComparison.Ordinal))
                .GroupBy(n => n[..n.IndexOf('/', StringComparison.Ordinal)])
                .OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => new DocumentKind(
                    g.Key,
                    [.. g.Select(n => n[(g.Key.Length + 1)..]).Order(StringComparer.Ordinal)],
                    file => ReadResource($"{g.Key}/{file}")
                )),
        ]
    );

    /// <summary>The built-in kinds, by id.</summary>
    public static IReadOnlyList<DocumentKind> Kinds => All.Value;

    /// <summary>The built-in kind of an id, or a variant of it (<c>pledge-card:a4-4up</c>); null when there is none.</summary>
    public static DocumentKind? Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        var colon = id.IndexOf(':', StringComparison.Ordinal);
        var kind = Kinds.FirstOrDefault(k => k.Id == (colon < 0 ? id : id[..colon]));
        return colon < 0 ? kind : kind?.FindVariant(id[(colon + 1)..]);
    }

    /// <summary>Opens a folder of the user's own as a kind. Its files are read when asked for.</summary>
    public static DocumentKind Open(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        string[] files = Directory.Exists(folder) ? [.. Directory.GetFiles(folder).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)] : [];
        return new DocumentKind(
            Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))),
            files,
            file => File.Exists(Path.Combine(folder, file)) ? File.ReadAllBytes(Path.Combine(folder, file)) : null
        );
    }

    /// <summary>Takes the files of a kind that is in no folder, by name: template.docx, and schema.json, rules.json where there are any.</summary>
    public static DocumentKind Open(string name, IReadOnlyDictionary<string, byte[]> files)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(files);
        return new DocumentKind(name, [.. files.Keys.Order(StringComparer.Ordinal)], files.GetValueOrDefault);
    }

    static byte[]? ReadResource(string name)
    {
        using var stream = Own.GetManifestResourceStream(name);
        if (stream is null)
        {
            return null;
        }
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
