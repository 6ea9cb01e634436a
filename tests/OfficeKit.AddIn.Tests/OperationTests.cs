// The operations over HTTP.
using System.Text.Json;
using System.Text.Json.Nodes;
using OfficeKit.Templates;
using OfficeKit.Tests.Shared;

namespace OfficeKit.AddIn.Tests;

sealed class OperationTests
{
    Host host = null!;

    [OneTimeSetUp]
    public void Start() => host = new Host();

    [OneTimeTearDown]
    public void Stop() => host.Dispose();

    [Test]
    public async Task KindsAreListedWithNameAndRequiredFields()
    {
        var kinds = (await host.Ask("kinds", [])).GetProperty("kinds").EnumerateArray().ToDictionary(k => k.GetProperty("id").GetString()!);
        Assert.That(kinds.Keys, Is.EqualTo(KindCatalog.Kinds.Select(k => k.Id)));
        Assert.That(kinds["work-report"].GetProperty("name").GetString(), Is.EqualTo("工作报告"));
        Assert.That(
            kinds["work-report"].GetProperty("required").EnumerateArray().Select(r => r.GetString()),
            Is.EqualTo(new[] { "title", "recipient", "preamble", "sections" })
        );
    }

    [Test]
    public async Task AKindComesWithSchemaRulesSampleAndTemplate()
    {
        var kind = await host.Ask("kind", new() { ["kind"] = "meeting-summary" });
        var own = KindCatalog.Find("meeting-summary")!;
        Assert.That(kind.GetProperty("schema").GetProperty("title").GetString(), Is.EqualTo("会议纪要"));
        Assert.That(kind.GetProperty("rules").GetArrayLength(), Is.GreaterThan(3));
        Assert.That(JsonElement.DeepEquals(kind.GetProperty("sample"), JsonDocument.Parse(own.Read("sample.json")).RootElement));
        Assert.That(kind.GetProperty("template").GetBytesFromBase64(), Is.EqualTo(own.TemplateFile));
        Assert.That(kind.GetProperty("version").GetString(), Is.EqualTo(own.Template.Version));
    }

    [Test]
    public async Task RuleBreaksStopADocumentAndAReasonForcesIt()
    {
        var request = Requests.Render("meeting-summary");
        request["data"]!["issue"]!["previous"] = 100;
        var stopped = await host.Ask("render", request);
        Assert.That(Requests.Codes(stopped), Has.Member("V25"));
        Assert.That(stopped.GetProperty("document").ValueKind, Is.EqualTo(JsonValueKind.Null));
        request["force"] = "主任同意";
        var forced = await host.Ask("render", request);
        Assert.That(Requests.Codes(forced), Is.Empty);
        Assert.That(Requests.Codes(forced, "warning"), Has.Member("V25"));
        Assert.That(PlainText.Of(Requests.Document(forced)), Is.Not.Empty);
    }

    [Test]
    public async Task APreviewTellsWhatCheckTellsAndShowsWhatRenderShows()
    {
        var request = Requests.Render("meeting-summary");
        request["data"]!["issue"]!["previous"] = 100;
        request["data"]!.AsObject().Remove("decisions");
        var preview = await host.Ask("preview", request);
        var check = await host.Ask("check", request);
        request["missing"] = "blank";
        request["force"] = "预览";
        var render = await host.Ask("render", request);
        Assert.That(Requests.Codes(preview), Has.Member("V25"), "an error is told at its own level, and stops nothing");
        Assert.That(JsonElement.DeepEquals(preview.GetProperty("diagnostics"), check.GetProperty("diagnostics")));
        Assert.That(JsonElement.DeepEquals(preview.GetProperty("blanks"), render.GetProperty("blanks")));
        Assert.That(JsonElement.DeepEquals(preview.GetProperty("missing"), render.GetProperty("missing")));
        Assert.That(PlainText.Of(Requests.Document(preview)), Is.EqualTo(PlainText.Of(Requests.Document(render))));
    }

    [Test]
    public async Task APreviewOfATemplateWithMistakesTellsThemAndHasNoDocument()
    {
        var preview = await host.Ask("preview", new() { ["template"] = Requests.Own("x.docx", "{{ x"), ["data"] = new JsonObject() });
        Assert.That(Requests.Codes(preview), Is.EqualTo(new[] { "OK1101" }));
        Assert.That(preview.GetProperty("document").ValueKind, Is.EqualTo(JsonValueKind.Null));
    }

    [Test]
    public async Task AMeetingBecomesMinutesWithChairCountsLeaveAndAbsence()
    {
        var answer = await host.Ask("meeting", Requests.Meeting());
        Assert.That(
            JsonNode.DeepEquals(
                JsonNode.Parse(answer.GetProperty("data").GetRawText()),
                JsonNode.Parse(
                    """
                    {
                      "title": "会议1", "start": "2017-09-05T14:30", "end": "2017-09-05T16:40", "place": "301室",
                      "chair": { "name": "陈立新", "unit": "市委办", "post": "主任" },
                      "attendance": {
                        "expected": 4, "actual": 3,
                        "present": [
                          { "name": "陈立新", "unit": "市委办", "post": "主任" }, { "name": "李文", "unit": "市委办", "post": "科长" },
                          { "name": "周敏", "unit": "组织部" }
                        ],
                        "leave": [ { "name": "孙安", "kind": "其他" } ], "absent": []
                      },
                      "observers": [ { "name": "冯乐" } ]
                    }
                    """
                )
            ),
            answer.GetProperty("data").ToString()
        );
        Assert.That(Requests.Codes(answer, "warning").Distinct(), Is.EqualTo(new[] { "OK1811" }));
    }

    [TestCase("""{ "meeting": { "subject": null }, "people": [] }""")]
    [TestCase("""{ "meeting": { "attendees": [ { "as": "guest" } ] }, "people": [] }""")]
    [TestCase("""{ "people": [] }""")]
    public async Task WhatIsNoMeetingIsAProblem(string body)
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var response = await host.Client.PostAsync("/api/meeting", content);
        Assert.That((int)response.StatusCode, Is.EqualTo(400));
    }

    [Test]
    public async Task CheckTellsTheRuleTheFieldAndTheMessage()
    {
        var request = Requests.Render("meeting-summary");
        request["data"]!["issue"]!["previous"] = 100;
        request.Remove("now");
        var found = (await host.Ask("check", request)).GetProperty("diagnostics").EnumerateArray().Single(d => d.GetProperty("code").GetString() == "V25");
        Assert.That(found.GetProperty("field").GetString(), Is.EqualTo("issue.number"));
        Assert.That(found.GetProperty("message").GetString(), Does.Contain("本期应是第101期"));
    }

    [Test]
    public async Task BlanksAndMissingElementsAreListed()
    {
        var request = Requests.Render("work-report");
        request["data"]!.AsObject().Remove("recipient");
        request["missing"] = "blank";
        request["force"] = "先看样子";
        var answer = await host.Ask("render", request);
        Assert.That(answer.GetProperty("blanks").EnumerateArray().Select(b => b.GetProperty("path").GetString()), Has.Member("recipient"));
    }

    [Test]
    public async Task ATemplateOfTheUsersOwnIsCheckedAndRendered()
    {
        var template = Requests.Own("通知.docx", "{{ 标题 }}", "有：{{ for 项 in 事项 }}{{ 项 }}；{{ end }}");
        var fields = await host.Ask("fields", new() { ["template"] = template.DeepClone() });
        Assert.That(
            fields.GetProperty("fields").EnumerateArray().Select(f => $"{f.GetProperty("path").GetString()} {f.GetProperty("kind").GetString()}"),
            Is.EqualTo(new[] { "标题 text", "事项 list", "事项[] text" })
        );
        var answer = await host.Ask(
            "render",
            new()
            {
                ["template"] = template,
                ["data"] = new JsonObject { ["标题"] = "好", ["事项"] = new JsonArray("甲", "乙") },
            }
        );
        Assert.That(PlainText.Of(Requests.Document(answer)), Is.EqualTo("好\n有：甲；乙；\n"));
    }

    [Test]
    public async Task AMistakeInATemplateIsADiagnosticWithItsPlace()
    {
        var answer = await host.Ask("check", new() { ["template"] = Requests.Own("x.docx", "好", "{{ x"), ["language"] = "zh" });
        var found = answer.GetProperty("diagnostics")[0];
        Assert.That((found.GetProperty("code").GetString(), found.GetProperty("place").GetString()), Is.EqualTo(("OK1101", "正文第2段")));
    }

    [Test]
    public async Task DataComesBackOutOfADocument()
    {
        var request = Requests.Render("meeting-summary");
        request["embedData"] = true;
        var document = (await host.Ask("render", request)).GetProperty("document").GetString();
        var answer = await host.Ask("extract", new() { ["document"] = document });
        Assert.That(answer.GetProperty("template").GetString(), Is.EqualTo("meeting-summary"));
        Assert.That(answer.GetProperty("changes").GetArrayLength(), Is.Zero);
        Assert.That(JsonNode.DeepEquals(JsonNode.Parse(answer.GetProperty("data").GetRawText()), request["data"]));
    }

    [Test]
    public async Task ADocumentIsHeldAgainstTheStandardAndMended()
    {
        var document = Convert.ToBase64String(Requests.Docx("关于开展检查的通知", "各支部:", "请于2017年9月5日前上报,谢谢."));
        var found = await host.Ask("verify", new() { ["document"] = document });
        Assert.That(Requests.Codes(found), Has.Some.Match(@"^R\d+$"));
        var mended = await host.Ask("verify", new() { ["document"] = document, ["fix"] = true });
        Assert.That(mended.GetProperty("diagnostics").GetArrayLength(), Is.LessThan(found.GetProperty("diagnostics").GetArrayLength()));
        Assert.That(PlainText.Of(Requests.Document(mended)), Does.Contain("请于2017年9月5日前上报,谢谢."), "text is left alone");
    }

    [Test]
    public async Task RowsBecomeAZipAndABadRowIsALine()
    {
        var answer = await host.Ask("bulk", Requests.Bulk("单位\t内容\n甲支部\t好\n乙支部\n丙支部\t好\n"));
        Assert.That(
            (answer.GetProperty("total").GetInt32(), answer.GetProperty("succeeded").GetInt32(), answer.GetProperty("failed").GetInt32()),
            Is.EqualTo((3, 2, 1))
        );
        Assert.That(
            (answer.GetProperty("rows")[0].GetProperty("row").GetInt32(), answer.GetProperty("rows")[0].GetProperty("line").GetInt32()),
            Is.EqualTo((2, 3))
        );
        var documents = PackageParts.Of(answer.GetProperty("zip").GetBytesFromBase64());
        Assert.That(documents.Keys, Is.EqualTo(new[] { "甲支部.docx", "丙支部.docx" }));
        Assert.That(PlainText.Of(documents["丙支部.docx"]), Is.EqualTo("丙支部：好\n"));
    }

    [TestCase("zh-CN,zh;q=0.9,en;q=0.8", "请求有误")]
    [TestCase("en-GB, zh;q=0.5", "The request is not valid")]
    [TestCase("fr-FR", "The request is not valid")]
    [TestCase(null, "请求有误")]
    public async Task AProblemIsToldInTheAskersLanguage(string? language, string title)
    {
        using var response = await host.Post("render", new() { ["template"] = Requests.Kind("work-report"), ["finall"] = true }, language);
        Assert.That(((int)response.StatusCode, response.Content.Headers.ContentType!.MediaType), Is.EqualTo((400, "application/problem+json")));
        var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
        Assert.That(problem.GetProperty("title").GetString(), Is.EqualTo(title));
        Assert.That(problem.GetProperty("detail").GetString(), Does.Contain("finall"));
    }

    [TestCase("""{ "template": { "kind": "nothing" }, "data": {} }""", 404)]
    [TestCase("""{ "template": { "kind": "work-report", "file": "AAAA" }, "data": {} }""", 400)]
    [TestCase("""{ "template": { "kind": "work-report" } }""", 400)]
    [TestCase("""{ "template": { "kind": "work-report" }, "data": [] }""", 400)]
    [TestCase("""{ "template": { "kind": "work-report" }, "data": {}, "missing": "nothing" }""", 400)]
    [TestCase("""{ "template": { "file": "***", "name": "x" }, "data": {} }""", 400)]
    [TestCase("null", 400)]
    [TestCase("", 400)]
    [TestCase("{", 400)]
    public async Task WhatIsNoRequestIsAProblem(string body, int status)
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var response = await host.Client.PostAsync("/api/render", content);
        var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
        Assert.That(((int)response.StatusCode, problem.GetProperty("status").GetInt32()), Is.EqualTo((status, status)), problem.GetRawText());
    }

    [Test]
    public async Task WhatIsNotThereIsAProblem()
    {
        using var missing = await host.Post("nothing", []);
        using var wrong = await host.Client.GetAsync("/api/render");
        Assert.That(((int)missing.StatusCode, (int)wrong.StatusCode), Is.EqualTo((404, 405)));
        Assert.That(JsonDocument.Parse(await wrong.Content.ReadAsStringAsync()).RootElement.GetProperty("detail").GetString(), Does.Contain("POST"));
    }

    [Test]
    public async Task TheOpenApiDocumentNamesEveryOperationWithItsShapes()
    {
        var api = JsonDocument.Parse(await host.Client.GetStringAsync("/openapi/v1.json")).RootElement;
        var settings = JsonDocument.Parse(await host.Client.GetStringAsync("/settings.json")).RootElement;
        Assert.That(
            api.GetProperty("paths").EnumerateObject().Select(p => p.Name),
            Is.EquivalentTo(settings.GetProperty("operations").EnumerateArray().Select(o => $"/api/{o.GetString()}"))
        );
        Assert.That(
            api.GetProperty("components").GetProperty("schemas").GetProperty("RenderAnswer").GetProperty("properties").EnumerateObject().Select(p => p.Name),
            Is.EqualTo(new[] { "diagnostics", "blanks", "missing", "document" })
        );
    }

    [Test]
    public async Task TheHostIsHealthy() => Assert.That(await host.Client.GetStringAsync("/health"), Is.EqualTo("Healthy"));
}
