// What the records of one run had before the present one.
using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace OfficeKit;

/// <summary>
/// What the records of one run had before the present one, and no other may have: the numbers of cards, a month's theme day of a branch. Whoever checks a
/// run of records makes one and hands it to each check. Remembers a hash of each such value; not for use by several threads at once.
/// </summary>
public sealed class EarlierRecords
{
    // By 64 bits of hash: of a million values two would be taken for one in one run out of thirty million. What the first record had otherwise is kept where a
    // rule asks.
    readonly Dictionary<ulong, int> first = [];
    readonly Dictionary<ulong, ulong> firstUnlike = [];
    readonly Dictionary<ulong, List<(int Record, ulong Unlike)>> further = [];

    /// <summary>How many records were checked.</summary>
    public int Count { get; private set; }

    /// <summary>Counts a record that could not be read, and so is not checked: findings name records by their number from 1.</summary>
    public void Skip() => Count++;

    internal void Begin() => Count++;

    /// <summary>Notes a record's value; gives the earlier record that leaves it no room, counted from 1, or 0.</summary>
    internal int Add(string rule, string key, string unlike, int most)
    {
        var (id, other) = (Hash($"{rule}\0{key}"), Hash(unlike));
        if (first.TryAdd(id, Count))
        {
            if (unlike.Length > 0)
            {
                firstUnlike[id] = other;
            }
            return 0;
        }
        if (!further.TryGetValue(id, out var list))
        {
            further[id] = list = [];
        }
        var rivals = list.Prepend((Record: first[id], Unlike: firstUnlike.GetValueOrDefault(id)))
            .Where(e => unlike.Length == 0 || e.Unlike != other)
            .Take(most)
            .ToList();
        list.Add((Count, other));
        return rivals.Count >= most ? rivals[0].Record : 0;
    }

    static ulong Hash(string text) => XxHash3.HashToUInt64(MemoryMarshal.AsBytes(text.AsSpan()));
}
