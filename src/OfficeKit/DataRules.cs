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
    /// <param name="seen">What the records before had, for rules over a whole run (V18, V46); default none: the record is held against itself.</param>
    /// <param name="known">Document numbers that exist elsewhere (V63); default none.</param>
    public IReadOnlyList<TemplateDiagnostic> Check(
        TemplateData data,
        DateOnly today,
        TemplateSchema? schema = null,
        SeenRecords? seen = null,
        IReadOnlyCollection<string>? known = null
    )
    {
        ArgumentNullException.ThrowIfNull(data);
        // Without a run, a record is held against itself: its wishes may not have the same number twice.
        seen ??= new SeenRecords();
        seen.Begin();
        return [.. new RuleRun(data, today, schema, seen).Check(rules), .. EveryRecord.Check(data, schema, known ?? [])];
    }

    /// <summary>The half of a check that looks at one record alone; may run on several threads.</summary>
    internal IReadOnlyList<TemplateDiagnostic> CheckAlone(TemplateData data, DateOnly today, TemplateSchema? schema, IReadOnlyCollection<string> known) =>
        [.. new RuleRun(data, today, schema, new SeenRecords()).Check(rules.Where(r => r.Unique is null)), .. EveryRecord.Check(data, schema, known)];

    /// <summary>The half that holds a record against those before it; to be called in their order.</summary>
    internal IReadOnlyList<TemplateDiagnostic> CheckBesides(TemplateData data, DateOnly today, TemplateSchema? schema, SeenRecords seen)
    {
        seen.Begin();
        return Array.Exists(rules, r => r.Unique is not null) ? new RuleRun(data, today, schema, seen).Check(rules.Where(r => r.Unique is not null)) : [];
    }
}
