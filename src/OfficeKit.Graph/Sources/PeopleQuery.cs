// Asks the directory for people: by their addresses, and by their group.
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Graph;
using Microsoft.Graph.Models;
using OfficeKit.Graph.Calling;
using OfficeKit.Graph.Minutes;

namespace OfficeKit.Graph.Sources;

static class PeopleQuery
{
    static readonly string[] Asked = ["id", "displayName", "department", "companyName", "jobTitle", "mail", "userPrincipalName"];

    /// <summary>The people behind addresses; those whom the directory does not know are left out.</summary>
    public static Task<Dictionary<string, DirectoryPerson>> LookUpAsync(
        GraphConnection connection,
        IReadOnlyList<string> addresses,
        CancellationToken cancel
    ) =>
        connection.AskAsync(
            GraphFeature.Directory,
            async client =>
            {
                var answers = await Batches.SendAsync(
                    client,
                    addresses,
                    a =>
                        client.Users.ToGetRequestInformation(request =>
                        {
                            var address = a.Replace("'", "''", StringComparison.Ordinal);
                            request.QueryParameters.Filter = $"mail eq '{address}' or userPrincipalName eq '{address}'";
                            request.QueryParameters.Select = Asked;
                        }),
                    connection.Access.LongestWait,
                    cancel
                );
                Dictionary<string, DirectoryPerson> people = new(StringComparer.OrdinalIgnoreCase);
                for (var i = 0; i < addresses.Count; i++)
                {
                    if (
                        answers[i].Checked(GraphFeature.Directory) is { } body
                        && body.GetProperty("value").EnumerateArray().FirstOrDefault() is { ValueKind: JsonValueKind.Object } user
                    )
                    {
                        people[addresses[i]] = Person(name => user.TryGetProperty(name, out var value) ? value.GetString() : null);
                    }
                }
                return people;
            },
            cancel
        );

    public static async Task<GraphData> GetMembersAsync(GraphConnection connection, string group, bool nested, CancellationToken cancel)
    {
        var (id, name) = await GroupAsync(connection, group, cancel);
        var members = await connection.AskAsync(
            GraphFeature.Group,
            client =>
                client.AllAsync<DirectoryObject, DirectoryObjectCollectionResponse>(
                    nested
                        ? client
                            .Groups[id]
                            .TransitiveMembers.GetAsync(request => (request.QueryParameters.Select, request.QueryParameters.Top) = (Asked, 999), cancel)
                        : client.Groups[id].Members.GetAsync(request => (request.QueryParameters.Select, request.QueryParameters.Top) = (Asked, 999), cancel),
                    cancel
                ),
            cancel
        );
        var people = members.OfType<User>().DistinctBy(u => u.Id).Select(Person).ToList();
        var groups = members.OfType<Microsoft.Graph.Models.Group>().Count();
        return new GraphData(
            TemplateData.Parse(
                new JsonObject
                {
                    ["group"] = name,
                    ["count"] = people.Count,
                    ["members"] = new JsonArray([.. people.Select(PersonData.Of)]),
                }.ToJsonString()
            ),
            groups == 0 || nested ? [] : [InnerGroups(name, groups)]
        );
    }

    static async Task<(string Id, string Name)> GroupAsync(GraphConnection connection, string group, CancellationToken cancel)
    {
        string[] asked = ["id", "displayName"];
        if (Guid.TryParse(group, out _))
        {
            var known = await connection.AskAsync(
                GraphFeature.Group,
                client => client.Groups[group].GetAsync(request => request.QueryParameters.Select = asked, cancel),
                cancel
            );
            return (group, known?.DisplayName ?? "");
        }
        var text = group.Replace("'", "''", StringComparison.Ordinal);
        var found =
            (
                await connection.AskAsync(
                    GraphFeature.Group,
                    client =>
                        client.Groups.GetAsync(
                            request =>
                                (request.QueryParameters.Filter, request.QueryParameters.Select) = ($"displayName eq '{text}' or mail eq '{text}'", asked),
                            cancel
                        ),
                    cancel
                )
            )?.Value
            ?? [];
        return found switch
        {
            [{ Id: { } id } only] => (id, only.DisplayName ?? ""),
            [] => throw GraphProblems.NotFound(group, GraphFeature.Group),
            _ => throw new OfficeKitException(
                new TemplateDiagnostic
                {
                    Code = DiagnosticCodes.NotExactlyOne,
                    Message = Words.In($"有 {found.Count} 个群组叫“{group}”。", $"{found.Count} groups are called '{group}'."),
                    Hint = Words.In(
                        $"用编号指定一个：{string.Join("、", found.Select(g => g.Id))}。",
                        $"Name one by its id: {string.Join(", ", found.Select(g => g.Id))}."
                    ),
                }
            ),
        };
    }

    static DirectoryPerson Person(User user) =>
        Person(name =>
            name switch
            {
                "displayName" => user.DisplayName,
                "department" => user.Department,
                "companyName" => user.CompanyName,
                "jobTitle" => user.JobTitle,
                "mail" => user.Mail,
                _ => user.UserPrincipalName,
            }
        );

    static DirectoryPerson Person(Func<string, string?> value)
    {
        var unit = value("department") is { Length: > 0 } department ? department : value("companyName");
        return new(value("displayName") ?? "", unit ?? "", value("jobTitle") ?? "", value("mail") ?? "", value("userPrincipalName") ?? "");
    }

    static TemplateDiagnostic InnerGroups(string name, int count) =>
        new()
        {
            Code = DiagnosticCodes.LookAtFetchedData,
            Severity = DiagnosticSeverity.Warning,
            Message = Words.In($"“{name}”里还有 {count} 个群组，它们的成员没有取。", $"'{name}' holds {count} groups, whose members were not fetched."),
            Hint = Words.In("要连同它们的成员，加 --nested。", "To fetch those, too, add --nested."),
        };
}
