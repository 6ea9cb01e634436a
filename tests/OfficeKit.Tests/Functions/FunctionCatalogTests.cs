// The catalogue of functions: each states its kinds, each is read by what asks for fields, and the guide says what it says.
using System.Globalization;
using System.Text.RegularExpressions;
using OfficeKit.Functions;
using OfficeKit.Rendering;
using OfficeKit.Rules;
using OfficeKit.Tests.Support;
using Scriban.Functions;
using Scriban.Runtime;

namespace OfficeKit.Tests.Functions;

public class FunctionCatalogTests
{
    static IEnumerable<TestCaseData> Functions() =>
        FunctionCatalog.All.Where(f => f.Value is null).Select(f => new TestCaseData(f.Name).SetArgDisplayNames(f.Name));

    /// <summary>Each parameter a field: the first piped in, the others named.</summary>
    [TestCaseSource(nameof(Functions))]
    public void AFieldIsOfTheKindThatTheFunctionTakes(string name)
    {
        var function = FunctionCatalog.Find(name)!;
        var parameters = function.Parameters.Where(p => p.Member is null || !p.Optional).ToList();
        var rest = string.Concat(parameters.Skip(1).Select((p, i) => p.Member is null ? $" {p.Name}: 参{i + 1}" : $" '{p.Name}'"));
        var tag = function.Gives == ValueKind.Indent ? $"{{{{ {name} 参0 }}}}" : $"{{{{ 参0 | {name}{rest} }}}}";
        var template = DocxTemplate.Load(DocxText.ToDocx(tag));
        Assert.That(template.Diagnostics, Is.Empty, tag);
        var fields = template.GetFields().ToDictionary(f => f.Path, f => f.Kind);
        foreach (var (parameter, i) in parameters.Select((p, i) => (p, i)).Where(p => p.p.Member is null))
        {
            Assert.That(fields[$"参{i}"], Is.EqualTo(Field(parameter.Kind)), $"{tag}: {parameter.Name}");
            if (parameter.Kind == ValueKind.List)
            {
                var isMember = parameters.Exists(p => p.Member is not null);
                Assert.That(fields[$"参{i}[]"], Is.EqualTo(isMember ? FieldKind.Object : Field(parameter.Items)), $"{tag}: items of {parameter.Name}");
            }
            foreach (var (path, _) in parameter.Members)
            {
                Assert.That(fields, Contains.Key($"参{i}.{path}"));
            }
        }
    }

    static FieldKind Field(ValueKind kind) => kind == ValueKind.Any ? FieldKind.Text : Enum.Parse<FieldKind>(kind.ToString());

    [TestCaseSource(nameof(Functions))]
    public void AnOptionalMemberIsReadWhereItIsWrittenOut(string name)
    {
        var function = FunctionCatalog.Find(name)!;
        if (function.Parameters is not [{ Kind: ValueKind.List }, { Member: { } kind }, ..])
        {
            return;
        }
        var rest = string.Concat(function.Parameters.Skip(2).Select(p => $" '{p.Name}'"));
        var fields = DocxTemplate.Load(DocxText.ToDocx($"{{{{ 值 | {name} '员'{rest} }}}}")).GetFields().ToDictionary(f => f.Path, f => f.Kind);
        Assert.Multiple(() =>
        {
            Assert.That(fields["值"], Is.EqualTo(FieldKind.List));
            Assert.That(fields["值[]"], Is.EqualTo(FieldKind.Object));
            Assert.That(fields["值[].员"], Is.EqualTo(Field(kind)));
        });
    }

    static IEnumerable<TestCaseData> Lines() =>
        from family in FunctionCatalog.Families
        from function in family.Functions
        from line in function.Guide
        where line.Runs
        select new TestCaseData(function.Name, line.Expression, line.Result).SetArgDisplayNames(line.Expression);

    [TestCaseSource(nameof(Lines))]
    public void ALineOfTheGuideGivesWhatItSays(string name, string expression, string result)
    {
        var culture = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");
        try
        {
            var context = new MarkupContext(TemplateLimits.Default);
            context.Begin(TemplateData.Parse("{}"));
            var value = context.Evaluate(DataRule.Expression(expression));
            Assert.That(string.Join('、', Argument.Texts(value)).Replace('\t', '→').Replace('\n', '↵'), Is.EqualTo(result));
            Assert.That(Kind(value), Is.EqualTo(FunctionCatalog.Find(name)!.Gives).Or.EqualTo(ValueKind.Any));
        }
        finally
        {
            CultureInfo.CurrentUICulture = culture;
        }
    }

    static ValueKind Kind(object? value) =>
        value switch
        {
            string => ValueKind.Text,
            bool => ValueKind.Boolean,
            int or long or decimal or double => ValueKind.Number,
            ScriptArray => ValueKind.List,
            ScriptObject => ValueKind.Object,
            _ => ValueKind.Any,
        };

    [Test]
    public void EveryFunctionOfOursHasALineInTheGuideAndAResult()
    {
        var ours = FunctionCatalog.Families.SelectMany(f => f.Functions).ToList();
        Assert.That(ours.Where(f => f.Guide.Count == 0).Select(f => f.Name), Is.Empty);
        Assert.That(ours.Where(f => f.Body is null && f.Value is null).Select(f => f.Name), Is.Empty);
        Assert.That(FunctionCatalog.All.Select(f => f.Gives), Has.None.EqualTo(ValueKind.Date), "a date that is given is text");
    }

    [Test]
    public void EveryFunctionOfScribansIsDecidedUponAndTakesWhatTheTableSays()
    {
        var scriban = new (string Group, ScriptObject Functions)[]
        {
            ("array", new ArrayFunctions()),
            ("string", new StringFunctions()),
            ("math", new MathFunctions()),
            ("object", new ObjectFunctions()),
        };
        foreach (var (group, functions) in scriban)
        {
            foreach (var (name, value) in functions)
            {
                var entry = FunctionCatalog.Find($"{group}.{name}");
                Assert.That(entry is null, Is.EqualTo(BuiltInFunctions.Refused.Contains(name)), $"{group}.{name}");
                if (entry is { Body: null })
                {
                    var function = (IScriptFunctionInfo)value!;
                    Assert.That(
                        entry.Parameters.Select((p, i) => $"{p.Name} {p.Optional}"),
                        Is.EqualTo(
                            Enumerable
                                .Range(0, function.ParameterCount)
                                .Select(i => $"{function.GetParameterInfo(i).Name} {i >= function.RequiredParameterCount}")
                        ),
                        entry.Name
                    );
                }
            }
        }
    }

    [Test]
    public void TheGuideListsTheFunctionsAsTheCatalogueHasThem()
    {
        var guide = File.ReadAllText(AuthorsGuide.Path).ReplaceLineEndings("\n");
        var match = Regex.Match(guide, "(?<=<!-- functions -->\n).*?(?=<!-- /functions -->)", RegexOptions.Singleline);
        var table = FunctionTable();
        if (match.Value != table)
        {
            File.WriteAllText(Path.ChangeExtension(AuthorsGuide.Path, ".received.md"), guide[..match.Index] + table + guide[(match.Index + match.Length)..]);
        }
        Assert.That(match.Value, Is.EqualTo(table), "accept by moving templates/README.received.md over templates/README.md");
    }

    static string FunctionTable() =>
        string.Concat(
            FunctionCatalog.Families.Select(f =>
                $"\n**{f.Title}**\n\n| 写法 | 得到 | 全名和参数 | 号 |\n|---|---|---|---|\n{string.Concat(f.Functions.Select(Row))}"
            )
        ) + "\n";

    static string Row(FunctionEntry f) =>
        $"| {string.Join("<br>", f.Guide.Select(g => $"`{{{{ {Cell(g.Expression)} }}}}`"))} | {string.Join("<br>", f.Guide.Select(g => Cell(g.Result)))} "
        + $"| `{f.Name}` {string.Join("，", f.Parameters.Select(p => $"{p.Name} {Word(p)}{(p.Optional ? "（可不写）" : "")}"))} | {f.Number} |\n";

    static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);

    static string Word(Parameter p) =>
        p switch
        {
            { Member: not null } => "字段名",
            { Kind: ValueKind.Number } => "数",
            { Kind: ValueKind.Date } => "日期",
            { Kind: ValueKind.Boolean } => "是否",
            { Kind: ValueKind.List } => "列表",
            { Kind: ValueKind.Object } => "对象",
            { Kind: ValueKind.Picture } => "图片",
            { Kind: ValueKind.Any } => "值",
            _ => "文字",
        };
}
