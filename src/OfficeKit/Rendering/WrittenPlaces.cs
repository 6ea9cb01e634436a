// Says where offsets of a written part stand, in one pass and without a tree: a ledger may have a blank in each of its rows.
using System.Text;
using OfficeKit.Markup;

namespace OfficeKit.Rendering;

/// <summary>Where an offset of a written part stands: its place, and the stretch and prefix of its paragraph.</summary>
readonly record struct WrittenPlace(string Place, int Start, int End, string Prefix);

/// <summary>Says where offsets of a written part stand; a place is worded as <see cref="Places"/> words it.</summary>
sealed class WrittenPlaces(string part)
{
    string story = "";

    sealed class Frame(string name, Frame? parent, int start)
    {
        public string Name { get; } = name;

        public Frame? Parent { get; } = parent;

        public int Start { get; } = start;

        public string Prefix { get; init; } = "";

        public int Ordinal { get; set; }

        public int Paragraphs { get; set; }

        public int Rows { get; set; }

        public int Cells { get; set; }

        public Frame? Container { get; set; }

        public string? Words { get; set; }

        public List<int>? Marks { get; set; }
    }

    static readonly Dictionary<string, string> Names = (
        (string[])["p", "tbl", "tr", "tc", "txbxContent", "txBody", "hdr", "ftr", "footnote", "endnote", "comment", "body", "Fallback"]
    ).ToDictionary(n => n);

    readonly Frame root = new("", null, 0);
    int tables,
        notes;

    /// <summary>The place of each offset; null for one that stands in no paragraph, or in the second copy of a text box.</summary>
    /// <param name="xml">The part.</param>
    /// <param name="offsets">The offsets, in rising order.</param>
    public WrittenPlace?[] Find(ReadOnlySpan<byte> xml, IReadOnlyList<int> offsets)
    {
        story = StoryNames.RootOf(xml);
        var found = new WrittenPlace?[offsets.Count];
        var (open, next, at) = (root, 0, 0);
        while (next < offsets.Count || open.Marks is not null || open.Parent is not null)
        {
            var step = xml[at..].IndexOf((byte)'<');
            if (step < 0)
            {
                break;
            }
            at += step;
            for (; next < offsets.Count && offsets[next] <= at; next++)
            {
                if (Nearest(open, "p") is { } paragraph && Nearest(open, "Fallback") is null)
                {
                    (paragraph.Marks ??= []).Add(next);
                }
            }
            var end = at + xml[at..].IndexOf((byte)'>') + 1;
            var tag = xml[(at + 1)..(end - 1)];
            if (tag[0] == (byte)'/')
            {
                if (open.Name.Length > 0 && Local(tag[1..]).SequenceEqual(Encoding.ASCII.GetBytes(open.Name)))
                {
                    Close(open, end, found);
                    open = open.Parent!;
                }
            }
            else if (Known(Local(tag)) is { } name)
            {
                var frame = Open(name, open, at, tag);
                open = tag[^1] == (byte)'/' ? open : frame;
            }
            at = end;
        }
        return found;
    }

    static ReadOnlySpan<byte> Local(ReadOnlySpan<byte> tag)
    {
        var name = tag.IndexOfAny(" /\t\r\n"u8) is var stop and > 0 ? tag[..stop] : tag;
        return name[(name.IndexOf((byte)':') + 1)..];
    }

    static string? Known(ReadOnlySpan<byte> local) =>
        local.Length <= 11
        && Names.GetAlternateLookup<ReadOnlySpan<char>>() is var lookup
        && Widen(local, stackalloc char[local.Length]) is var name
        && lookup.TryGetValue(name, out var known)
            ? known
            : null;

    static ReadOnlySpan<char> Widen(ReadOnlySpan<byte> ascii, Span<char> chars)
    {
        Encoding.Latin1.GetChars(ascii, chars);
        return chars;
    }

    Frame Open(string name, Frame parent, int start, ReadOnlySpan<byte> tag)
    {
        var colon = tag.IndexOf((byte)':');
        var frame = new Frame(name, parent, start)
        {
            Prefix = name == "p" && colon > 0 && colon < 8 && !tag[..colon].Contains((byte)' ') ? Encoding.UTF8.GetString(tag[..(colon + 1)]) : "",
        };
        switch (name)
        {
            case "p":
                frame.Container = Container(parent);
                frame.Ordinal = ++frame.Container.Paragraphs;
                break;
            case "tbl":
                frame.Ordinal = Nearest(parent, "Fallback") is null ? ++tables : 1;
                break;
            case "tr" when Nearest(parent, "tbl") is { } table:
                frame.Ordinal = ++table.Rows;
                break;
            case "tc" when Nearest(parent, "tr") is { } row:
                frame.Ordinal = ++row.Cells;
                break;
            case "footnote" or "endnote" or "comment":
                frame.Ordinal = tag.IndexOf("eparator"u8) >= 0 ? notes : ++notes;
                break;
        }
        return frame;
    }

    Frame Container(Frame frame)
    {
        while (frame != root && frame.Name is "p" or "tbl" or "tr" or "Fallback")
        {
            frame = frame.Parent!;
        }
        return frame;
    }

    static Frame? Nearest(Frame? frame, string name)
    {
        while (frame is not null && frame.Name != name)
        {
            frame = frame.Parent;
        }
        return frame;
    }

    void Close(Frame frame, int end, WrittenPlace?[] found)
    {
        foreach (var mark in frame.Marks ?? [])
        {
            found[mark] = new WrittenPlace(Place(frame), frame.Start, end, frame.Prefix);
        }
    }

    string Place(Frame paragraph) => $"{Words(paragraph.Container!)}第{paragraph.Ordinal}段";

    string Words(Frame container) =>
        container.Words ??= container.Name switch
        {
            "tc" when Nearest(container, "tr") is { } row && Nearest(row, "tbl") is { } table =>
                $"{Story(container)}表{table.Ordinal}第{row.Ordinal}行第{container.Ordinal}格",
            "txbxContent" or "txBody" => (Nearest(container.Parent, "p") is { } outer ? Place(outer) : Story(container)) + "文本框",
            _ => Story(container),
        };

    string Story(Frame frame)
    {
        while (frame.Parent is not null && frame.Name is not ("footnote" or "endnote" or "comment"))
        {
            frame = frame.Parent;
        }
        return StoryNames.Of(story, part, frame.Parent is null ? null : frame.Ordinal);
    }
}
