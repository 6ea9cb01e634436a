// Puts the web host together: it serves the pane and the engine's files, and answers the same operations at /api.
using OfficeKit.AddIn.Endpoints;
using OfficeKit.AddIn.Guarding;
using OfficeKit.AddIn.Serving;
using OfficeKit.AddIn.Settings;

namespace OfficeKit.AddIn;

static class AddInHost
{
    /// <summary>The host, not yet started; <paramref name="change"/> has the last word on its services.</summary>
    public static WebApplication Build(WebApplicationOptions start, Action<WebApplicationBuilder>? change = null)
    {
        var builder = WebApplication.CreateBuilder(start);
        var installation = builder.Configuration.GetSection("Host").Get<Installation>() ?? new Installation();
        var cloud = OfficeCloud.Of(installation.Cloud);
        builder.Services.AddSingleton(installation);
        builder.Services.AddSingleton(cloud);
        builder.Services.AddSingleton<WorkQueue>();
        builder.WebHost.ConfigureKestrel(Listening.Configure);
        builder.Services.AddHealthChecks().AddCheck<EngineCheck>("engine");
        builder.Services.AddResponseCompression(compression => compression.EnableForHttps = true);
        ApiDocument.Add(builder.Services);
        RateLimits.Add(builder.Services, installation);
        SignIn.Add(builder, installation, cloud);
        change?.Invoke(builder);
        var app = builder.Build();
        Use(app, installation, cloud);
        return app;
    }

    static void Use(WebApplication app, Installation installation, OfficeCloud cloud)
    {
        app.UseMiddleware<RequestLog>();
        app.UseMiddleware<Problems>();
        SecurityHeaders.Use(app, cloud);
        PaneFiles.Use(app, installation);
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseRateLimiter();
        app.MapHealthChecks("/health");
        app.MapOpenApi();
        SettingsEndpoint.Map(app);
        ManifestEndpoint.Map(app);
        OperationEndpoints.Map(app, installation);
    }
}
