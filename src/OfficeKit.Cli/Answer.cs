// Prints a command's answer: for people, or as one JSON document.
using System.Text.Encodings.Web;
using System.Text.Json;

namespace OfficeKit.Cli;

/// <summary>Gathers what a command has to say and prints it once: results to stdout, problems to stderr, or all as one JSON document on stdout.</summary>
sealed class Answer(bool json, TextWriter output, TextWriter problems)
{
    /// <summary>Everything found.</summary>
    public List<TemplateDiagnostic> Diagnostics { get; } = [];

    /// <summary>The blanks of a rendered document.</summary>
    public IReadOnlyList<VisibleBlank> Blanks { get; set; } = [];

    /// <summary>The elements missing from it.</summary>
    public IReadOnlyList<MissingElement> Missing { get; set; } = [];

    /// <summary>The file written; null when none is.</summary>
    public string? Output { get; set; }

    /// <summary>Writes more members of the JSON document.</summary>
    public Action<Utf8JsonWriter>? More { get; set; }

    /// <summary>The exit code, where errors among the diagnostics do not decide it.</summary>
    public int? Code { get; set; }

    /// <summary>The lines for people.</summary>
    public List<string> Lines { get; } = [];

    /// <summary>Prints and gives the exit code: 1 with an error among the diagnostics, else 0.</summary>
    public int Print()
    {
        var code = Code ?? (Diagnostics.Exists(d => d.Severity == DiagnosticSeverity.Error) ? 1 : 0);
        if (json)
        {
            PrintJson();
            return code;
        }
        foreach (var diagnostic in Diagnostics)
        {
            problems.WriteLine($"{Level(diagnostic)} {diagnostic}");
        }
        Lines.ForEach(output.WriteLine);
        return code;
    }

    static string Level(TemplateDiagnostic d) =>
        d.Severity switch
        {
            DiagnosticSeverity.Error => Language.In("错误", "error"),
            DiagnosticSeverity.Warning => Language.In("提醒", "warning"),
            _ => Language.In("说明", "info"),
        };

    void PrintJson()
    {
        using var memory = new MemoryStream();
        using (var writer = new Utf8JsonWriter(memory, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            WriteDiagnostics(writer);
            WriteBlanks(writer);
            writer.WriteStartArray("missing");
            foreach (var element in Missing)
            {
                writer.WriteStringValue(element.Name);
            }
            writer.WriteEndArray();
            writer.WriteString("output", Output);
            More?.Invoke(writer);
            writer.WriteEndObject();
        }
        output.WriteLine(System.Text.Encoding.UTF8.GetString(memory.ToArray()));
    }

    void WriteDiagnostics(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("diagnostics");
        foreach (var d in Diagnostics)
        {
            writer.WriteStartObject();
            writer.WriteString("code", d.Code);
            writer.WriteString(
                "severity",
                d.Severity switch
                {
                    DiagnosticSeverity.Error => "error",
                    DiagnosticSeverity.Warning => "warning",
                    _ => "info",
                }
            );
            writer.WriteString("part", d.Location.Part);
            writer.WriteString("place", d.Location.Place);
            writer.WriteString("tag", d.Tag);
            writer.WriteString("field", d.Field);
            writer.WriteString("message", d.Message);
            writer.WriteString("hint", d.Hint);
            writer.WriteString("context", d.Location.Context);
            writer.WriteBoolean("fixable", d.Fixable);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    void WriteBlanks(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("blanks");
        foreach (var b in Blanks)
        {
            writer.WriteStartObject();
            writer.WriteNumber("number", b.Number);
            writer.WriteString("path", b.Path);
            writer.WriteString("text", b.Text);
            writer.WriteString("meaning", b.Meaning);
            writer.WriteString("type", b.Type.ToWord());
            writer.WriteString("part", b.Location.Part);
            writer.WriteString("place", b.Location.Place);
            writer.WriteString("context", b.Location.Context);
            writer.WriteBoolean("required", b.Required);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }
}
