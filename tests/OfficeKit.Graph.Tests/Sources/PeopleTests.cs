// A group's members: all of them, however many pages.
using System.Text.Json.Nodes;
using OfficeKit.Graph.Tests.Support;

namespace OfficeKit.Graph.Tests.Sources;

[Parallelizable(ParallelScope.All)]
sealed class PeopleTests
{
    const string Group = "11111111-2222-3333-4444-555555555555";

    [Test]
    public async Task MoreThanAThousandMembersComeByPages()
    {
        using var graph = new FakeGraph().On($"/groups/{Group}", """{ "id": "g", "displayName": "南湖社区党支部" }""");
        graph.On(
            "GET",
            $"/groups/{Group}/members",
            call =>
            {
                var start = call.Query.Contains("$skiptoken=", StringComparison.Ordinal)
                    ? int.Parse(call.Query[(call.Query.IndexOf("$skiptoken=", StringComparison.Ordinal) + 11)..])
                    : 0;
                return Reply.Json(
                    Page(start, Math.Min(start + 500, 1234), start + 500 < 1234 ? $"{graph.Host}v1.0/groups/{Group}/members?$skiptoken={start + 500}" : null)
                );
            }
        );
        using var source = new GraphSource(graph.Access());
        var data = (await source.GetMembersAsync(Group)).Data.Json;
        var members = data.GetProperty("members").EnumerateArray().ToList();
        Assert.That((data.GetProperty("group").GetString(), data.GetProperty("count").GetInt32(), members.Count), Is.EqualTo(("南湖社区党支部", 1234, 1234)));
        Assert.That(members.Select(m => m.GetProperty("name").GetString()).Distinct().Count(), Is.EqualTo(1234));
        Assert.That(
            new[] { "name", "unit", "post", "mail" }.Select(p => members[1233].GetProperty(p).GetString()),
            Is.EqualTo(new[] { "党员1233", "第3小组", "党员", "m1233@contoso.cn" })
        );
        Assert.That(graph.Wire.Count(c => c.Path.EndsWith("/members", StringComparison.Ordinal)), Is.EqualTo(3));
    }

    [Test]
    public async Task AGroupIsFoundByItsName()
    {
        using var graph = new FakeGraph()
            .On("/groups", $$"""{ "value": [ { "id": "{{Group}}", "displayName": "支部's 群" } ] }""")
            .On($"/groups/{Group}/members", """{ "value": [] }""");
        using var source = new GraphSource(graph.Access());
        Assert.That((await source.GetMembersAsync("支部's 群")).Data.Json.GetProperty("count").GetInt32(), Is.Zero);
        Assert.That(graph.Wire.First().Query, Does.Contain("displayName eq '支部''s 群'"));
    }

    [TestCase("[]", "OK1806")]
    [TestCase("""[ { "id": "1", "displayName": "甲" }, { "id": "2", "displayName": "甲" } ]""", "OK1809")]
    public void NoGroupOrSeveralOfThatNameIsTold(string found, string code)
    {
        using var graph = new FakeGraph().On("/groups", $$"""{ "value": {{found}} }""");
        using var source = new GraphSource(graph.Access());
        Assert.That(Problem.Of(() => source.GetMembersAsync("甲")).Code, Is.EqualTo(code));
    }

    [Test]
    public async Task GroupsInTheGroupAreToldOrTakenWithTheirMembers()
    {
        using var graph = new FakeGraph()
            .On($"/groups/{Group}", """{ "id": "g", "displayName": "支部" }""")
            .On(
                $"/groups/{Group}/members",
                """{ "value": [ { "@odata.type": "#microsoft.graph.group", "id": "x", "displayName": "第一小组" }, """
                    + """{ "@odata.type": "#microsoft.graph.user", "id": "1", "displayName": "甲" } ] }"""
            )
            .On(
                $"/groups/{Group}/transitiveMembers",
                """{ "value": [ { "@odata.type": "#microsoft.graph.group", "id": "x" }, { "@odata.type": "#microsoft.graph.user", "id": "1","""
                    + """ "displayName": "甲" }, { "@odata.type": "#microsoft.graph.user", "id": "2", "displayName": "乙" }, """
                    + """{ "@odata.type": "#microsoft.graph.user", "id": "1", "displayName": "甲" } ] }"""
            );
        using var source = new GraphSource(graph.Access());
        var direct = await source.GetMembersAsync(Group);
        Assert.That((direct.Data.Json.GetProperty("count").GetInt32(), direct.Diagnostics.Single().Code), Is.EqualTo((1, "OK1811")));
        var nested = await source.GetMembersAsync(Group, nested: true);
        Assert.That((nested.Data.Json.GetProperty("count").GetInt32(), nested.Diagnostics.Count), Is.EqualTo((2, 0)));
    }

    static string Page(int from, int to, string? next)
    {
        var page = new JsonObject
        {
            ["value"] = new JsonArray([
                .. Enumerable
                    .Range(from, to - from)
                    .Select(i => new JsonObject
                    {
                        ["@odata.type"] = "#microsoft.graph.user",
                        ["id"] = $"u{i}",
                        ["displayName"] = $"党员{i}",
                        ["department"] = $"第{i % 10}小组",
                        ["jobTitle"] = "党员",
                        ["mail"] = $"m{i}@contoso.cn",
                    }),
            ]),
        };
        if (next is not null)
        {
            page["@odata.nextLink"] = next;
        }
        return page.ToJsonString();
    }
}
