// How the library is led to the fake Graph.
namespace OfficeKit.Graph.Tests.Support;

static class FakeGraphAccess
{
    public static readonly TimeZoneInfo China = TimeZoneInfo.CreateCustomTimeZone("China", TimeSpan.FromHours(8), "China", "China");

    /// <summary>An access to this server with a token and Chinese time.</summary>
    public static GraphAccess Access(this FakeGraph graph, GraphCloud? cloud = null) =>
        GraphAccess.WithToken((cloud ?? GraphCloud.Global).WithEndpoint(graph.Host), "secret-token") with
        {
            TimeZone = China,
        };
}
