// Files are saved in one call or in fragments; a dropped fragment is resumed, and no token leaves for the upload host.
using OfficeKit.Graph.Tests.Support;

namespace OfficeKit.Graph.Tests.Sinks;

[Parallelizable(ParallelScope.All)]
sealed class FileSaveTests
{
    static FakeGraph Drive() => new FakeGraph().On("/me/drive", """{ "id": "D1" }""");

    [Test]
    public async Task ASmallFileGoesInOneCallAndNeverOverAnother()
    {
        using var graph = Drive()
            .On(
                "PUT",
                "/drives/D1/root:/会议纪要/第7期.docx:/content",
                call => Reply.Json($$"""{ "id": "I1", "name": "第7期.docx", "webUrl": "https://contoso.sharepoint.cn/x" }""", 201)
            );
        using var sink = new GraphSink(graph.Access());
        var saved = await sink.SaveAsync("会议纪要/第7期.docx", new MemoryStream("docx"u8.ToArray()));
        Assert.That((saved.Id, saved.Name, saved.Address), Is.EqualTo(("I1", "第7期.docx", new Uri("https://contoso.sharepoint.cn/x"))));
        var put = graph.Wire.Single(c => c.Method == "PUT");
        Assert.That((put.Text, put.Query), Is.EqualTo(("docx", "?@microsoft.graph.conflictBehavior=fail")));
    }

    [Test]
    public void AFileThatExistsIsToldAndStays()
    {
        using var graph = Drive().On("PUT", "/drives/D1/root:/a.docx:/content", Reply.Error(409, "nameAlreadyExists", "Name already exists"));
        using var sink = new GraphSink(graph.Access());
        Assert.That(Problem.Of(() => sink.SaveAsync("a.docx", new MemoryStream([1]))).Code, Is.EqualTo("OK1807"));
    }

    [Test]
    public async Task TwentyMegabytesGoInFragmentsAndADroppedOneIsSentAgain()
    {
        var content = new byte[20 * 1024 * 1024];
        new Random(7).NextBytes(content);
        using var upload = new UploadHost(drops: 2);
        using var graph = Drive()
            .On(
                "POST",
                "/drives/D1/root:/大.zip:/createUploadSession",
                Reply.Json($$"""{ "uploadUrl": "{{upload.Address}}", "expirationDateTime": "2099-01-01T00:00:00Z", "nextExpectedRanges": [ "0-" ] }""")
            );
        using var sink = new GraphSink(graph.Access());
        var saved = await sink.SaveAsync("大.zip", new MemoryStream(content), existing: ExistingFile.Rename);
        Assert.That(saved.Name, Is.EqualTo("大 1.zip"));
        Assert.That(upload.Content.ToArray().AsSpan().SequenceEqual(content), Is.True, "every byte arrived once and in its place");
        Assert.That(upload.Dropped, Is.EqualTo(2));
        Assert.That(graph.Wire.Single(c => c.Method == "POST").Text, Does.Match("conflictBehavior\"\\s*:\\s*\"rename\""));
        Assert.That(upload.Wire.Select(c => c.Authorization), Is.All.Null, "the upload host sees no token");
        Assert.That(graph.Wire.Select(c => c.Authorization), Is.All.EqualTo("Bearer secret-token"));
    }

    [Test]
    public void AnUploadThatDropsForEverEndsInAMessage()
    {
        using var upload = new UploadHost(drops: int.MaxValue);
        using var graph = Drive()
            .On(
                "POST",
                "/drives/D1/root:/大.zip:/createUploadSession",
                Reply.Json($$"""{ "uploadUrl": "{{upload.Address}}", "expirationDateTime": "2099-01-01T00:00:00Z", "nextExpectedRanges": [ "0-" ] }""")
            );
        using var sink = new GraphSink(graph.Access());
        Assert.That(Problem.Of(() => sink.SaveAsync("大.zip", new MemoryStream(new byte[5 * 1024 * 1024]))).Code, Is.EqualTo("OK1805"));
    }

    /// <summary>The host that takes fragments: it keeps what came, and drops some connections after the fragment's bytes were sent.</summary>
    sealed class UploadHost : IDisposable
    {
        readonly FakeGraph server = new();

        public UploadHost(int drops)
        {
            server.On(
                "PUT",
                "/upload",
                call =>
                {
                    var range = call.Headers["Content-Range"].Split(' ', '-', '/');
                    var (first, total) = (long.Parse(range[1]), long.Parse(range[3]));
                    Assert.That(first, Is.EqualTo(Content.Length), "a fragment begins where the last one ended");
                    if (first > 0 && Dropped < drops || drops == int.MaxValue)
                    {
                        Dropped++;
                        return Reply.Drop;
                    }
                    Content.Write(call.Body);
                    return Content.Length < total
                        ? Reply.Json($$"""{ "expirationDateTime": "2099-01-01T00:00:00Z", "nextExpectedRanges": [ "{{Content.Length}}-" ] }""", 202)
                        : Reply.Json("""{ "id": "I2", "name": "大 1.zip", "size": 1 }""", 201);
                }
            );
            server.On(
                "GET",
                "/upload",
                _ =>
                    Reply.Json(
                        $$"""{ "uploadUrl": "{{Address}}", "expirationDateTime": "2099-01-01T00:00:00Z", "nextExpectedRanges": [ "{{Content.Length}}-" ] }"""
                    )
            );
        }

        public string Address => $"{server.Host}v1.0/upload";

        public MemoryStream Content { get; } = new();

        public int Dropped { get; private set; }

        public IEnumerable<Call> Wire => server.Wire;

        public void Dispose() => server.Dispose();
    }
}
