// Runs what must fail and gives its one diagnostic.
namespace OfficeKit.Graph.Tests.Support;

static class Problem
{
    public static TemplateDiagnostic Of(Func<Task> ask) => Assert.ThrowsAsync<OfficeKitException>(ask).GetAwaiter().GetResult()!.Diagnostics.Single();
}
