// Reads the parsed tags for the values they name.
using Scriban.Runtime;
using Scriban.Syntax;

namespace OfficeKit.Compiling;

/// <summary>A value named by a tag: its path, and what the use tells of its kind.</summary>
sealed record FieldUse(string Path, string Kind, Tag Tag);

/// <summary>Reads the pieces of a part for the values they name, following loop variables to their lists.</summary>
sealed class FieldCollector(CompiledTemplate template, ScriptObject functions)
{
    readonly List<(CompiledPart, FieldUse)> uses = [];
    readonly Dictionary<string, string?> variables = new() { ["for"] = null };

    CompiledPart part = null!;

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
                case StatementPiece { Statement: ScriptExpressionStatement { Expression: ScriptAssignExpression { Target: ScriptVariable target, Value: { } assigned } } } set:
                    Read(assigned, "text", set.Tag);
                    variables[target.Name] = PathOf(assigned);
                    break;
                case IfPiece choice:
                    foreach (var (tag, condition, body) in choice.Branches)
                    {
                        Read(condition, "boolean", tag);
                        Visit(body);
                    }
                    Visit(choice.Otherwise);
                    break;
                case CasePiece choice:
                    Read(choice.Value, "text", choice.Tag);
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
                    variables[loop.Variable] = PathOf(loop.Source) is { } list ? list + "[]" : null;
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

    void Read(ScriptNode node, string kind, Tag tag)
    {
        switch (node)
        {
            case ScriptVariable or ScriptMemberExpression or ScriptIndexerExpression:
                if (PathOf((ScriptExpression)node) is { Length: > 0 } path && !IsFunction(path))
                {
                    uses.Add((part, new FieldUse(path, kind, tag)));
                }
                if (node is ScriptIndexerExpression { Index: { } index })
                {
                    Read(index, "number", tag);
                }
                else if (node is ScriptMemberExpression { Target: not ScriptVariable and not ScriptMemberExpression and not ScriptIndexerExpression and { } target })
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
                Read(from, KindFor(to, kind), tag);
                ReadArguments(to, tag);
                break;
            case ScriptFunctionCall call:
                foreach (var argument in call.Arguments)
                {
                    Read(argument, KindFor(call, "text"), tag);
                }
                break;
            case ScriptBinaryExpression binary:
                var inner = binary.Operator is ScriptBinaryOperator.Subtract or ScriptBinaryOperator.Multiply or ScriptBinaryOperator.Divide or ScriptBinaryOperator.Modulus ? "number"
                    : binary.Operator is ScriptBinaryOperator.EmptyCoalescing or ScriptBinaryOperator.And or ScriptBinaryOperator.Or ? kind : "text";
                Read(binary.Left!, inner, tag);
                Read(binary.Right!, inner, tag);
                break;
            default:
                foreach (var child in node.Children)
                {
                    Read(child, kind, tag);
                }
                break;
        }
    }

    void ReadArguments(ScriptExpression to, Tag tag)
    {
        foreach (var argument in (to as ScriptFunctionCall)?.Arguments ?? [])
        {
            Read(argument, "text", tag);
        }
    }

    static string KindFor(ScriptExpression function, string otherwise)
    {
        var name = (function is ScriptFunctionCall call ? call.Target : function)?.ToString() ?? "";
        return name switch
        {
            "cn.date" => "date",
            "cn.num" or "cn.ordinal" => "number",
            "cn.join" => "list",
            _ when name.StartsWith("array.", StringComparison.Ordinal) => "list",
            _ when name.StartsWith("math.", StringComparison.Ordinal) => "number",
            _ => otherwise == "boolean" ? "text" : otherwise,
        };
    }

    /// <summary>The path of a plain reference into the data; null for anything else.</summary>
    string? PathOf(ScriptNode? node) => node switch
    {
        TolerantExpression tolerant => PathOf(tolerant.Inner),
        ScriptNestedExpression nested => PathOf(nested.Expression),
        ScriptVariable variable => variables.TryGetValue(variable.Name, out var known) ? known : variable.Name,
        ScriptMemberExpression { Member: { } member } access when PathOf(access.Target) is { } target => $"{target}.{member.Name}",
        ScriptIndexerExpression indexer when PathOf(indexer.Target) is { } target => target + "[]",
        _ => null,
    };

    bool IsFunction(string path)
    {
        var dot = path.IndexOf('.', StringComparison.Ordinal);
        return functions.Contains(dot < 0 ? path : path[..dot]);
    }
}
