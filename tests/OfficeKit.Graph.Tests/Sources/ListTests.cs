// A SharePoint list becomes rows typed by its columns, and takes values back.
using System.Text.Json;
using OfficeKit.Graph.Tests.Support;

namespace OfficeKit.Graph.Tests.Sources;

[Parallelizable(ParallelScope.All)]
sealed class ListTests
{
    const string Columns = """
        { "value": [
          { "name": "Title", "displayName": "问题描述", "text": {} },
          { "name": "field_1", "displayName": "整改时限", "dateTime": { "format": "dateOnly" } },
          { "name": "field_2", "displayName": "核查时间", "dateTime": { "format": "dateTime" } },
          { "name": "field_3", "displayName": "分值", "number": {} },
          { "name": "field_4", "displayName": "公开", "boolean": {} },
          { "name": "field_5", "displayName": "类别", "choice": { "choices": [ "甲", "乙" ] } },
          { "name": "field_6", "displayName": "责任党组织", "lookup": { "columnName": "Title" } },
          { "name": "field_7", "displayName": "问题描述", "text": {} },
          { "name": "field_8", "displayName": "到期", "readOnly": true, "calculated": { "format": "dateOnly", "outputType": "dateTime" } },
          { "name": "Modified", "displayName": "修改时间", "readOnly": true, "dateTime": { "format": "dateTime" } },
          { "name": "ContentType", "displayName": "内容类型", "text": {} }, { "name": "_ColorTag", "displayName": "颜色", "text": {} } ] }
        """;

    static FakeGraph Graph(FakeGraph graph) =>
        graph
            .On("/sites/contoso.sharepoint.cn:/sites/dj", """{ "id": "S1", "displayName": "党建" }""")
            .On("/sites/S1/lists/整改台账", """{ "id": "L1", "displayName": "整改台账" }""")
            .On("/sites/S1/lists/L1/columns", Columns);

    [Test]
    public async Task ValuesHaveTheTypesOfTheirColumns()
    {
        using var graph = Graph(new FakeGraph());
        graph.On(
            "GET",
            "/sites/S1/lists/L1/items",
            call =>
                Reply.Json(
                    call.Query.Contains("$skiptoken", StringComparison.Ordinal)
                        ? """{ "value": [ { "id": "2", "fields": { "Title": "12:30", "field_1": "2017-10-01T07:00:00Z" } } ] }"""
                        : $$"""
                        { "value": [ { "id": "1", "@odata.etag": "W/\"7\"", "fields": {
                            "@odata.etag": "x", "Title": "2017-09-30", "field_1": "2017-09-29T16:00:00Z", "field_2": "2017-09-30T06:30:00Z", "field_3": 7.5,
                            "field_4": true,
                            "field_5": [ "甲", "乙" ], "field_6": [ { "LookupId": 3, "LookupValue": "南湖社区党支部" } ],
                            "field_7": "另一个", "field_8": "2017-09-29T16:00:00Z" } } ],
                          "@odata.nextLink": "{{graph.Host}}v1.0/sites/S1/lists/L1/items?$skiptoken=2" }
                        """
                )
        );
        using var source = new GraphSource(graph.Access());
        var rows = await source.GetListAsync("https://contoso.sharepoint.cn/sites/dj", "整改台账");
        Assert.That(rows.Fields, Is.EqualTo(new[] { "问题描述", "整改时限", "核查时间", "分值", "公开", "类别", "责任党组织", "问题描述（field_7）", "到期" }));
        var first = rows.ToData().Json.GetProperty("rows")[0];
        Assert.That(
            JsonSerializer.Serialize(first, Readable),
            Is.EqualTo(
                """{"问题描述":"2017-09-30","整改时限":"2017-09-30","核查时间":"2017-09-30T14:30","分值":7.5,"公开":true,"类别":["甲","乙"],"责任党组织":["南湖社区党支部"],"问题描述（fiel"""
                    + """d_7）":"另一个","到期":"2017-09-30"}"""
            )
        );
        Assert.That(
            (rows.Rows[1]["问题描述"], rows.Rows[1]["整改时限"]),
            Is.EqualTo(("12:30", "2017-10-01")),
            "text stays text; a day of a site in another zone stays its day"
        );
        Assert.That(graph.Wire.First(c => c.Path.EndsWith("/items", StringComparison.Ordinal)).Query, Does.Contain("fields($select=Title,field_1,"));
    }

    static readonly JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Test]
    public async Task ChangesGoBackAndAnItemChangedMeanwhileIsLeftAlone()
    {
        using var graph = Graph(new FakeGraph())
            .On(
                "/sites/S1/lists/L1/items",
                """{ "value": [ { "id": "1", "@odata.etag": "W/\"7\"", "fields": { "Title": "甲" } }, { "id": "2", "@odata.etag": "W/\"8\"", "fields": """
                    + """{ "Title": "乙" } } ] }"""
            )
            .On("PATCH", "/sites/S1/lists/L1/items/1/fields", Reply.Busy(), Reply.Json("{}"))
            .On("PATCH", "/sites/S1/lists/L1/items/2/fields", Reply.Error(412, "preconditionFailed", "ETag does not match current item's value"));
        using var source = new GraphSource(graph.Access());
        using var sink = new GraphSink(graph.Access());
        var rows = await source.GetListAsync("https://contoso.sharepoint.cn/sites/dj", "整改台账");
        var problem = Problem.Of(() =>
            sink.WriteBackAsync(rows, [new(rows.Rows[0], "整改时限", "2017-10-20"), new(rows.Rows[0], "分值", "8"), new(rows.Rows[1], "问题描述", "改")])
        );
        Assert.That(problem.Code, Is.EqualTo("OK1807"), problem.ToString());
        Assert.That(problem.Message, Does.Match("编号 2 的项目没有写回|item 2 was not written back"));
        var sent = graph.InBatches.Where(c => c.Path.Contains("/1/", StringComparison.Ordinal)).ToList();
        Assert.That(
            sent.Select(c => (c.Text.Replace(" ", "", StringComparison.Ordinal), c.Headers["If-Match"])),
            Is.EqualTo(Enumerable.Repeat(("""{"field_1":"2017-10-19T16:00:00Z","field_3":8}""", "W/\"7\""), 2))
        );
    }

    [Test]
    public void AnUnknownListIsTold()
    {
        using var graph = new FakeGraph().On("/sites/contoso.sharepoint.cn:/sites/dj", """{ "id": "S1" }""");
        using var source = new GraphSource(graph.Access());
        Assert.That(Problem.Of(() => source.GetListAsync("https://contoso.sharepoint.cn/sites/dj", "没有")).Code, Is.EqualTo("OK1806"));
    }
}
