// What a template may ask about the loop it is in: for.index, for.first, for.last …
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace OfficeKit.Rendering;

/// <summary>What a template may ask about the loop it is in, as Scriban names it.</summary>
sealed class LoopState(int length) : IScriptObject
{
    public int Length => length;

    public int Index { get; set; }

    public bool Changed { get; set; }

    public int Count => 0;

    public bool IsReadOnly
    {
        get => true;
        set { }
    }

    public IEnumerable<string> GetMembers() => ["index", "rindex", "first", "last", "even", "odd", "length", "changed"];

    public bool Contains(string member) => GetMembers().Contains(member);

    public bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value)
    {
        value = member switch
        {
            "index" => Index,
            "rindex" => length - Index - 1,
            "first" => Index == 0,
            "last" => Index == length - 1,
            "even" => Index % 2 == 0,
            "odd" => Index % 2 == 1,
            "length" => length,
            "changed" => Changed,
            _ => null,
        };
        return value is not null;
    }

    public bool CanWrite(string member) => false;

    public bool TrySetValue(TemplateContext? context, SourceSpan span, string member, object? value, bool readOnly) => false;

    public bool Remove(string member) => false;

    public void SetReadOnly(string member, bool readOnly) { }

    public IScriptObject Clone(bool deep) => this;
}
