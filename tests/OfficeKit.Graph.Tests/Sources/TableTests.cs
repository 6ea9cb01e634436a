// An Excel table becomes rows typed by its number formats, and takes values back in one step.
using System.Text.Json.Nodes;
using OfficeKit.Graph.Sources;
using OfficeKit.Graph.Tests.Support;

namespace OfficeKit.Graph.Tests.Sources;

[Parallelizable(ParallelScope.All)]
sealed class TableTests
{
    const string Table = "/drives/D1/items/F1/workbook/tables/台账";

    static FakeGraph Graph(FakeGraph graph, params string[] rows)
    {
        graph
            .On("/me/drive", """{ "id": "D1" }""")
            .On("/drives/D1/root:/台账/整改.xlsx:", """{ "id": "F1" }""")
            .On("/drives/D1/root:/台账/整改.xlsx", """{ "id": "F1" }""")
            .On($"{Table}/headerRowRange()", """{ "address": "'台 账'!B3:G3", "values": [ [ "序号", "整改时限", "核查时间", "时刻", "完成", "" ] ] }""")
            .On(
                $"{Table}/rows/0/range()",
                """{ "numberFormat": [ [ "General", "yyyy\"年\"m\"月\"d\"日\"", "[$-804]yyyy/m/d h:mm", "h:mm;@", "@", "0.00" ] ] }"""
            )
            .On(
                "GET",
                $"{Table}/rows",
                call =>
                {
                    var query = System.Web.HttpUtility.ParseQueryString(call.Query);
                    var (top, skip) = (int.Parse(query["$top"]!), int.Parse(query["$skip"] ?? "0"));
                    return Reply.Json(
                        new JsonObject
                        {
                            ["value"] = new JsonArray([
                                .. rows.Skip(skip)
                                    .Take(top)
                                    .Select((r, i) => new JsonObject { ["index"] = skip + i, ["values"] = new JsonArray(JsonNode.Parse(r)) }),
                            ]),
                        }.ToJsonString()
                    );
                }
            );
        return graph;
    }

    [Test]
    public async Task SerialDatesBecomeDatesByTheFormatOfTheirColumn()
    {
        using var graph = Graph(new FakeGraph(), """[ 1, 43008, 43008.604166667, 0.604166667, "=1+1", 43008 ]""", """[ "二", "尽快", "", 0, true, "" ]""");
        using var source = new GraphSource(graph.Access());
        var rows = await source.GetTableAsync("/台账/整改.xlsx", "台账");
        Assert.That(rows.Fields, Is.EqualTo(new[] { "序号", "整改时限", "核查时间", "时刻", "完成", "列6" }));
        Assert.That(rows.Fields.Select(f => rows.Rows[0][f]), Is.EqualTo(new[] { "1", "2017-09-30", "2017-09-30T14:30", "14:30", "=1+1", "43008" }));
        Assert.That(rows.Fields.Select(f => rows.Rows[1][f]), Is.EqualTo(new[] { "二", "尽快", "", "00:00", "true", "" }));
    }

    [Test]
    public async Task MoreRowsThanAPageComeAll()
    {
        using var graph = Graph(new FakeGraph(), [.. Enumerable.Range(0, 1001).Select(i => $"""[ {i}, "", "", "", "", "" ]""")]);
        using var source = new GraphSource(graph.Access());
        var rows = await source.GetTableAsync("台账/整改.xlsx", "台账");
        Assert.That(rows.Rows.Select(r => r["序号"]), Is.EqualTo(Enumerable.Range(0, 1001).Select(i => $"{i}")));
    }

    [Test]
    public async Task ChangedCellsGoBackInOneStepAndTheOthersAreLeftAlone()
    {
        using var graph = Graph(
            new FakeGraph(),
            """[ 1, 43008, "", "", "否", "" ]""",
            """[ 2, 43008, "", "", "否", "" ]""",
            """[ 3, 43008, "", "", "否", "" ]"""
        );
        graph.On("PATCH", "/drives/D1/items/F1/workbook/worksheets/台 账/range(address='B5:G6')", Reply.Json("{}"));
        using var source = new GraphSource(graph.Access());
        using var sink = new GraphSink(graph.Access());
        var rows = await source.GetTableAsync("台账/整改.xlsx", "台账");
        await sink.WriteBackAsync(rows, [new(rows.Rows[1], "完成", "=cmd"), new(rows.Rows[2], "整改时限", "2017-10-20"), new(rows.Rows[2], "序号", null)]);
        var sent = graph.Wire.Single(c => c.Method == "PATCH");
        Assert.That(sent.Text, Is.EqualTo("""{"values":[[null,null,null,null,"\u0027=cmd",null],["",43028,null,null,null,null]]}"""));
    }

    [Test]
    public async Task ARowThatWasChangedMeanwhileStopsTheWritingOfAll()
    {
        using var graph = Graph(new FakeGraph(), """[ 1, 43008, "", "", "否", "" ]""");
        using var source = new GraphSource(graph.Access());
        using var sink = new GraphSink(graph.Access());
        var rows = await source.GetTableAsync("台账/整改.xlsx", "台账");
        Graph(graph, """[ 1, 43008, "", "", "是", "" ]""");
        Assert.That(Problem.Of(() => sink.WriteBackAsync(rows, [new(rows.Rows[0], "完成", "是")])).Code, Is.EqualTo("OK1807"));
        Assert.That(graph.Wire.Select(c => c.Method), Has.None.EqualTo("PATCH"));
    }

    [Test]
    public void TheChineseCloudSaysWhatToDoInstead()
    {
        using var graph = Graph(new FakeGraph());
        using var source = new GraphSource(graph.Access(GraphCloud.China));
        Assert.That(Problem.Of(() => source.GetTableAsync("台账/整改.xlsx", "台账")).Code, Is.EqualTo("OK1810"));
        Assert.That(graph.Wire, Is.Empty);
    }

    [TestCase("General", "Number")]
    [TestCase("#,##0.00_ ", "Number")]
    [TestCase("[Red]0", "Number")]
    [TestCase("0\"日\"", "Number")]
    [TestCase("yyyy-mm-dd", "Date")]
    [TestCase("[$-F800]dddd, mmmm dd, yyyy", "Date")]
    [TestCase("m/d/yyyy h:mm", "DateTime")]
    [TestCase("[h]:mm:ss", "Time")]
    [TestCase("@", "Number")]
    public void ANumberFormatTellsWhatANumberIs(string format, string kind) => Assert.That(SerialDates.Kind(format).ToString(), Is.EqualTo(kind));

    [TestCase(1, "1900-01-01")]
    [TestCase(59, "1900-02-28")]
    [TestCase(61, "1900-03-01")]
    [TestCase(2958465, "9999-12-31")]
    [TestCase(2958466, null)]
    [TestCase(-1, null)]
    public void ASerialNumberIsADay(double serial, string? day) => Assert.That(SerialDates.Text(serial, ColumnKind.Date), Is.EqualTo(day));
}
