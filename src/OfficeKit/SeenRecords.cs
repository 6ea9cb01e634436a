// What the records of one run had that no other may have.
using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace OfficeKit;

/// <summary>
/// What the records of one run had that no other may have: the numbers of cards, a month's theme day of a branch. Hand the same one to each check of a
/// run. Remembers a hash of each such value; not for use by several threads at once.
/// </summary>
public sealed class SeenRecords
{
    readonly Dictionary<UInt128, (int Record, ulong Unlike)> first = [];
    readonly Dictionary<UInt128, List<(int Record, ulong Unlike)>> further = [];

    /// <summary>How many records were checked.</summary>
    public int Count { get; private set; }

    internal void Begin() => Count++;

    /// <summary>Notes a record's value; gives the earlier record that leaves it no room, counted from 1, or 0.</summary>
    internal int Add(string rule, string key, string unlike, int most)
    {
        var (id, other) = (XxHash128.HashToUInt128(MemoryMarshal.AsBytes($"{rule}\0{key}".AsSpan())), XxHash3.HashToUInt64(MemoryMarshal.AsBytes(unlike.AsSpan())));
        if (first.TryAdd(id, (Count, other)))
        {
            return 0;
        }
        if (!further.TryGetValue(id, out var list))
        {
            further[id] = list = [];
        }
        var rivals = list.Prepend(first[id]).Where(e => unlike.Length == 0 || e.Unlike != other).Take(most).ToList();
        list.Add((Count, other));
        return rivals.Count >= most ? rivals[0].Record : 0;
    }
}
