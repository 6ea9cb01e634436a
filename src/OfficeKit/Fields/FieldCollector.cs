// Reads the parsed tags for the values they name.
using OfficeKit.Compiling.Pieces;
using OfficeKit.Compiling.Tags;
using Scriban.Runtime;
using Scriban.Syntax;

namespace OfficeKit.Fields;

/// <summary>A value named by a tag: its path, and what the use tells of its kind.</summary>
/// <param name="Path">The path; <c>[]</c> stands for every item of a list.</param>
/// <param name="Kind">text, number, date, boolean, picture, list, object; any when the use tells nothing.</param>
/// <param name="Tag">The tag.</param>
sealed record FieldUse(string Path, string Kind, Tag Tag)
{
    /// <summary>How many items the list must have, when the path ends in an item.</summary>
    public int Items { get; init; } = 1;

    /// <summary>Whether the template does without the value: left of ??, in a condition, or under a condition that asks for it.</summary>
    public bool Optional { get; init; }
}

/// <summary>Reads the pieces of a part for the values they name, following loop variables to their lists.</summary>
sealed class FieldCollector(CompiledTemplate template, ScriptObject functions)
{
    readonly List<(CompiledPart, FieldUse)> uses = [];
    readonly Dictionary<string, string?> variables = new() { ["for"] = null };

    readonly List<string> guarded = [];
    CompiledPart part = null!;
    int tolerance;

    /// <summary>The values that the parts of a template name, in the order in which they are rendered.</summary>
    public static IReadOnlyList<(CompiledPart Part, FieldUse Use)> Collect(CompiledTemplate template, ScriptObject functions)
    {
        var collector = new FieldCollector(template, functions);
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
                    Read(value.Expression, "text", value.Tag);
                    break;
                case IndentPiece indent:
                    Read(indent.Expression, "number", indent.Tag);
                    break;
                case StatementPiece
                {
                    Statement: ScriptExpressionStatement { Expression: ScriptAssignExpression { Target: ScriptVariable target, Value: { } assigned } }
                } set:
                    Read(assigned, PathOf(assigned) is null ? "text" : "any", set.Tag);
                    variables[target.Name] = PathOf(assigned);
                    break;
                case IfPiece choice:
                    foreach (var (tag, condition, body) in choice.Branches)
                    {
                        var before = uses.Count;
                        Tolerate(condition, "boolean", tag);
                        var asked = uses.Skip(before).Select(u => u.Item2.Path).ToList();
                        guarded.AddRange(asked);
                        Visit(body);
                        guarded.RemoveRange(guarded.Count - asked.Count, asked.Count);
                    }
                    Visit(choice.Otherwise);
                    break;
                case CasePiece choice:
                    Tolerate(choice.Value, "text", choice.Tag);
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
                    Read(value.Expression, "text", value.Tag);
                    break;
                case PlaceholderPiece { First: true } picture:
                    Read(picture.Expression, "text", picture.Tag);
                    break;
                case ChartPiece chart:
                    Read(chart.Expression, "list", chart.Tag);
                    break;
                case LinkPiece link:
                    foreach (var step in link.Steps.Where(s => s.Value is not null))
                    {
                        Read(step.Value!, "text", step.Tag!);
                    }
                    break;
                case NotePiece reference when template.Note(reference.Kind, reference.Id) is { } note:
                    Visit(note.Part, note.Body);
                    break;
                case HeaderPiece reference when template.Part(reference.Part) is { } header:
                    Visit(header, header.Pieces);
                    break;
                case ForPiece loop:
                    Read(loop.Source, "list", loop.Tag);
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
    void Tolerate(ScriptNode node, string kind, Tag tag)
    {
        tolerance++;
        Read(node, kind, tag);
        tolerance--;
    }

    bool IsOptional(string path) =>
        tolerance > 0
        || guarded.Exists(g => path == g || path.StartsWith(g + ".", StringComparison.Ordinal) || path.StartsWith(g + "[]", StringComparison.Ordinal));

    void Read(ScriptNode node, string kind, Tag tag)
    {
        switch (node)
        {
            case TolerantExpression tolerant:
                Tolerate(tolerant.Inner, kind, tag);
                break;
            // The length of a list or text is no field of it.
            case ScriptMemberExpression { Member.Name: "size", Target: { } measured }:
                Read(measured, "list", tag);
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
                    Read(index, "number", tag);
                }
                else if (
                    node is ScriptMemberExpression { Target: not ScriptVariable and not ScriptMemberExpression and not ScriptIndexerExpression and { } target }
                )
                {
                    Read(target, "object", tag);
                }
                break;
            case ScriptNamedArgument named:
                if (named.Value is not null)
                {
                    Read(named.Value, kind, tag);
                }
                break;
            case ScriptPipeCall { From: { } from, To: { } to }:
                Read(from, FunctionUses.First(to, kind), tag);
                ReadItems(from, to, tag);
                // Of several functions in a row, each takes what the one before gives.
                for (var next = to; next is not null; next = (next as ScriptPipeCall)?.To)
                {
                    ReadArguments(next is ScriptPipeCall { From: { } first } ? first : next, after: 1, tag);
                }
                break;
            case ScriptFunctionCall call:
                ReadArguments(call, after: 0, tag);
                break;
            case ScriptUnaryExpression { Right: { } operand } unary:
                Read(operand, unary.Operator == ScriptUnaryOperator.Not ? "boolean" : "number", tag);
                break;
            case ScriptBinaryExpression { Left: { } left, Right: { } right } binary:
                var inner = Operands(binary, kind);
                Read(left, inner, tag);
                Read(right, inner, tag);
                break;
            case ScriptConditionalExpression { Condition: { } condition } choice:
                Tolerate(condition, "boolean", tag);
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

    static string Operands(ScriptBinaryExpression binary, string kind) =>
        binary.Operator switch
        {
            ScriptBinaryOperator.EmptyCoalescing or ScriptBinaryOperator.And or ScriptBinaryOperator.Or => kind,
            // Text is added to text; without any in sight it is a sum.
            ScriptBinaryOperator.Add => HoldsText(binary) ? "text" : "number",
            ScriptBinaryOperator.CompareEqual or ScriptBinaryOperator.CompareNotEqual => HoldsText(binary) ? "text"
            : HoldsNumber(binary) ? "number"
            : "text",
            ScriptBinaryOperator.CompareLess
            or ScriptBinaryOperator.CompareGreater
            or ScriptBinaryOperator.CompareLessOrEqual
            or ScriptBinaryOperator.CompareGreaterOrEqual => HoldsText(binary) ? "text" : "number",
            _ => "number",
        };

    static bool HoldsText(ScriptNode node) =>
        node is ScriptLiteral { Value: string } or ScriptInterpolatedStringExpression
        || node is ScriptPipeCall or ScriptFunctionCall
        || (node is ScriptBinaryExpression or ScriptNestedExpression && node.Children.Any(c => c is not null && HoldsText(c)));

    static bool HoldsNumber(ScriptNode node) =>
        node is ScriptLiteral { Value: not (string or bool or null) }
        || (node is ScriptBinaryExpression or ScriptNestedExpression && node.Children.Any(c => c is not null && HoldsNumber(c)));

    /// <summary>A list that is given to a function has items, though nothing is known of them; the rows of a table are lists themselves.</summary>
    void ReadItems(ScriptExpression list, ScriptExpression function, Tag tag)
    {
        if (FunctionUses.First(function, "") == "list" && PathOf(list) is { Length: > 0 } path && !IsFunction(path))
        {
            var rows = FunctionUses.IsTable(function);
            var member = FunctionUses.Member(function);
            uses.Add(
                (
                    part,
                    new FieldUse(
                        path + "[]",
                        rows ? "list"
                            : member is not null ? "object"
                            : FunctionUses.OfMember(function),
                        tag
                    )
                    {
                        Optional = true,
                    }
                )
            );
            if (member is not null)
            {
                uses.Add((part, new FieldUse($"{path}[].{member}", FunctionUses.OfMember(function), tag) { Optional = true }));
            }
            if (rows)
            {
                uses.Add((part, new FieldUse(path + "[][]", "any", tag) { Optional = true }));
            }
        }
    }

    void ReadArguments(ScriptExpression function, int after, Tag tag)
    {
        var arguments = (function as ScriptFunctionCall)?.Arguments.ToList() ?? [];
        for (var i = 0; i < arguments.Count; i++)
        {
            Read(arguments[i], FunctionUses.Argument(function, i + after), tag);
            if (i + after == 0 || FunctionUses.Argument(function, i + after) == "list")
            {
                ReadItems(arguments[i], function, tag);
            }
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
            ScriptPipeCall { From: { } from, To: { } to } when FunctionUses.KeepsItems(to) => PathOf(from),
            ScriptIndexerExpression indexer => ItemOf(indexer.Target),
            _ => null,
        };

    /// <summary>The path of an item of a list. A record of the data is the data itself; a group of a list's items is part of that list.</summary>
    string? ItemOf(ScriptNode? list) =>
        list switch
        {
            ScriptPipeCall { From: { } from, To: { } to } when FunctionUses.IsChunk(to) => PathOf(from),
            _ => PathOf(list) switch
            {
                null => null,
                "cn.records" or "各份" => "",
                var path => path + "[]",
            },
        };

    static string Member(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    bool IsFunction(string path)
    {
        var dot = path.IndexOf('.', StringComparison.Ordinal);
        return functions.Contains(dot < 0 ? path : path[..dot]);
    }
}
