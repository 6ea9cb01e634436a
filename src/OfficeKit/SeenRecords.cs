// What the records of one run had that no other may have.
namespace OfficeKit;

/// <summary>
/// What the records of one run had that no other may have: the numbers of cards, a month's theme day of a branch. Hand the same one to each check of a
/// run. Grows by a text for each such value; not for use by several threads at once.
/// </summary>
public sealed class SeenRecords
{
    readonly Dictionary<(string Rule, string Key), List<(int Record, string Unlike)>> seen = [];

    /// <summary>How many records were checked.</summary>
    public int Count { get; private set; }

    internal void Begin() => Count++;

    /// <summary>Notes a record's value; gives the earlier record that leaves it no room, counted from 1, or 0.</summary>
    internal int Add(string rule, string key, string unlike, int most)
    {
        var earlier = seen.TryGetValue((rule, key), out var list) ? list : seen[(rule, key)] = [];
        var others = unlike.Length == 0 ? earlier : earlier.FindAll(e => e.Unlike != unlike);
        var first = others.Count >= most ? others[0].Record : 0;
        earlier.Add((Count, unlike));
        return first;
    }
}
