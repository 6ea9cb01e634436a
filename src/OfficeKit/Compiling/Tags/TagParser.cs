// Parses each tag alone, so that one mistake hides no other.
using Scriban;
using Scriban.Parsing;
using Scriban.Syntax;

namespace OfficeKit.Compiling.Tags;

/// <summary>Parses each tag alone, after a look at its tokens: a number of a hundred digits would hang the parser.</summary>
sealed class TagParser(Diagnoser diagnoser, TemplateLimits limits, ScriptRules rules)
{
    const int DepthLimit = 48,
        MessageLimit = 20,
        NumberLength = 24;
    static readonly LexerOptions ScriptOnly = new() { Mode = ScriptMode.ScriptOnly };
    static readonly ParserOptions Parsing = new() { ExpressionDepthLimit = DepthLimit, ParseFloatAsDecimal = true };

    // The last six are refused, but they have an end: it must not count as a mistake of its own.
    static readonly HashSet<string> Openers = ["for", "if", "case", "while", "func", "capture", "wrap", "with", "tablerow"];

    int order;
    long length;

    /// <summary>Parses a tag into its statements: one, unless the author put several between one pair of braces.</summary>
    public IEnumerable<Tag> Parse(TagSpan span)
    {
        length += span.Source.Length;
        if (span.Source.Length > limits.TagLength || length > limits.AllTagsLength)
        {
            diagnoser.Add(
                DiagnosticCodes.TooLongTagOrNumber,
                span,
                $"标签太长（一个标签最多 {limits.TagLength} 字符，全部标签最多 {limits.AllTagsLength} 字符）。",
                $"the tag is too long (one tag: {limits.TagLength} characters, all tags: {limits.AllTagsLength})."
            );
            return [];
        }
        var tokens = Tokens(span);
        if (tokens is null)
        {
            return [];
        }
        var tags = new List<Tag>();
        foreach (var (start, end) in Statements(tokens, span.Script))
        {
            tags.Add(ParseStatement(span, span.Script[start..end], FirstWord(tokens, span.Script, start, end), Hints(tokens, span.Script)));
        }
        if (tags.Count == 0)
        {
            tags.Add(new Tag(span, order++, TagKind.Silent, ""));
        }
        if (!span.Closed)
        {
            diagnoser.Add(
                DiagnosticCodes.UnclosedTag,
                span,
                "标签没有结束：缺少 }}。",
                "the tag is not closed: }} is missing.",
                "在标签末尾补上 }}。",
                "Type }} at its end."
            );
        }
        return tags;
    }

    List<Token>? Tokens(TagSpan span)
    {
        var tokens = new List<Token>();
        foreach (var token in new Lexer(span.Script, null, ScriptOnly))
        {
            if (token.Type is TokenType.Integer or TokenType.HexaInteger or TokenType.BinaryInteger or TokenType.Float)
            {
                var text = token.GetText(span.Script);
                if (text.Length > NumberLength || (token.Type == TokenType.Integer && text.Contains('e', StringComparison.OrdinalIgnoreCase)))
                {
                    diagnoser.Add(DiagnosticCodes.TooLongTagOrNumber, span, $"数字“{Shorten(text)}”太长。", $"the number '{Shorten(text)}' is too long.");
                    return null;
                }
            }
            if (token.Type == TokenType.Eof)
            {
                break;
            }
            tokens.Add(token);
        }
        return tokens;
    }

    /// <summary>The stretches between semicolons outside brackets.</summary>
    static IEnumerable<(int Start, int End)> Statements(List<Token> tokens, string script)
    {
        int depth = 0,
            start = 0;
        foreach (var token in tokens)
        {
            depth += token.Type switch
            {
                TokenType.OpenParen or TokenType.OpenBracket or TokenType.OpenBrace => 1,
                TokenType.CloseParen or TokenType.CloseBracket or TokenType.CloseBrace => -1,
                _ => 0,
            };
            if (token.Type == TokenType.SemiColon && depth == 0)
            {
                if (!string.IsNullOrWhiteSpace(script[start..token.Start.Offset]))
                {
                    yield return (start, token.Start.Offset);
                }
                start = token.Start.Offset + 1;
            }
        }
        if (tokens.Exists(t => t.Start.Offset >= start && t.Type is not (TokenType.Comment or TokenType.CommentMulti or TokenType.NewLine)))
        {
            yield return (start, script.Length);
        }
    }

    static string FirstWord(List<Token> tokens, string script, int start, int end)
    {
        foreach (var token in tokens)
        {
            if (token.Start.Offset >= start && token.Start.Offset < end)
            {
                var next = tokens.Find(t => t.Start.Offset > token.Start.Offset);
                // for.index asks about the loop; it does not begin one.
                return token.Type == TokenType.Identifier && next.Type != TokenType.Dot ? token.GetText(script) : "";
            }
        }
        return "";
    }

    /// <summary>What the comments of a tag ask for; both words may stand in one comment.</summary>
    static (BlockHint Level, NumberHint Numbers) Hints(List<Token> tokens, string script)
    {
        var text = string.Concat(tokens.Where(t => t.Type is TokenType.Comment or TokenType.CommentMulti).Select(t => t.GetText(script)));
        bool Says(string word) => text.Contains(word, StringComparison.Ordinal);
        return (
            Says("按行") ? BlockHint.Row
            : Says("按段") ? BlockHint.Paragraph
            : Says("按列") ? BlockHint.Column
            : Says("按块") ? BlockHint.Text
            : BlockHint.None,
            Says("续号") ? NumberHint.Continue
            : Says("重新编号") ? NumberHint.Restart
            : NumberHint.None
        );
    }

    Tag ParseStatement(TagSpan span, string script, string word, (BlockHint Level, NumberHint Numbers) hints)
    {
        Tag Make(TagKind kind, string keyword, ScriptStatement? statement = null) =>
            new(span, order++, kind, keyword)
            {
                Statement = statement,
                Hint = hints.Level,
                Numbers = hints.Numbers,
            };

        if (Openers.Contains(word))
        {
            return Make(TagKind.Open, word, Single(span, script + "\nend"));
        }
        switch (word)
        {
            case "end":
                return Make(TagKind.Close, word);
            case "else":
                var rest = script[(script.IndexOf("else", StringComparison.Ordinal) + 4)..].Trim();
                var isElseIf = rest.StartsWith("if", StringComparison.Ordinal) && (rest.Length == 2 || !char.IsLetterOrDigit(rest[2]));
                return Make(TagKind.Branch, isElseIf ? "else if" : "else", isElseIf ? Single(span, rest + "\nend") : null);
            case "when":
                var wrapped = Single(span, "case 0\n" + script + "\nend") as ScriptCaseStatement;
                return Make(TagKind.Branch, word, wrapped?.Body?.Statements.OfType<ScriptWhenStatement>().FirstOrDefault());
            case "break" or "continue":
                return Make(TagKind.Silent, word);
        }
        var statement = Single(span, script);
        var kind = statement switch
        {
            ScriptExpressionStatement { Expression: ScriptAssignExpression } => TagKind.Silent,
            ScriptExpressionStatement { Expression: ScriptFunctionCall call } when ScriptRules.IsIndent(call.Target) => TagKind.Indent,
            _ => TagKind.Value,
        };
        return Make(kind, "", statement);
    }

    /// <summary>Parses what must be one statement, and holds it against the rules; null when it cannot be used.</summary>
    ScriptStatement? Single(TagSpan span, string script)
    {
        if (!span.Closed)
        {
            return null;
        }
        var template = Template.Parse(script, null, Parsing, ScriptOnly);
        if (template.HasErrors)
        {
            var message = template.Messages.Take(MessageLimit).First(m => m.Type == ParserMessageType.Error).Message.Trim();
            diagnoser.Add(
                DiagnosticCodes.SyntaxError,
                span,
                $"表达式有语法错误（{message}）。",
                $"the expression has a syntax error ({message}).",
                "检查括号、引号和运算符是否成对、完整。",
                "Check that brackets, quotes and operators are complete."
            );
            return null;
        }
        var statements = template.Page!.Body!.Statements.Where(s => s is not ScriptNopStatement and not ScriptEscapeStatement).ToList();
        if (statements.Count != 1)
        {
            diagnoser.Add(
                DiagnosticCodes.SyntaxError,
                span,
                "一个标签只能写一条语句，多条之间用分号隔开。",
                "a tag holds one statement; separate several by semicolons."
            );
            return null;
        }
        return rules.Allow(span, statements[0]) ? statements[0] : null;
    }

    static string Shorten(string text) => text.Length <= 20 ? text : text[..20] + "…";
}
