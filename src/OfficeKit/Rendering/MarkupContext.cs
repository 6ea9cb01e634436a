// Evaluates the expressions of tags: fuel, limits, missing values, and what may be seen of the data.
using System.Numerics;
using OfficeKit.Compiling.Tags;
using OfficeKit.Data;
using OfficeKit.Functions;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Runtime.Accessors;
using Scriban.Syntax;

namespace OfficeKit.Rendering;

/// <summary>Evaluates the expressions of tags. One for each render that runs at the same time; used again for the next.</summary>
sealed class MarkupContext : TemplateContext, ITolerant, IHasData, INotes
{
    const int LongText = 1 << 16;

    readonly TemplateLimits limits;
    readonly ScriptObject variables = [];
    long fuel,
        allocatedBefore,
        scriptBytes;
    MarkupOutput? partOutput;
    bool hasData;

    public MarkupContext(TemplateLimits limits)
        : base(TemplateFunctions.All)
    {
        this.limits = limits;
        EnableRelaxedMemberAccess = true;
        EnableRelaxedTargetAccess = true;
        EnableRelaxedIndexerAccess = true;
        AutoIndent = false;
        LoopLimit = limits.LoopRounds;
        RecursiveLimit = 8;
        LimitToString = 1 << 20;
        OnStringLimit = ScriptLimitBehavior.Throw;
        OnOutputLimit = ScriptLimitBehavior.Throw;
        RegexTimeOut = TimeSpan.FromMilliseconds(200);
        TryGetVariable = (TemplateContext _, SourceSpan _, ScriptVariable variable, out object? value) => Missing(variable.Name, null, out value);
        TryGetMember = (TemplateContext _, SourceSpan _, object target, string member, out object? value) => MissingMember(target, member, out value);
    }

    public int Tolerance { get; set; }

    public ScriptObject Data { get; private set; } = [];

    /// <summary>Tells of a missing value; gives what stands for it.</summary>
    public Func<string, object?, object?> OnMissing { get; set; } = (_, _) => null;

    /// <summary>Hears the remarks of functions.</summary>
    public Action<string, string, string, string> OnNote { get; set; } = (_, _, _, _) => { };

    public void Note(string chinese, string english, string chineseHint, string englishHint) => OnNote(chinese, english, chineseHint, englishHint);

    /// <summary>Begins a render: fresh variables over read-only data.</summary>
    public void Begin(TemplateData data)
    {
        End();
        Data = data.Values;
        PushGlobal(data.Values);
        PushGlobal(variables);
        hasData = true;
        Tolerance = 0;
        fuel = limits.Fuel + (long)data.Count * limits.FuelPerValue;
        scriptBytes = limits.ScriptBytes + (long)data.Count * limits.ScriptBytesPerValue;
        allocatedBefore = GC.GetAllocatedBytesForCurrentThread();
    }

    /// <summary>Lets go of the data.</summary>
    public void End()
    {
        if (hasData)
        {
            PopGlobal();
            PopGlobal();
            variables.Clear();
            Data = [];
            hasData = false;
        }
    }

    /// <summary>Sets a loop's variable and gives what it hid.</summary>
    public object? Swap(string name, object? value, bool remove = false)
    {
        variables.TryGetValue(this, default, name, out var before);
        if (remove)
        {
            variables.Remove(name);
        }
        else
        {
            variables.SetValue(name, value, readOnly: false);
        }
        return before;
    }

    public bool Has(string name) => variables.Contains(name);

    /// <summary>Burns fuel for one step of the renderer.</summary>
    public void Step()
    {
        if (--fuel < 0)
        {
            throw new LimitException(Words.In("模板的计算量超过限额", "the template asks for too much work"));
        }
        if ((fuel & 0xFF) == 0)
        {
            CheckAllocation();
        }
    }

    /// <summary>Begins a part: its output's own memory does not count as the script's.</summary>
    public void BeginPart(MarkupOutput output) => (partOutput, allocatedBefore) = (output, GC.GetAllocatedBytesForCurrentThread() - output.Allocated);

    void CheckAllocation()
    {
        if (GC.GetAllocatedBytesForCurrentThread() - allocatedBefore - (partOutput?.Allocated ?? 0) > scriptBytes)
        {
            throw new LimitException(Words.In($"模板计算占用的内存超过 {scriptBytes >> 20} MB", $"the template's sums take more than {scriptBytes >> 20} MB"));
        }
    }

    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        Step();
        var value = base.Evaluate(scriptNode, aliasReturnedFunction);
        switch (value)
        {
            case string { Length: > LongText }:
                CheckAllocation();
                break;
            // Scriban goes over to big integers and to infinity without a word.
            case BigInteger big when big > decimal.MaxValue.ToBig() || big < decimal.MinValue.ToBig():
                throw new ScriptRuntimeException(scriptNode!.Span, Words.In("数字太大", "the number is too large"));
            case double d when !double.IsFinite(d):
                throw new ScriptRuntimeException(scriptNode!.Span, Words.In("除以零，或数字太大", "a division by zero, or too large a number"));
        }
        return value;
    }

    /// <summary>Null, false, "" and an empty list are false: a clerk's empty cell is no answer.</summary>
    public override bool ToBool(SourceSpan span, object? value) =>
        value switch
        {
            string s => s.Length > 0,
            ScriptArray a => a.Count > 0,
            MissingText => false,
            _ => base.ToBool(span, value),
        };

    public override string? ObjectToString(object? value, bool nested = false) =>
        value switch
        {
            MissingText missing => missing.Text,
            RichValue => throw new ScriptRuntimeException(default, Words.In("图片、表格、勾选等不能当作文字", "a picture, a table or a box is no text")),
            ScriptArray or ScriptObject => throw new ScriptRuntimeException(default, Words.In("列表或对象不能当作文字", "a list or an object is no text")),
            bool b => b ? "true" : "false",
            decimal or double or int or long => Argument.Text(value),
            _ => base.ObjectToString(value, nested),
        };

    /// <summary>Only data and text have members; no .NET object is ever seen.</summary>
    protected override IObjectAccessor? GetMemberAccessorImpl(object target) =>
        target switch
        {
            IScriptObject or string => base.GetMemberAccessorImpl(target),
            _ => NoMembers.Instance,
        };

    bool MissingMember(object target, string member, out object? value)
    {
        if (target is string && PersonOrOffice.IsOwnName(member))
        {
            value = target;
            return true;
        }
        return Missing(member, target, out value);
    }

    bool Missing(string member, object? target, out object? value)
    {
        value = Tolerance > 0 ? null : OnMissing(member, target);
        return true;
    }
}

/// <summary>Nothing of an object is seen.</summary>
file sealed class NoMembers : IObjectAccessor
{
    public static readonly NoMembers Instance = new();

    public Type? IndexType => null;

    public int GetMemberCount(TemplateContext context, SourceSpan span, object target) => 0;

    public IEnumerable<string> GetMembers(TemplateContext context, SourceSpan span, object target) => [];

    public bool HasMember(TemplateContext context, SourceSpan span, object target, string member) => false;

    public bool TryGetValue(TemplateContext context, SourceSpan span, object target, string member, out object? value)
    {
        value = null;
        return false;
    }

    public bool TrySetValue(TemplateContext context, SourceSpan span, object target, string member, object? value) => false;

    public bool TryGetItem(TemplateContext context, SourceSpan span, object target, object index, out object? value)
    {
        value = null;
        return false;
    }

    public bool TrySetItem(TemplateContext context, SourceSpan span, object target, object index, object? value) => false;

    public bool HasIndexer => false;
}

file static class BigNumbers
{
    public static BigInteger ToBig(this decimal number) => new(number);
}
