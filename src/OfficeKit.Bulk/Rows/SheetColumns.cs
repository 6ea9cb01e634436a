// Writes rows of cells as JSON: the tree of the columns' paths is laid out once for all rows.
using System.Buffers;
using System.Text.Json;
using OfficeKit.Data;

namespace OfficeKit.Bulk.Rows;

/// <summary>Writes rows of cells as JSON. Not for several threads at once.</summary>
sealed class SheetColumns
{
    sealed class Node
    {
        public int Column = -1;
        public string Path = "";
        public FieldKind Kind;
        public readonly List<(string Name, Node Node)> Members = [];
        public readonly SortedList<int, Node> Items = [];
    }

    readonly Node root = new();
    readonly bool keepsEmpty;
    readonly ArrayBufferWriter<byte> buffer = new(1024);

    static readonly JsonWriterOptions Options = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    /// <param name="paths">The path of each column; null where it has none. One that begins with NUL is a name, not a path.</param>
    /// <param name="schema">Tells the types of fields.</param>
    /// <param name="keepsEmpty">Whether an empty cell is an empty text instead of no value.</param>
    public SheetColumns(IReadOnlyList<string?> paths, TemplateSchema? schema, bool keepsEmpty)
    {
        this.keepsEmpty = keepsEmpty;
        for (var i = 0; i < paths.Count; i++)
        {
            if (paths[i] is { } path)
            {
                Add(path, i, schema);
            }
        }
    }

    /// <summary>The columns of a sheet by what their heads stand for, ready to write many rows.</summary>
    public static SheetColumns Of(RowMapping mapping, IReadOnlyList<string> head, bool keepsEmpty = false) =>
        new([.. head.Select(h => h.Length == 0 ? null : mapping.PathOf(h) ?? (mapping.IsListed ? Literal(h) : h))], mapping.Schema, keepsEmpty);

    // Beside columns.json a head is a name as it stands, dots and brackets included.
    static string Literal(string head) => head.AsSpan().IndexOfAny('.', '[') < 0 ? head : "\0" + head;

    void Add(string path, int column, TemplateSchema? schema)
    {
        var steps = path[0] == '\0' ? [path[1..]] : DataPath.Steps(path).ToList();
        if (steps.Exists(s => s is "" or < 0) || steps[0] is int)
        {
            steps = [path];
        }
        var at = root;
        foreach (var step in steps)
        {
            at = step is int index ? Item(at, index) : Member(at, (string)step);
            if (at.Column >= 0)
            {
                throw Twice(path);
            }
        }
        if (at.Members.Count + at.Items.Count > 0)
        {
            throw Twice(path);
        }
        (at.Column, at.Path, at.Kind) = (column, path.TrimStart('\0'), path[0] == '\0' || schema is null ? FieldKind.Text : schema.GetKind(path));
    }

    static Node Member(Node at, string name)
    {
        var found = at.Members.Find(m => m.Name == name).Node;
        if (found is null)
        {
            at.Members.Add((name, found = new Node()));
        }
        return found;
    }

    static Node Item(Node at, int index)
    {
        if (!at.Items.TryGetValue(index, out var found))
        {
            at.Items[index] = found = new Node();
        }
        return found;
    }

    /// <summary>The row as JSON in UTF-8.</summary>
    public byte[] Write(IReadOnlyList<string> cells)
    {
        buffer.Clear();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            WriteObject(writer, root, cells);
        }
        return buffer.WrittenSpan.ToArray();
    }

    void WriteObject(Utf8JsonWriter writer, Node node, IReadOnlyList<string> cells)
    {
        writer.WriteStartObject();
        foreach (var (name, member) in node.Members)
        {
            if (HasValue(member, cells) || (keepsEmpty && member.Column >= 0))
            {
                writer.WritePropertyName(name);
                Write(writer, member, cells);
            }
        }
        writer.WriteEndObject();
    }

    void Write(Utf8JsonWriter writer, Node node, IReadOnlyList<string> cells)
    {
        if (node.Column >= 0)
        {
            CellValue.Write(writer, Cell(node, cells), node.Kind);
        }
        else if (node.Items.Count == 0)
        {
            WriteObject(writer, node, cells);
        }
        else
        {
            writer.WriteStartArray();
            foreach (var item in node.Items.Values.Where(i => HasValue(i, cells)))
            {
                Write(writer, item, cells);
            }
            writer.WriteEndArray();
        }
    }

    static bool HasValue(Node node, IReadOnlyList<string> cells) =>
        node.Column >= 0
            ? !string.IsNullOrWhiteSpace(Cell(node, cells))
            : node.Members.Exists(m => HasValue(m.Node, cells)) || node.Items.Values.Any(i => HasValue(i, cells));

    static string Cell(Node node, IReadOnlyList<string> cells) => node.Column < cells.Count ? cells[node.Column] : "";

    static OfficeKitException Twice(string path) =>
        new(
            new TemplateDiagnostic
            {
                Code = DiagnosticCodes.WrongHead,
                Field = path.TrimStart('\0'),
                Message = Words.In(
                    $"有两列都写“{path.TrimStart('\0')}”，或一列写它、一列写它下面的字段。",
                    $"two columns write '{path.TrimStart('\0')}', or one writes it and one a field below it."
                ),
                Hint = Words.In("改掉其中一个表头。", "Change the head of one of them."),
            }
        );
}
