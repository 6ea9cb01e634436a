// Puts names in the order of their strokes.
using System.Globalization;
using System.Text;

namespace OfficeKit.Functions;

/// <summary>
/// Puts names in the order of their strokes (F10): by the number of strokes of the first character, by its strokes one by one
/// (横 竖 撇 点 折), by its structure (左右, 上下, 整体), then by the second and the third character in the same way. Knows the 8,105 characters
/// of 通用规范汉字表; any other sorts last.
/// </summary>
static class StrokeOrder
{
    const int Blank = -1;

    static readonly Lazy<Dictionary<Rune, int>> Places = new(Read);

    /// <summary>Sorts names; names that cannot be told apart keep their order.</summary>
    /// <param name="names">The names, without blanks inside.</param>
    /// <param name="convention">
    /// For two characters and three with one surname: <c>党代会</c>, the default, takes a blank before the given name of one character, so that 田和
    /// precedes 田小满; <c>人大</c> compares the given names, so that 田小满 does. Anything else throws <see cref="ArgumentException"/>.
    /// </param>
    public static IReadOnlyList<string> Sort(IEnumerable<string> names, string convention = "党代会")
    {
        var isBlank = convention switch
        {
            "党代会" => true,
            "人大" => false,
            _ => throw new ArgumentException(
                Words.In($"笔画排序只有“党代会”和“人大”两种，现在是“{convention}”", $"stroke order is '党代会' or '人大', found '{convention}'")
            ),
        };
        return [.. names.Select(n => (Name: n, Key: Key(n, isBlank))).OrderBy(n => n.Key, Comparer<int[]>.Create(Compare)).Select(n => n.Name)];
    }

    /// <summary>The characters of names that are not in the table: such a name sorts last, and is to be put in its place by hand.</summary>
    public static IReadOnlyList<string> Unknown(IEnumerable<string> names) =>
        [
            .. names
                .SelectMany(n => n.EnumerateRunes())
                .Where(r => Rune.GetUnicodeCategory(r) == UnicodeCategory.OtherLetter && !Places.Value.ContainsKey(r))
                .Distinct()
                .Select(r => r.ToString()),
        ];

    static int[] Key(string name, bool isBlank)
    {
        var key = name.EnumerateRunes().Where(Rune.IsLetter).Select(r => Places.Value.GetValueOrDefault(r, int.MaxValue)).ToList();
        if (isBlank && key.Count == 2)
        {
            key.Insert(1, Blank);
        }
        return [.. key];
    }

    static int Compare(int[] one, int[] other) => one.AsSpan().SequenceCompareTo(other);

    /// <summary>The table is the order itself: characters of one place stand together, places are parted by a blank. tests/StrokeTable makes it.</summary>
    static Dictionary<Rune, int> Read()
    {
        using var stream = typeof(StrokeOrder).Assembly.GetManifestResourceStream("strokes.txt")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var places = new Dictionary<Rune, int>(8192);
        var place = 0;
        foreach (var group in reader.ReadToEnd().Split(' '))
        {
            foreach (var rune in group.EnumerateRunes().Where(Rune.IsLetter))
            {
                places[rune] = place;
            }
            place++;
        }
        return places;
    }
}
