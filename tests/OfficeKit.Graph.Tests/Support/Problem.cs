// Runs what must fail and gives its one diagnostic.
namespace OfficeKit.Graph.Tests.Support;

static class Problem
{
    public static TemplateDiagnostic Of(AsyncTestDelegate ask) => Assert.ThrowsAsync<TemplateException>(ask)!.Diagnostics.Single();
}
