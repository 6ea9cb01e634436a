// The kinds of lines in a ledger's journal, and how they are read.
using System.Text.Json.Nodes;

namespace OfficeKit.Rectification.Keeping;

/// <summary>
/// The lines of a journal, by their <c>do</c>: <c>allot</c> a number is taken, <c>void</c> a number is given up, <c>begin</c> a batch of changes with
/// the workbook's hash before and after, <c>change</c> one cell of one item, <c>done</c> / <c>undone</c> the batch's end, <c>edited</c> a state that
/// somebody changed by hand.
/// </summary>
static class JournalEntry
{
    public const string Allot = "allot",
        Void = "void",
        Begin = "begin",
        Change = "change",
        Done = "done",
        Undone = "undone",
        Edited = "edited";

    public static string Text(this JsonObject entry, string name) => entry[name] is JsonValue value ? value.ToString() : "";

    public static int Number(this JsonObject entry, string name) => entry[name] is JsonValue value && value.TryGetValue<int>(out var number) ? number : 0;

    public static JsonObject Of(string kind, params (string Name, JsonNode? Value)[] members) =>
        new([KeyValuePair.Create("do", (JsonNode?)JsonValue.Create(kind)), .. members.Select(m => KeyValuePair.Create(m.Name, m.Value))]);
}
