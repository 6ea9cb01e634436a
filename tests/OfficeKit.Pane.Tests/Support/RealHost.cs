// The real host on a port of loopback, with the built pane and the published engine.
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OfficeKit.AddIn;
using OfficeKit.Tests.Shared;

namespace OfficeKit.Pane.Tests.Support;

sealed class RealHost : IDisposable
{
    readonly WebApplication app;

    /// <param name="settings">What this installation sets.</param>
    /// <param name="environment">Development or Production.</param>
    /// <param name="change">Has the last word on its services.</param>
    public RealHost(Dictionary<string, string>? settings = null, string environment = "Development", Action<IServiceCollection>? change = null)
    {
        app = AddInHost.Build(
            new WebApplicationOptions
            {
                EnvironmentName = environment,
                ContentRootPath = Path.Combine(Repository.Root, "src", "OfficeKit.AddIn"),
                Args =
                [
                    "--urls",
                    "http://127.0.0.1:0",
                    $"--Host:Pane={BuiltPane.Folder}",
                    $"--Host:Engine={BuiltPane.Engine}",
                    .. (settings ?? []).Select(s => $"--{s.Key}={s.Value}"),
                ],
            },
            builder =>
            {
                builder.Logging.ClearProviders();
                change?.Invoke(builder.Services);
            }
        );
        app.StartAsync().GetAwaiter().GetResult();
    }

    /// <summary>Its address, with a slash at the end.</summary>
    public Uri Address => new(app.Urls.Single() + "/");

    public void Dispose()
    {
        app.StopAsync().Wait();
        ((IDisposable)app).Dispose();
    }
}
