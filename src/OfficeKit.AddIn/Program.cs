// The web host: serves the pane and the engine's files, and answers the same operations at /api.
using OfficeKit.AddIn;
using OfficeKit.AddIn.Endpoints;
using OfficeKit.AddIn.Guarding;
using OfficeKit.AddIn.Serving;

if (args is [ForeignWork.Argument, var operation, var language])
{
    return ForeignWork.Run(operation, language);
}

var builder = WebApplication.CreateBuilder(args);
var installation = builder.Configuration.GetSection("Host").Get<Installation>() ?? new Installation();
var cloud = OfficeCloud.Of(installation.Cloud);
builder.Services.AddSingleton(installation);
builder.Services.AddSingleton(cloud);
builder.Services.AddSingleton<WorkQueue>();
builder.WebHost.ConfigureKestrel(Listening.Configure);
builder.Services.AddHealthChecks().AddCheck<EngineCheck>("engine");
ApiDocument.Add(builder.Services);
RateLimits.Add(builder.Services, installation);
SignIn.Add(builder, installation, cloud);

var app = builder.Build();
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
app.Run();
return 0;
