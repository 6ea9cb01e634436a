// Finds circles in a graph of names (Tarjan's strongly connected components).
namespace OfficeKit.House;

static class CircleSearch
{
    /// <summary>Every set of two nodes and more of which each leads to each; edges out of the set of nodes are left out.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> In(IReadOnlyCollection<string> nodes, Func<string, IEnumerable<string>> edges)
    {
        var inside = nodes.ToHashSet();
        Dictionary<string, int> order = [],
            low = [];
        Stack<string> open = [];
        HashSet<string> isOpen = [];
        List<IReadOnlyList<string>> circles = [];
        void Visit(string node)
        {
            order[node] = low[node] = order.Count;
            open.Push(node);
            isOpen.Add(node);
            foreach (var next in edges(node).Where(inside.Contains))
            {
                if (!order.TryGetValue(next, out var seen))
                {
                    Visit(next);
                    low[node] = Math.Min(low[node], low[next]);
                }
                else if (isOpen.Contains(next))
                {
                    low[node] = Math.Min(low[node], seen);
                }
            }
            if (low[node] != order[node])
            {
                return;
            }
            List<string> circle = [];
            do
            {
                circle.Add(open.Pop());
                isOpen.Remove(circle[^1]);
            } while (circle[^1] != node);
            if (circle.Count > 1)
            {
                circles.Add([.. circle.Order(StringComparer.Ordinal)]);
            }
        }
        foreach (var node in nodes.Order(StringComparer.Ordinal).Where(n => !order.ContainsKey(n)))
        {
            Visit(node);
        }
        return circles;
    }
}
