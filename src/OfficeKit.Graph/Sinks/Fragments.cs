// Sends a large file in fragments, and goes on after a dropped one.
using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;

namespace OfficeKit.Graph.Sinks;

static class Fragments
{
    // A multiple of 320 KiB, as OneDrive wants it.
    const int Size = 16 * 320 * 1024;
    const int Tries = 5;

    /// <remarks>The address of an upload carries its own right and belongs to another host, so the client that sends there knows no token at all.</remarks>
    public static async Task<DriveItem?> SendAsync(UploadSession session, Stream content, CancellationToken cancel)
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        using var adapter = new HttpClientRequestAdapter(new AnonymousAuthenticationProvider(), httpClient: http);
        var upload = new LargeFileUploadTask<DriveItem>(session, content, Size, adapter);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var result = attempt == 1 ? await upload.UploadAsync(cancellationToken: cancel) : await upload.ResumeAsync(cancellationToken: cancel);
                return result.ItemResponse;
            }
            catch (Exception e) when (attempt < Tries && !cancel.IsCancellationRequested && e is HttpRequestException or IOException)
            {
                // The service keeps what has arrived: it is asked, and the rest is sent.
                await Task.Delay(TimeSpan.FromMilliseconds(200 << attempt), cancel);
            }
        }
    }
}
