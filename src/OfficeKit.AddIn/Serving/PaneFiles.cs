// Serves the files of pane and engine: compressed, and cached for ever where a name tells the content.
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;
using OfficeKit.AddIn.Settings;

namespace OfficeKit.AddIn.Serving;

static partial class PaneFiles
{
    const string EngineFile = "/engine/_framework/dotnet.js";

    /// <summary>The address of the engine's dotnet.js; null when its files are not there.</summary>
    public static string? EngineAddress(IWebHostEnvironment environment, Installation options) =>
        File.Exists(Path.Combine(environment.ContentRootPath, options.Engine, "_framework", "dotnet.js")) ? EngineFile : null;

    public static void Use(WebApplication app, Installation options)
    {
        // The engine's files are compressed when they are published, the pane's small ones when they are asked for; answers at /api are not.
        app.UseWhen(context => !context.Request.Path.StartsWithSegments("/api"), pane => pane.UseResponseCompression());
        var root = app.Environment.ContentRootPath;
        Serve(app, Path.Combine(root, options.Engine), "/engine");
        Serve(app, Path.Combine(AppContext.BaseDirectory, "icons"), "/icons");
        app.Use(
            (context, next) =>
            {
                if (context.Request.Path == "/")
                {
                    context.Request.Path = "/taskpane.html";
                }
                return next(context);
            }
        );
        Serve(app, Path.Combine(root, options.Pane), "");
    }

    static void Serve(WebApplication app, string folder, string address)
    {
        if (!Directory.Exists(folder))
        {
            return;
        }
#pragma warning disable CA2000 // Lives as long as the host.
        var files = new PhysicalFileProvider(Path.GetFullPath(folder));
#pragma warning restore CA2000
        var types = new FileExtensionContentTypeProvider();
        app.Use(
            (context, next) =>
            {
                ChooseCompressed(context, files, address);
                return next(context);
            }
        );
        app.UseStaticFiles(
            new StaticFileOptions
            {
                FileProvider = files,
                RequestPath = address,
                ContentTypeProvider = new CompressedTypes(types),
                OnPrepareResponse = response => Prepare(response.Context, response.File.Name, types),
            }
        );
    }

    /// <summary>Takes the file's compressed twin where there is one that the browser can read.</summary>
    static void ChooseCompressed(HttpContext context, PhysicalFileProvider files, string address)
    {
        if (!context.Request.Path.StartsWithSegments(address, out var rest) || !rest.HasValue)
        {
            return;
        }
        foreach (var (encoding, ending) in (ReadOnlySpan<(string, string)>)[("br", ".br"), ("gzip", ".gz")])
        {
            if (Accepts(context.Request, encoding) && files.GetFileInfo(rest.Value + ending).Exists)
            {
                context.Request.Path += ending;
                return;
            }
        }
    }

    static bool Accepts(HttpRequest request, string encoding) =>
        StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptEncoding, out var accepted)
        && accepted.Any(a => a.Value == encoding && a.Quality is not 0);

    static void Prepare(HttpContext context, string name, FileExtensionContentTypeProvider types)
    {
        var headers = context.Response.Headers;
        var ending = Path.GetExtension(name);
        if (ending is ".br" or ".gz")
        {
            headers.ContentEncoding = ending == ".br" ? "br" : "gzip";
            name = name[..^3];
        }
        headers.Vary = "Accept-Encoding";
        headers.ContentType = types.TryGetContentType(name, out var type) ? type : "application/octet-stream";
        headers.CacheControl = Fingerprint().IsMatch(name) && name != "dotnet.js" ? "public, max-age=31536000, immutable" : "no-cache";
    }

    /// <summary>A name with a hash of its content: name.4zbwx9eauf.wasm of the engine, name-C3f0_9aB.js of the pane.</summary>
    [GeneratedRegex(@"\.[a-z0-9]{10}\.(wasm|js|dat|json)$|-[A-Za-z0-9_-]{8}\.(js|css|woff2|svg|png)$")]
    private static partial Regex Fingerprint();

    /// <summary>Knows the files that are compressed beforehand, too.</summary>
    sealed class CompressedTypes(FileExtensionContentTypeProvider types) : IContentTypeProvider
    {
        public bool TryGetContentType(string subpath, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out string contentType) =>
            types.TryGetContentType(Path.GetExtension(subpath) is ".br" or ".gz" ? subpath[..^3] : subpath, out contentType);
    }
}
