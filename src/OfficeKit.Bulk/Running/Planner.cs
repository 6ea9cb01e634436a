// Reads all rows once: checks, names and writes down what is to be done before anything is.
namespace OfficeKit.Bulk.Running;

/// <summary>Plans a run. Records are checked many at a time and settled in their order.</summary>
sealed class Planner(BulkJob job, Batch batch, Findings findings, Journal journal)
{
    const int AtATime = 256;

    readonly Naming.FileNames names = new();
    readonly EarlierRecords seen = new();

    /// <summary>Writes the plan into the journal and gives the number of records.</summary>
    /// <param name="isDone">Whether a document of an earlier run is still there.</param>
    /// <param name="cancellation">Stops the planning; an earlier journal stays as it was.</param>
    public int Plan(Func<string, bool> isDone, CancellationToken cancellation)
    {
        if (batch.Pattern.HasStrayBrace)
        {
            throw Stray(job.Name!);
        }
        var total = 0;
        using var plan = journal.BeginPlan(job.Resume);
        foreach (var chunk in batch.Read().Chunk(AtATime))
        {
            cancellation.ThrowIfCancellationRequested();
            var found = new CheckedRecord[chunk.Length];
            Parallel.For(0, chunk.Length, batch.Workers, i => found[i] = batch.Check(chunk[i]));
            if (total == 0)
            {
                CheckPattern(found);
            }
            foreach (var record in found)
            {
                plan.Write(Settle(record, plan, isDone));
            }
            total += chunk.Length;
            job.Progress?.Report(new BulkProgress(true, total, findings.Failed, 0));
        }
        plan.Commit();
        return total;
    }

    PlannedRecord Settle(CheckedRecord found, Plan plan, Func<string, bool> isDone)
    {
        var record = found.Record;
        List<TemplateDiagnostic> all = [.. found.Found, .. Besides(found)];
        var errors = all.FindAll(d => d.Severity == DiagnosticSeverity.Error);
        var name = found.Data is null ? "" : names.Take(found.Stem.Length > 0 ? found.Stem : Unnamed(record.Row));
        var key = found.Key.Length > 0 ? found.Key : Path.GetFileNameWithoutExtension(name);
        if (errors.Count > 0 && (job.Force is null || found.Data is null))
        {
            findings.Fail(record.Row, record.Line, key, errors);
            return new PlannedRecord(record.Row, record.Line, key, name, "", PlanState.Failed, "");
        }
        findings.Warn(record.Row, all);
        return plan.DoneBlanks(name, found.Hash) is { } blanks && isDone(name)
            ? new PlannedRecord(record.Row, record.Line, key, name, found.Hash, PlanState.Done, blanks)
            : new PlannedRecord(record.Row, record.Line, key, name, found.Hash, PlanState.Planned, "");
    }

    /// <summary>What is wrong with a record beside those before it (R226, V46, V52). A broken row is counted, too: rules name rows by their number.</summary>
    IReadOnlyList<TemplateDiagnostic> Besides(CheckedRecord found)
    {
        if (found.Data is not null && job.Rules is { } rules)
        {
            return rules.CheckAgainstEarlier(found.Data, job.Today!.Value, job.Options.Schema, seen);
        }
        seen.Skip();
        return [];
    }

    string Unnamed(int row) => $"{row:0000}-{job.Kind}";

    /// <summary>A name that no row knows is a slip of the pen, not ten thousand bad rows.</summary>
    void CheckPattern(CheckedRecord[] first)
    {
        if (job.GroupBy is { } field && first.All(f => f.Record.Problem?.Code == DiagnosticCodes.BlankGroupField))
        {
            throw Unknown(field, "--group-by");
        }
        List<CheckedRecord> read = [.. first.Where(f => f.Data is not null)];
        if (read.Count > 0 && read.Select(f => batch.Pattern.Unknown(f.Data!.Json)).Aggregate((a, b) => a.Intersect(b)).FirstOrDefault() is { } name)
        {
            throw Unknown(name, "--name");
        }
    }

    static OfficeKitException Stray(string pattern) =>
        new(
            new TemplateDiagnostic
            {
                Code = DiagnosticCodes.UnknownFieldInName,
                Message = Words.In(
                    $"--name 的“{pattern}”里花括号不成对，或里面是空的。",
                    $"--name '{pattern}' has a brace without its partner, or nothing in between."
                ),
                Hint = Words.In("字段放在一对花括号里，如 {卡号}-{branch.short}。", "A field stands between two braces, such as {卡号}-{branch.short}."),
            }
        );

    static OfficeKitException Unknown(string field, string option) =>
        new(
            new TemplateDiagnostic
            {
                Code = DiagnosticCodes.UnknownFieldInName,
                Field = field,
                Message = Words.In($"{option} 里的“{field}”，数据里没有这一列或这个字段。", $"{option} names '{field}'; the data has no such column or field."),
                Hint = Words.In(
                    "写表头或数据里的路径，如 {卡号}、{branch.short}。",
                    "Use a column's head or a path in the data, such as {卡号} or {branch.short}."
                ),
            }
        );
}
