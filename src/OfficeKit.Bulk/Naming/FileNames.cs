// Gives the files of a batch names, none twice.
using System.Globalization;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using OfficeKit.Plumbing;

namespace OfficeKit.Bulk.Naming;

/// <summary>Gives names that every system can write and no two of which are the same, compared without case (R222). Remembers a hash of each: where two hashes
/// met, a name would get a number it does not need.</summary>
sealed class FileNames
{
    const string Extension = ".docx";

    readonly Dictionary<ulong, int> taken = [];

    /// <summary>A free name: the wanted one, or the wanted one with a number: 甲(2).docx.</summary>
    public string Take(string wanted)
    {
        var stem = SafeFileName.Of(wanted);
        var name = SafeFileName.Cut(stem, Extension);
        for (var number = Uses(name) + 1; !taken.TryAdd(Hash(name), 1); number++)
        {
            // The next collision of this stem begins where this one ended.
            CollectionsMarshal.GetValueRefOrAddDefault(taken, Hash(SafeFileName.Cut(stem, Extension)), out _) = number;
            name = SafeFileName.Cut(stem, string.Create(CultureInfo.InvariantCulture, $"({number}){Extension}"));
        }
        return name;
    }

    int Uses(string name) => taken.GetValueOrDefault(Hash(name));

    static ulong Hash(string name) => XxHash3.HashToUInt64(MemoryMarshal.AsBytes(name.ToUpperInvariant().AsSpan()));
}
