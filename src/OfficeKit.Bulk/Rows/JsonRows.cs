// Reads records out of JSON Lines, or out of a JSON array that need not fit in memory.
using System.Text.Json;
using OfficeKit.Plumbing;

namespace OfficeKit.Bulk.Rows;

sealed class JsonRows(string path, RowMapping mapping)
{
    readonly JsonHeads heads = new(mapping);
    byte[] buffer = new byte[1 << 16];
    int begin,
        end,
        line = 1;

    /// <summary>One object to a line; a line that is none is a problem of that row alone.</summary>
    public IEnumerable<Record> Lines()
    {
        using var file = Files.OpenRead(path);
        SkipMark(file);
        for (var row = 0; ; )
        {
            var feed = buffer.AsSpan(begin, end - begin).IndexOf((byte)'\n');
            if (feed < 0 && Fill(file))
            {
                continue;
            }
            var length = feed < 0 ? end - begin : feed;
            var content = buffer.AsSpan(begin, length).Trim(" \t\r"u8).ToArray();
            if (content.Length > 0)
            {
                yield return Read(++row, line, content);
            }
            if (feed < 0)
            {
                yield break;
            }
            begin += feed + 1;
            line++;
        }
    }

    /// <summary>The objects of an array. Throws <see cref="OfficeKitException"/> (OK1502) where the JSON ends to be JSON.</summary>
    public IEnumerable<Record> Items()
    {
        using var file = Files.OpenRead(path);
        SkipMark(file);
        var state = new JsonReaderState(new JsonReaderOptions { MaxDepth = 64 });
        var (row, inside) = (0, false);
        while (true)
        {
            var isFinal = false;
            Record? record;
            while (!Next(ref state, ref row, ref inside, isFinal, out record))
            {
                isFinal = !Fill(file);
            }
            if (record is null)
            {
                yield break;
            }
            yield return record;
        }
    }

    /// <summary>Takes the next item out of the buffer; false when the buffer does not hold it whole. The record is null at the array's end.</summary>
    bool Next(ref JsonReaderState state, ref int row, ref bool inside, bool isFinal, out Record? record)
    {
        record = null;
        var reader = new Utf8JsonReader(buffer.AsSpan(begin, end - begin), isFinal, state);
        try
        {
            if (!inside)
            {
                if (!reader.Read())
                {
                    return isFinal ? throw Bad(line) : false;
                }
                inside = reader.TokenType == JsonTokenType.StartArray ? true : throw NoArray();
            }
            else if (!reader.Read())
            {
                return isFinal ? throw Bad(line) : false;
            }
            else if (reader.TokenType == JsonTokenType.EndArray)
            {
                return true;
            }
            else
            {
                var start = (int)reader.TokenStartIndex;
                if (!reader.TrySkip())
                {
                    return isFinal ? throw Bad(line) : false;
                }
                var at = line + buffer.AsSpan(begin, start).Count((byte)'\n');
                record = Read(++row, at, buffer.AsSpan(begin + start, (int)reader.BytesConsumed - start).ToArray());
            }
        }
        catch (JsonException e)
        {
            // The state carries the count of lines from the file's first byte.
            throw Bad((int)(e.LineNumber ?? 0) + 1);
        }
        line += buffer.AsSpan(begin, (int)reader.BytesConsumed).Count((byte)'\n');
        begin += (int)reader.BytesConsumed;
        state = reader.CurrentState;
        // Only the opening bracket was read.
        return record is not null || Next(ref state, ref row, ref inside, isFinal, out record);
    }

    Record Read(int row, int at, byte[] json)
    {
        try
        {
            return new Record(row, at, heads.Map(JsonStrings.Whole(json)));
        }
        catch (Exception e) when (e is JsonException or FormatException)
        {
            return new Record(
                row,
                at,
                default,
                new TemplateDiagnostic
                {
                    Code = DiagnosticCodes.NotJson,
                    Location = new TemplateLocation(Path.GetFileName(path), $"第{at}行"),
                    Message = Words.In($"第 {at} 行不是一个 JSON 对象 {{ … }}。", $"line {at} is no JSON object {{ … }}."),
                    Hint = Words.In("检查该处的逗号、引号和括号。", "Check commas, quotes and brackets there."),
                }
            );
        }
    }

    void SkipMark(FileStream file)
    {
        Fill(file);
        begin = buffer.AsSpan(0, end).StartsWith("\uFEFF"u8) ? 3 : 0;
    }

    /// <summary>Reads on; false at the file's end.</summary>
    bool Fill(FileStream file)
    {
        if (begin > 0)
        {
            buffer.AsSpan(begin, end - begin).CopyTo(buffer);
            (begin, end) = (0, end - begin);
        }
        if (end == buffer.Length)
        {
            Array.Resize(ref buffer, buffer.Length * 2);
        }
        var read = file.Read(buffer.AsSpan(end));
        end += read;
        return read > 0;
    }

    OfficeKitException NoArray() =>
        new(
            new TemplateDiagnostic
            {
                Code = DiagnosticCodes.NotJson,
                Location = new TemplateLocation(Path.GetFileName(path)),
                Message = Words.In("要一个数组 [ { … }, { … } ]，一项一行数据。", "wanted: an array [ { … }, { … } ], one item a row."),
                Hint = Words.In("一行一个对象的文件请命名为 .jsonl。", "A file of one object a line is called .jsonl."),
            }
        );

    OfficeKitException Bad(int at) =>
        new(
            new TemplateDiagnostic
            {
                Code = DiagnosticCodes.NotJson,
                Location = new TemplateLocation(Path.GetFileName(path), $"第{at}行"),
                Message = Words.In($"不是合格的 JSON：第 {at} 行处有误，或文件没有写完。", $"this is not valid JSON: line {at}, or the file is cut off."),
                Hint = Words.In("检查该处的逗号、引号和括号。", "Check commas, quotes and brackets there."),
            }
        );
}
