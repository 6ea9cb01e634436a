// The rules a kind of document holds its data to, before it is rendered.
using System.Text.Json;
using OfficeKit.Plumbing;
using OfficeKit.Rules;

namespace OfficeKit;

/// <summary>The rules a kind of document holds its data to (templates/rules.md says how one is read). Immutable.</summary>
public sealed class DataRules
{
    readonly DataRule[] rules;

    DataRules(DataRule[] rules) => this.rules = rules;

    /// <summary>Reads a rules file. Throws <see cref="OfficeKitException"/> when it is missing (OK1501) or wrong (OK1505).</summary>
    public static DataRules Load(string path) => Parse(Files.Read(path), path);

    /// <summary>Reads rules in UTF-8 JSON; <paramref name="name"/> is what messages call them. Throws <see cref="OfficeKitException"/> (OK1505) when a rule is
    /// wrong.</summary>
    public static DataRules Parse(ReadOnlyMemory<byte> utf8, string name = "rules.json")
    {
        try
        {
            using var document = JsonDocument.Parse(utf8);
            return new DataRules([.. document.RootElement.EnumerateArray().Select(DataRule.Read)]);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new OfficeKitException(
                new TemplateDiagnostic
                {
                    Code = DiagnosticCodes.FaultyRule,
                    Message = Words.In($"{Path.GetFileName(name)} 的规则写错了：{e.Message}", $"{Path.GetFileName(name)} holds a wrong rule: {e.Message}"),
                }
            );
        }
    }

    /// <summary>Holds data against all rules. Each finding's code is the rule's number (R88, V3); its level E, W, I is its severity.</summary>
    /// <param name="data">The data.</param>
    /// <param name="today">The day that counts as today, unless the data has <c>asOf</c>.</param>
    /// <param name="schema">Tells notes from content, and which columns are summed up; default none.</param>
    /// <param name="earlier">What the records before had, for rules over a whole run (V18, V46); default none: the record is held against itself.</param>
    /// <param name="known">Document numbers that exist elsewhere (V63); default none.</param>
    public IReadOnlyList<TemplateDiagnostic> Check(
        TemplateData data,
        DateOnly today,
        TemplateSchema? schema = null,
        EarlierRecords? earlier = null,
        IReadOnlyCollection<string>? known = null
    )
    {
        ArgumentNullException.ThrowIfNull(data);
        // Without a run, a record is held against itself: its wishes may not have the same number twice.
        earlier ??= new EarlierRecords();
        earlier.Begin();
        return [.. new RuleRun(data, today, schema, earlier).Check(rules), .. EveryRecord.Check(data, schema, known ?? [])];
    }

    /// <summary>The half of <see cref="Check"/> that looks at one record alone: a run may do it on several threads.</summary>
    /// <param name="data">The data.</param>
    /// <param name="today">The day that counts as today, unless the data has <c>asOf</c>.</param>
    /// <param name="schema">As for <see cref="Check"/>.</param>
    /// <param name="known">As for <see cref="Check"/>.</param>
    public IReadOnlyList<TemplateDiagnostic> CheckAlone(
        TemplateData data,
        DateOnly today,
        TemplateSchema? schema = null,
        IReadOnlyCollection<string>? known = null
    )
    {
        ArgumentNullException.ThrowIfNull(data);
        var alone = new RuleRun(data, today, schema, new EarlierRecords()).Check(rules.Where(r => r.Unique is null));
        return [.. alone, .. EveryRecord.Check(data, schema, known ?? [])];
    }

    /// <summary>The other half, which holds a record against those before it: to be called for each record of a run in their order.</summary>
    /// <param name="data">The data.</param>
    /// <param name="today">The day that counts as today, unless the data has <c>asOf</c>.</param>
    /// <param name="schema">As for <see cref="Check"/>; null for none.</param>
    /// <param name="earlier">What the records before had; the same for the whole run.</param>
    public IReadOnlyList<TemplateDiagnostic> CheckAgainstEarlier(TemplateData data, DateOnly today, TemplateSchema? schema, EarlierRecords earlier)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(earlier);
        earlier.Begin();
        var unique = rules.Where(r => r.Unique is not null).ToList();
        return unique.Count > 0 ? new RuleRun(data, today, schema, earlier).Check(unique) : [];
    }
}
