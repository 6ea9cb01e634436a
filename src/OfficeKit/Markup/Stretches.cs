// Stretches of a part's bytes, and whether an offset lies in one.
namespace OfficeKit.Markup;

/// <summary>Stretches of a part's bytes, sorted, with what overlaps melted into one.</summary>
sealed class Stretches
{
    readonly List<(int Start, int End)> melted = [];

    public Stretches(IEnumerable<(int Start, int End)> stretches)
    {
        foreach (var stretch in stretches.Order())
        {
            if (melted is [.., var last] && stretch.Start < last.End)
            {
                melted[^1] = (last.Start, Math.Max(last.End, stretch.End));
            }
            else
            {
                melted.Add(stretch);
            }
        }
    }

    /// <summary>Whether an offset lies in one of them.</summary>
    public bool Hold(int offset)
    {
        var at = melted.BinarySearch((offset, int.MaxValue));
        return (at < 0 ? ~at : at) is var after and > 0 && offset < melted[after - 1].End;
    }
}
