// Reads the parsed tags for the values they name.
using OfficeKit.Compiling.Pieces;
using OfficeKit.Compiling.Tags;
using OfficeKit.Functions;
using Scriban.Syntax;

namespace OfficeKit.Fields;

/// <summary>A value named by a tag: its path, and what the use tells of its kind.</summary>
/// <param name="Path">The path; <c>[]</c> stands for every item of a list.</param>
/// <param name="Kind">What the use tells of its kind; any when it tells nothing.</param>
/// <param name="Tag">The tag.</param>
sealed record FieldUse(string Path, ValueKind Kind, Tag Tag)
{
    /// <summary>How many items the list must have, when the path ends in an item.</summary>
    public int Items { get; init; } = 1;

    /// <summary>Whether the template does without the value: left of ??, in a condition, or under a condition that asks for it.</summary>
    public bool Optional { get; init; }
}

/// <summary>Reads the pieces of a part for the values they name, following loop variables to their lists.</summary>
sealed class FieldCollector(CompiledTemplate template)
{
    readonly List<(CompiledPart, FieldUse)> uses = [];
    readonly Dictionary<string, string?> variables = new() { ["for"] = null };

    readonly List<string> guarded = [];
    CompiledPart part = null!;
    int tolerance;

    /// <summary>The values that the parts of a template name, in the order in which they are rendered.</summary>
    public static IReadOnlyList<(CompiledPart Part, FieldUse Use)> Collect(CompiledTemplate template)
    {
        var collector = new FieldCollector(template);
        foreach (var part in template.Parts.Where(p => !p.OnDemand))
        {
            collector.Visit(part, part.Pieces);
        }
        return collector.uses;
    }

    void Visit(CompiledPart other, Piece[] pieces)
    {
        var before = part;
        part = other;
        Visit(pieces);
        part = before;
    }

    void Visit(Piece[] pieces)
    {
        foreach (var piece in pieces)
        {
            switch (piece)
            {
                case ValuePiece value:
                    Read(value.Expression, ValueKind.Text, value.Tag);
                    break;
                case IndentPiece indent:
                    Read(indent.Expression, ValueKind.Number, indent.Tag);
                    break;
                case StatementPiece
                {
                    Statement: ScriptExpressionStatement { Expression: ScriptAssignExpression { Target: ScriptVariable target, Value: { } assigned } }
                } set:
                    Read(assigned, PathOf(assigned) is null ? ValueKind.Text : ValueKind.Any, set.Tag);
                    variables[target.Name] = PathOf(assigned);
                    break;
                case IfPiece choice:
                    foreach (var (tag, condition, body) in choice.Branches)
                    {
                        var before = uses.Count;
                        Tolerate(condition, ValueKind.Boolean, tag);
                        var asked = uses.Skip(before).Select(u => u.Item2.Path).ToList();
                        guarded.AddRange(asked);
                        Visit(body);
                        guarded.RemoveRange(guarded.Count - asked.Count, asked.Count);
                    }
                    Visit(choice.Otherwise);
                    break;
                case CasePiece choice:
                    Tolerate(choice.Value, ValueKind.Text, choice.Tag);
                    foreach (var branch in choice.Branches)
                    {
                        Visit(branch.Body);
                    }
                    Visit(choice.Otherwise);
                    break;
                case GuardPiece guard:
                    Visit(guard.Body);
                    break;
                case BlockValuePiece value:
                    Read(value.Expression, ValueKind.Text, value.Tag);
                    break;
                case PlaceholderPiece { First: true } picture:
                    Read(picture.Expression, ValueKind.Text, picture.Tag);
                    break;
                case ChartPiece chart:
                    Read(chart.Expression, ValueKind.List, chart.Tag);
                    break;
                case LinkPiece link:
                    foreach (var step in link.Steps.Where(s => s.Value is not null))
                    {
                        Read(step.Value!, ValueKind.Text, step.Tag!);
                    }
                    break;
                case NotePiece reference when template.Note(reference.Kind, reference.Id) is { } note:
                    Visit(note.Part, note.Body);
                    break;
                case HeaderPiece reference when template.Part(reference.Part) is { } header:
                    Visit(header, header.Pieces);
                    break;
                case ForPiece loop:
                    Read(loop.Source, ValueKind.List, loop.Tag);
                    var outer = variables.TryGetValue(loop.Variable, out var path);
                    variables[loop.Variable] = ItemOf(loop.Source);
                    Visit(loop.Body);
                    if (outer)
                    {
                        variables[loop.Variable] = path;
                    }
                    else
                    {
                        variables.Remove(loop.Variable);
                    }
                    Visit(loop.Otherwise);
                    break;
            }
        }
    }

    /// <summary>Reads what may be missing.</summary>
    void Tolerate(ScriptNode node, ValueKind kind, Tag tag)
    {
        tolerance++;
        Read(node, kind, tag);
        tolerance--;
    }

    bool IsOptional(string path) =>
        tolerance > 0
        || guarded.Exists(g => path == g || path.StartsWith(g + ".", StringComparison.Ordinal) || path.StartsWith(g + "[]", StringComparison.Ordinal));

    void Read(ScriptNode node, ValueKind kind, Tag tag)
    {
        switch (node)
        {
            case TolerantExpression tolerant:
                Tolerate(tolerant.Inner, kind, tag);
                break;
            // The length of a list or text is no field of it.
            case ScriptMemberExpression { Member.Name: "size", Target: { } measured }:
                Read(measured, ValueKind.List, tag);
                break;
            case ScriptVariable or ScriptMemberExpression or ScriptIndexerExpression:
                if (PathOf((ScriptExpression)node) is { Length: > 0 } path && !IsFunction(path))
                {
                    uses.Add(
                        (
                            part,
                            new FieldUse(path, kind, tag)
                            {
                                Items = (node as ScriptIndexerExpression)?.Index is ScriptLiteral { Value: int at and >= 0 } ? at + 1 : 1,
                                Optional = IsOptional(path),
                            }
                        )
                    );
                }
                if (node is ScriptIndexerExpression { Index: { } index })
                {
                    Read(index, ValueKind.Number, tag);
                }
                else if (
                    node is ScriptMemberExpression { Target: not ScriptVariable and not ScriptMemberExpression and not ScriptIndexerExpression and { } target }
                )
                {
                    Read(target, ValueKind.Object, tag);
                }
                break;
            case ScriptNamedArgument named:
                if (named.Value is not null)
                {
                    Read(named.Value, kind, tag);
                }
                break;
            case ScriptPipeCall { From: { } from, To: { } to }:
                Read(from, FunctionUses.Piped(to, kind), tag);
                ReadMembers(from, FunctionUses.InARow(to).First(), FunctionUses.FirstParameter(to), isPiped: true, tag);
                // Of several functions in a row, each takes what the one before gives.
                foreach (var next in FunctionUses.InARow(to))
                {
                    ReadArguments(next, isPiped: true, tag);
                }
                break;
            case ScriptFunctionCall call:
                ReadArguments(call, isPiped: false, tag);
                break;
            case ScriptUnaryExpression { Right: { } operand } unary:
                Read(operand, unary.Operator == ScriptUnaryOperator.Not ? ValueKind.Boolean : ValueKind.Number, tag);
                break;
            case ScriptBinaryExpression { Left: { } left, Right: { } right } binary:
                var inner = Operands(binary, kind);
                Read(left, inner, tag);
                Read(right, inner, tag);
                break;
            case ScriptConditionalExpression { Condition: { } condition } choice:
                Tolerate(condition, ValueKind.Boolean, tag);
                foreach (var child in choice.Children.Where(c => c != condition))
                {
                    Read(child, kind, tag);
                }
                break;
            default:
                foreach (var child in node.Children)
                {
                    Read(child, kind, tag);
                }
                break;
        }
    }

    static ValueKind Operands(ScriptBinaryExpression binary, ValueKind kind) =>
        binary.Operator switch
        {
            ScriptBinaryOperator.EmptyCoalescing or ScriptBinaryOperator.And or ScriptBinaryOperator.Or => kind,
            // Text is added to text; without any in sight it is a sum.
            ScriptBinaryOperator.Add => HoldsText(binary) ? ValueKind.Text : ValueKind.Number,
            ScriptBinaryOperator.CompareEqual or ScriptBinaryOperator.CompareNotEqual => HoldsText(binary) ? ValueKind.Text
            : HoldsNumber(binary) ? ValueKind.Number
            : ValueKind.Text,
            ScriptBinaryOperator.CompareLess
            or ScriptBinaryOperator.CompareGreater
            or ScriptBinaryOperator.CompareLessOrEqual
            or ScriptBinaryOperator.CompareGreaterOrEqual => HoldsText(binary) ? ValueKind.Text : ValueKind.Number,
            _ => ValueKind.Number,
        };

    static bool HoldsText(ScriptNode node) =>
        node is ScriptLiteral { Value: string } or ScriptInterpolatedStringExpression
        || (node is ScriptPipeCall or ScriptFunctionCall && !GivesNumber(node))
        || (node is ScriptBinaryExpression or ScriptNestedExpression && node.Children.Any(c => c is not null && HoldsText(c)));

    static bool HoldsNumber(ScriptNode node) =>
        node is ScriptLiteral { Value: not (string or bool or null) }
        || GivesNumber(node)
        || (node is ScriptBinaryExpression or ScriptNestedExpression && node.Children.Any(c => c is not null && HoldsNumber(c)));

    static bool GivesNumber(ScriptNode node) =>
        node switch
        {
            ScriptPipeCall { To: { } to } => FunctionUses.Gives(to) == ValueKind.Number,
            ScriptFunctionCall call => FunctionUses.Gives(call) == ValueKind.Number,
            _ => false,
        };

    /// <summary>What a function asks of the items of a list, or of the members of an object, though nothing else is known of them.</summary>
    void ReadMembers(ScriptExpression value, ScriptExpression function, Parameter? parameter, bool isPiped, Tag tag)
    {
        if (parameter is null || PathOf(value) is not { Length: > 0 } path || IsFunction(path))
        {
            return;
        }
        foreach (var (member, kind) in parameter.Members)
        {
            Put($"{path}.{member}", kind);
        }
        if (parameter.Kind != ValueKind.List)
        {
            return;
        }
        var members = FunctionUses.Members(function, isPiped).ToList();
        Put(path + "[]", members.Count > 0 ? ValueKind.Object : parameter.Items);
        foreach (var (member, kind) in members)
        {
            Put($"{path}[].{member}", kind);
        }
        if (members.Count == 0 && parameter.Items == ValueKind.List)
        {
            Put(path + "[][]", ValueKind.Any);
        }
        void Put(string at, ValueKind kind) => uses.Add((part, new FieldUse(at, kind, tag) { Optional = true }));
    }

    void ReadArguments(ScriptExpression function, bool isPiped, Tag tag)
    {
        foreach (var (value, parameter) in FunctionUses.Arguments(function, isPiped))
        {
            // What takes anything but is not what is piped in, takes text.
            Read(value, parameter is null or { Kind: ValueKind.Any } ? ValueKind.Text : parameter.Kind, tag);
            ReadMembers(value, function, parameter, isPiped, tag);
        }
    }

    /// <summary>The path of a plain reference into the data; null for anything else.</summary>
    string? PathOf(ScriptNode? node) =>
        node switch
        {
            TolerantExpression tolerant => PathOf(tolerant.Inner),
            ScriptNestedExpression nested => PathOf(nested.Expression),
            ScriptVariable variable => variables.TryGetValue(variable.Name, out var known) ? known : variable.Name,
            ScriptMemberExpression { Member: { } member } access when PathOf(access.Target) is { } target => Member(target, member.Name),
            ScriptIndexerExpression { Index: ScriptLiteral { Value: string name } } named when PathOf(named.Target) is { } target => Member(target, name),
            ScriptPipeCall { From: { } from, To: { } to } => Passed(PathOf(from), FunctionUses.InARow(to), [ListPassage.Items, ListPassage.Item]),
            ScriptIndexerExpression indexer => ItemOf(indexer.Target),
            _ => null,
        };

    /// <summary>The path of what functions in a row make of a list; null unless each passes on its items in one of these ways.</summary>
    static string? Passed(string? path, IEnumerable<ScriptExpression> functions, ListPassage[] ways)
    {
        foreach (var function in functions)
        {
            var way = Way(function);
            path =
                path is null || !ways.Contains(way) ? null
                : way == ListPassage.Item ? path + "[]"
                : path;
        }
        return path;
    }

    /// <summary>The path of an item of a list. A record of the data is the data itself; a group of a list's items is part of that list.</summary>
    string? ItemOf(ScriptNode? list)
    {
        if (list is ScriptPipeCall { From: { } from, To: { } to } && FunctionUses.InARow(to).ToList() is var row && Way(row[^1]) == ListPassage.Groups)
        {
            // The group's items are the list's: 行[0] is an item.
            return Passed(PathOf(from), row.SkipLast(1), [ListPassage.Items]);
        }
        return PathOf(list) is not { } path ? null
            : FunctionCatalog.Find(path)?.Passes == ListPassage.Records ? ""
            : path + "[]";
    }

    static ListPassage Way(ScriptExpression function) => FunctionUses.Of(function)?.Passes ?? ListPassage.None;

    static string Member(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    static bool IsFunction(string path)
    {
        var dot = path.IndexOf('.', StringComparison.Ordinal);
        return TemplateFunctions.All.Contains(dot < 0 ? path : path[..dot]);
    }
}
