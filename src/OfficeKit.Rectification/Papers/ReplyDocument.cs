// A returned reply: what it says now of each item of a notice.
using System.Globalization;
using System.Text.Json;
using OfficeKit.Data;
using OfficeKit.Plumbing;

namespace OfficeKit.Rectification.Papers;

/// <summary>What a reply says of one item. Blanks count as nothing.</summary>
sealed record ReplyAnswer(int No, string Measures, string Result, string CompletedText, string Owner, bool MissingControls)
{
    public DateOnly? Completed => TypedDates.Typed(CompletedText);
}

/// <summary>A returned reply, edits by hand included.</summary>
sealed record ReplyDocument(string Path, string NoticeNo, IReadOnlyList<ReplyAnswer> Answers)
{
    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>What tells one reply from another, whatever the file is called.</summary>
    public string Content => string.Join('\u001f', Answers);

    /// <summary>Opens a document; null when its data is no reply. Throws <see cref="OfficeKitException"/> when it cannot be read or carries no data
    /// (OK1507).</summary>
    public static ReplyDocument? Open(string path)
    {
        var document = FilledDocument.Open(path);
        var data = document.Data.Json;
        if (
            Text(data, "noticeNo") is not { Length: > 0 } number
            || !data.TryGetProperty("summary", out _)
            || !data.TryGetProperty("items", out var items)
            || items.ValueKind != JsonValueKind.Array
        )
        {
            return null;
        }
        var gone = document.Changes.Where(c => c.Current is null).Select(c => c.Path).ToHashSet();
        var answers = items.EnumerateArray().Select((item, i) => Answer(item, gone.Any(g => g.StartsWith($"items[{i}].", StringComparison.Ordinal)))).ToList();
        return new ReplyDocument(path, ChineseText.NormalizeDocumentNumber(number), answers);
    }

    static ReplyAnswer Answer(JsonElement item, bool missing) =>
        new(
            int.TryParse(Text(item, "no"), NumberStyles.None, CultureInfo.InvariantCulture, out var no) ? no : 0,
            Known(item, "measures"),
            Known(item, "result"),
            Known(item, "completedDate"),
            Known(item, "owner"),
            missing
        );

    /// <summary>The text of a member; nothing when it still holds a blank that is the whole of it, such as xx。 or 2017年xx月xx日.</summary>
    static string Known(JsonElement item, string name)
    {
        var text = Text(item, name).ReplaceLineEndings("\n").Trim();
        var rest = BlankText.Pattern().Replace(text, "");
        return rest.Length < text.Length && rest.All(c => char.IsAsciiDigit(c) || "年月日。".Contains(c, StringComparison.Ordinal)) ? "" : text;
    }

    static string Text(JsonElement item, string name) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty(name, out var value)
            ? value.ValueKind switch
            {
                JsonValueKind.String => value.GetString()!,
                JsonValueKind.Number => value.GetRawText(),
                JsonValueKind.Object => Text(value, "name"),
                _ => "",
            }
            : "";
}
