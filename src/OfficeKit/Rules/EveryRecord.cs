// The rules that every record is held to, whatever its kind: V63 to V66.
using System.Globalization;
using System.Text.Json;
using OfficeKit.Data;
using OfficeKit.Functions;

namespace OfficeKit.Rules;

/// <summary>The rules that every record is held to, whatever its kind: cited numbers (V63), days that are none (V64), sums (V65), blanks (V66).</summary>
static class EveryRecord
{
    const decimal Largest = 1_000_000_000_000_000;

    public static IEnumerable<TemplateDiagnostic> Check(TemplateData data, TemplateSchema? schema, IReadOnlyCollection<string> known)
    {
        var texts = DataTexts.Of(data.Json, schema).ToList();
        return
        [
            .. Citations(data.Json, texts, schema, known),
            .. Days(texts),
            .. schema is null ? [] : Totals(schema.Reader, schema.Json, data.Json, data.Json, "", []),
            .. Blanks(texts),
        ];
    }

    /// <summary>A number of a series that the record or the known numbers belong to must be one of them, or be marked external.</summary>
    static IEnumerable<TemplateDiagnostic> Citations(
        JsonElement record,
        List<(string Path, string Text)> texts,
        TemplateSchema? schema,
        IReadOnlyCollection<string> known
    )
    {
        // A field for a number holds one; where no schema says which fields do, a text that is nothing else does.
        var own = texts.Where(t => schema is null || schema.Reader.Field(t.Path).Type == BlankType.DocumentNumber).Select(t => t.Text);
        var numbers = known.Concat(own).Where(n => DocumentNumbers.Standing().Match(n) is { Success: true } m && m.Length == n.Length).ToHashSet();
        var series = numbers.Select(Series).Distinct().OrderByDescending(s => s.Length).ToList();
        if (record.TryGetProperty("external", out var external) && external.ValueKind == JsonValueKind.Array)
        {
            numbers.UnionWith(external.EnumerateArray().Select(e => e.ToString()));
        }
        foreach (var (path, text) in texts.Where(t => !t.Path.StartsWith("external[", StringComparison.Ordinal)))
        {
            foreach (var cited in DocumentNumbers.In(text))
            {
                // The words before a number may be taken for its office: it is of a known series when its office ends as the known one does.
                if (series.FirstOrDefault(s => Series(cited).EndsWith(s, StringComparison.Ordinal)) is not { } office)
                {
                    continue;
                }
                var number = office + cited[Series(cited).Length..];
                if (!numbers.Contains(number))
                {
                    yield return Of(
                        "V63",
                        DiagnosticSeverity.Error,
                        path,
                        $"引用了“{number}”，数据里没有这个编号。",
                        $"'{number}' is cited, but the data has no such number.",
                        "核对编号；确是别处的文件，就列入 external，或用 --known 给出台账。",
                        "Check the number; list it in external if it is of another set, or name the ledger with --known."
                    );
                }
            }
        }
    }

    static string Series(string number) => number[..number.IndexOf('〔', StringComparison.Ordinal)];

    static IEnumerable<TemplateDiagnostic> Days(List<(string Path, string Text)> texts) =>
        from text in texts
        from mistake in DateMistakes.In(text.Text)
        select Of("V64", DiagnosticSeverity.Warning, text.Path, $"{mistake}。", $"{mistake}.", "核对日期和星期。", "Check the date and the weekday.");

    /// <summary>A list whose schema says <c>"x-total": {"amount": "fees.total"}</c>: the sum of its column is the value at that path, or the number
    /// given.</summary>
    static IEnumerable<TemplateDiagnostic> Totals(
        SchemaReader schema,
        JsonElement rule,
        JsonElement value,
        JsonElement record,
        string path,
        HashSet<string> told
    )
    {
        rule = schema.Target(rule) ?? rule;
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in schema.Properties(rule))
                {
                    if (value.TryGetProperty(property.Name, out var member))
                    {
                        foreach (
                            var found in Totals(schema, property.Schema, member, record, path.Length == 0 ? property.Name : $"{path}.{property.Name}", told)
                        )
                        {
                            yield return found;
                        }
                    }
                }
                break;
            case JsonValueKind.Array when rule.TryGetProperty("x-total", out var totals):
                foreach (var total in totals.EnumerateObject().Where(t => told.Add($"{path} {t.Name}")))
                {
                    if (Total(total, value, record, path) is { } found)
                    {
                        yield return found;
                    }
                }
                break;
        }
    }

    static TemplateDiagnostic? Total(JsonProperty total, JsonElement rows, JsonElement record, string path)
    {
        var wanted = total.Value.ValueKind == JsonValueKind.Number ? Number(total.Value) : Number(DataPath.Find(record, total.Value.GetString()!) ?? default);
        var parts = rows.EnumerateArray().Select(r => r.ValueKind == JsonValueKind.Object && r.TryGetProperty(total.Name, out var v) ? v : default).ToList();
        // A blank leaves nothing to compare.
        if (wanted is null || parts.Exists(p => p.ValueKind == JsonValueKind.String && BlankText.Pattern().IsMatch(p.GetString()!)))
        {
            return null;
        }
        var sum = parts.Sum(p => Number(p) ?? 0);
        var field = total.Value.ValueKind == JsonValueKind.Number ? path : total.Value.GetString()!;
        return sum == wanted
            ? null
            : Of(
                "V65",
                DiagnosticSeverity.Warning,
                field,
                $"“{path}”的 {total.Name} 合计是 {sum}，而 {field} 写的是 {wanted}。",
                $"the {total.Name} of '{path}' add up to {sum}, but {field} says {wanted}.",
                "核对各行和合计。",
                "Check the rows and the total."
            );
    }

    /// <summary>A number, or a text that is one; null when it is none, or too large to be summed up.</summary>
    static decimal? Number(JsonElement value)
    {
        decimal number = 0;
        var isNumber = value.ValueKind switch
        {
            JsonValueKind.Number => value.TryGetDecimal(out number),
            JsonValueKind.String => decimal.TryParse(value.GetString(), NumberStyles.Number, CultureInfo.InvariantCulture, out number),
            _ => false,
        };
        return isNumber && Math.Abs(number) < Largest ? number : null;
    }

    /// <summary>The x of x督改〔2017〕12号 stands for a place, not for a value still to come.</summary>
    static IEnumerable<TemplateDiagnostic> Blanks(List<(string Path, string Text)> texts)
    {
        var blanks = texts
            .Select(t => (t.Path, Count: BlankText.Pattern().Count(DocumentNumbers.Standing().Replace(t.Text, ""))))
            .Where(t => t.Count > 0)
            .ToList();
        return blanks.Count == 0
            ? []
            :
            [
                Of(
                    "V66",
                    DiagnosticSeverity.Info,
                    "",
                    $"数据里有 {blanks.Sum(b => b.Count)} 处空白：{List(blanks)}。",
                    $"the data has {blanks.Sum(b => b.Count)} blanks: {List(blanks)}."
                ),
            ];
    }

    static string List(List<(string Path, int Count)> blanks) =>
        string.Join(Words.In("、", ", "), blanks.Take(10).Select(b => b.Count > 1 ? $"{b.Path}×{b.Count}" : b.Path)) + (blanks.Count > 10 ? " …" : "");

    static TemplateDiagnostic Of(
        string code,
        DiagnosticSeverity severity,
        string field,
        string chinese,
        string english,
        string chineseHint = "",
        string englishHint = ""
    ) =>
        new()
        {
            Code = code,
            Severity = severity,
            Field = field,
            Message = Words.In(chinese, english),
            Hint = Words.In(chineseHint, englishHint),
        };
}
