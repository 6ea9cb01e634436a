// A record as the plan in the journal has it.
using System.Text.Json;

namespace OfficeKit.Bulk.Running;

enum PlanState
{
    Planned,
    Failed,
    Done,
}

/// <summary>A record as the plan has it.</summary>
/// <param name="Row">Its data row.</param>
/// <param name="Line">Its line in the file.</param>
/// <param name="Key">What people call it.</param>
/// <param name="Name">Its file's name, unique in the batch.</param>
/// <param name="Hash">The hash of template, options and row.</param>
/// <param name="State">What is to be done.</param>
/// <param name="Blanks">The blanks of a document that is done, as JSON: field → count.</param>
sealed record PlannedRecord(int Row, int Line, string Key, string Name, string Hash, PlanState State, string Blanks)
{
    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString(
            "state",
            State switch
            {
                PlanState.Done => "done",
                PlanState.Failed => "failed",
                _ => "planned",
            }
        );
        writer.WriteNumber("row", Row);
        writer.WriteNumber("line", Line);
        writer.WriteString("key", Key);
        writer.WriteString("name", Name);
        writer.WriteString("hash", Hash);
        if (State == PlanState.Done)
        {
            writer.WritePropertyName("blanks");
            writer.WriteRawValue(Blanks);
        }
        writer.WriteEndObject();
    }

    public static PlannedRecord Read(JsonElement json)
    {
        var state = json.GetProperty("state").GetString() switch
        {
            "done" => PlanState.Done,
            "failed" => PlanState.Failed,
            _ => PlanState.Planned,
        };
        return new PlannedRecord(
            json.GetProperty("row").GetInt32(),
            json.GetProperty("line").GetInt32(),
            json.GetProperty("key").GetString()!,
            json.GetProperty("name").GetString()!,
            json.GetProperty("hash").GetString()!,
            state,
            state == PlanState.Done ? json.GetProperty("blanks").GetRawText() : ""
        );
    }
}
