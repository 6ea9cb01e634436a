// Where the host listens: on loopback with HTTPS, unless it is told otherwise.
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace OfficeKit.AddIn.Serving;

static class Listening
{
    /// <summary>Office opens panes over HTTPS only; this port is the one in manifest/manifest.xml.</summary>
    public const int Port = 3000;

    // The mark of the certificates that dotnet dev-certs makes.
    const string DevelopmentMark = "1.3.6.1.4.1.311.84.1.1";

    public static void Configure(WebHostBuilderContext context, KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        // Larger bodies are refused by Body, with a readable answer; the server would cut the connection.
        kestrel.Limits.MaxRequestBodySize = null;
        if (
            context.Configuration["urls"] is null
            && context.Configuration["http_ports"] is null
            && context.Configuration["https_ports"] is null
            && !context.Configuration.GetSection("Kestrel:Endpoints").Exists()
        )
        {
            kestrel.ListenLocalhost(Port, listen => listen.UseHttps(Certificate()));
        }
    }

    /// <summary>The certificate of dotnet dev-certs, else one for this run alone, which a browser warns of.</summary>
    static X509Certificate2 Certificate()
    {
        using var store = new X509Store(StoreName.My, StoreLocation.CurrentUser);
        store.Open(OpenFlags.ReadOnly);
        return store.Certificates.FirstOrDefault(c => c.HasPrivateKey && c.NotAfter > DateTime.Now && c.Extensions.Any(e => e.Oid?.Value == DevelopmentMark))
            ?? Own();
    }

    static X509Certificate2 Own()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.CreateSelfSigned(DateTimeOffset.Now.AddDays(-1), DateTimeOffset.Now.AddDays(30));
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), null);
    }
}
