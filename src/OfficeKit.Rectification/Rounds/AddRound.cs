// Takes the problems that a round of inspection found into the ledger.
using System.Text.Json;
using OfficeKit.Plumbing;
using OfficeKit.Rectification.Keeping;
using OfficeKit.Rectification.Papers;
using OfficeKit.Rectification.Problems;

namespace OfficeKit.Rectification.Rounds;

/// <summary>
/// Takes the problems of a supervision schedule's results into the ledger, a row each, for <see cref="NoticeRound"/> to issue. Deadline, measures
/// and the people responsible are for the office to fill in; what the ledger knows of the branch is copied.
/// </summary>
sealed class AddRound(LedgerSession session, JsonElement schedule, string name)
{
    static readonly string[] OfTheBranch =
    [
        LedgerColumns.Code,
        LedgerColumns.Branch,
        LedgerColumns.Short,
        LedgerColumns.Domain,
        LedgerColumns.Superior,
        LedgerColumns.Leader,
    ];

    readonly List<ItemChange> changes = [];
    readonly HashSet<(string, string, string, string)> known =
    [
        .. session.Ledger.Items.Select(i => (i.Branch, i[LedgerColumns.Problem], i.Date(LedgerColumns.InspectDate).Iso(), i[LedgerColumns.Way])),
    ];
    int added;

    public void Run()
    {
        var rounds = List(schedule, "rounds").Where(r => Text(r, "no").Length > 0).DistinctBy(r => Text(r, "no")).ToDictionary(r => Text(r, "no"));
        foreach (var (result, index) in List(schedule, "results").Select((r, i) => (r, i)))
        {
            if (Text(result, "round").Length == 0 || Text(result, "branch").Length == 0)
            {
                session.Diagnostics.Add(
                    LedgerProblems.Reply(
                        name,
                        $"检查结果第{index + 1}项没有写第几轮（round）或哪个单位（branch），没有登记。",
                        $"result {index + 1} names no round or no branch; it was not recorded."
                    )
                );
                continue;
            }
            if (!rounds.TryGetValue(Text(result, "round"), out var round))
            {
                session.Diagnostics.Add(
                    LedgerProblems.Reply(
                        name,
                        $"检查结果里的第{Text(result, "round")}轮不在轮次里，没有登记。",
                        $"round {Text(result, "round")} of the results is none of the rounds; it was not recorded."
                    )
                );
                continue;
            }
            foreach (var problem in List(result, "problems").Where(p => p.ValueKind == JsonValueKind.String))
            {
                Add(Text(result, "branch"), Full(result), round, LedgerRecords.Sentence(ForbiddenCharacters.Drop(problem.GetString()!).Trim()));
            }
        }
        session.Commit(changes, new Dictionary<RectificationItem, (string, int, string)>(), name);
    }

    /// <param name="branch">What schedule and ledger call it, its short name where it has one.</param>
    /// <param name="full">Its full name.</param>
    /// <param name="round">The round that found the problem.</param>
    /// <param name="problem">The problem.</param>
    void Add(string branch, string full, JsonElement round, string problem)
    {
        var before = session.Ledger.Items.LastOrDefault(i => i.Branch == branch || i[LedgerColumns.Short] == branch);
        var day = TypedDates.Typed(Text(round, "dateTo").Length > 0 ? Text(round, "dateTo") : Text(round, "dateFrom"));
        if (problem.Length == 0 || !known.Add((before?.Branch ?? full, problem, day.Iso(), Text(round, "way"))))
        {
            return;
        }
        var item = session.Ledger.NewItem(added++);
        IEnumerable<(string Column, string Text)> values =
        [
            .. OfTheBranch.Select(c =>
                (
                    c,
                    before?[c]
                        ?? (
                            c == LedgerColumns.Branch ? full
                            : c == LedgerColumns.Short && full != branch ? branch
                            : ""
                        )
                )
            ),
            (LedgerColumns.Group, Group(branch)),
            (LedgerColumns.Way, Text(round, "way")),
            (LedgerColumns.InspectDate, day.Iso()),
            (LedgerColumns.Problem, problem),
            (LedgerColumns.Status, RectificationStatus.NotStarted.Word()),
        ];
        changes.AddRange(values.Where(v => v.Text.Length > 0).Select(v => new ItemChange(item, v.Column, v.Text)));
        session.Steps.Add(new LedgerStep("", 0, before?.BranchShort ?? branch, "", problem, 1, "", []));
    }

    /// <summary>The group that looks after a branch, as the ledger writes it: the schedule may leave out 市委.</summary>
    string Group(string branch)
    {
        var own = List(schedule, "groups").Where(g => List(g, "branches").Exists(b => Text(b) == branch)).Select(g => Text(g, "name")).FirstOrDefault("");
        return own.Length == 0
            ? ""
            : session.Ledger.Items.Select(i => i[LedgerColumns.Group]).FirstOrDefault(g => g.EndsWith(own, StringComparison.Ordinal)) ?? own;
    }

    static List<JsonElement> List(JsonElement record, string member) =>
        record.ValueKind == JsonValueKind.Object && record.TryGetProperty(member, out var list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray()]
            : [];

    static string Text(JsonElement record, string member) =>
        record.ValueKind == JsonValueKind.Object && record.TryGetProperty(member, out var value) ? Text(value) : "";

    static string Full(JsonElement result) =>
        result.TryGetProperty("branch", out var branch) && branch is { ValueKind: JsonValueKind.Object } && Text(branch, "name") is { Length: > 0 } name
            ? name
            : Text(result, "branch");

    // A branch may be an object: the ledger and the schedule know it by its short name.
    static string Text(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!,
            JsonValueKind.Number => value.GetRawText(),
            JsonValueKind.Object => Text(value, "short") is { Length: > 0 } name ? name : Text(value, "name"),
            _ => "",
        };
}
