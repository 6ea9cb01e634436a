// Serves the built pane as a plain file server would, under the headers of the real host; no host stands behind it.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;
using OfficeKit.AddIn;
using OfficeKit.AddIn.Guarding;
using OfficeKit.AddIn.Settings;

namespace OfficeKit.Pane.Tests.Support;

sealed class FileServer : IAsyncDisposable
{
    readonly WebApplication app;

    FileServer(WebApplication app) => this.app = app;

    /// <summary>Its address, with a slash at the end.</summary>
    public Uri Address => new(app.Urls.First() + "/");

    /// <summary>What GET /settings.json answers. By default nothing is set: the pane stands alone.</summary>
    public string Settings { get; set; } = "{}";

    public static async Task<FileServer> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var server = new FileServer(app);
        SecurityHeaders.Use(app, OfficeCloud.Of("global"));
        app.Use(
            async (context, next) =>
            {
                if (context.Request.Path == "/settings.json")
                {
                    await context.Response.WriteAsync(server.Settings);
                    return;
                }
                await next();
            }
        );
        var types = new FileExtensionContentTypeProvider { Mappings = { [".dat"] = "application/octet-stream", [".wasm"] = "application/wasm" } };
        app.UseStaticFiles(
            new StaticFileOptions
            {
                FileProvider = new CompositeFileProvider(new PhysicalFileProvider(BuiltPane.Folder), new PhysicalFileProvider(BuiltPane.Engine)),
                ContentTypeProvider = types,
            }
        );
        await app.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
