// The real host on a port of loopback, with the built pane and the published engine.
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Logging;

namespace OfficeKit.Pane.Tests.Support;

sealed class RealHost : WebApplicationFactory<Program>
{
    public RealHost()
    {
        UseKestrel(0);
        StartServer();
    }

    /// <summary>Its address, with a slash at the end.</summary>
    public Uri Address => ClientOptions.BaseAddress;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("urls", "http://127.0.0.1:0");
        builder.UseSetting("Host:Pane", BuiltPane.Folder);
        builder.UseSetting("Host:Engine", BuiltPane.Engine);
        builder.ConfigureLogging(logging => logging.ClearProviders());
    }
}
