// The real host on a port of loopback, with the built pane and the published engine.
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using OfficeKit.AddIn;
using OfficeKit.Tests.Shared;

namespace OfficeKit.Pane.Tests.Support;

sealed class RealHost : IDisposable
{
    readonly WebApplication app = AddInHost.Build(
        new WebApplicationOptions
        {
            EnvironmentName = "Development",
            ContentRootPath = Path.Combine(Repository.Root, "src", "OfficeKit.AddIn"),
            Args = ["--urls", "http://127.0.0.1:0", $"--Host:Pane={BuiltPane.Folder}", $"--Host:Engine={BuiltPane.Engine}"],
        },
        builder => builder.Logging.ClearProviders());

    public RealHost() => app.StartAsync().GetAwaiter().GetResult();

    /// <summary>Its address, with a slash at the end.</summary>
    public Uri Address => new(app.Urls.Single() + "/");

    public void Dispose()
    {
        app.StopAsync().Wait();
        ((IDisposable)app).Dispose();
    }
}
