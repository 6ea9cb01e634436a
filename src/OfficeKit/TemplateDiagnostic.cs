// One thing to tell the author of a template or the keeper of its data, with a place.
namespace OfficeKit;

/// <summary>One thing to tell the author of a template or the keeper of its data, with a place.</summary>
/// <remarks>
/// <see cref="Message"/> and <see cref="Hint"/> are in Chinese when <see cref="System.Globalization.CultureInfo.CurrentUICulture"/>
/// is Chinese at the moment the diagnostic is made, else in English.
/// </remarks>
public sealed record TemplateDiagnostic
{
    /// <summary>The rule itself where there is one (<c>R30</c>, <c>V3</c>), else a stable <c>OK1xxx</c> with a page in the author's guide.</summary>
    public required string Code { get; init; }

    /// <summary>How serious it is. Default: <see cref="DiagnosticSeverity.Error"/>.</summary>
    public DiagnosticSeverity Severity { get; init; } = DiagnosticSeverity.Error;

    /// <summary>Where it is. Default: <see cref="TemplateLocation.None"/>.</summary>
    public TemplateLocation Location { get; init; } = TemplateLocation.None;

    /// <summary>The tag as it was typed, braces included; empty when no tag is meant.</summary>
    public string Tag { get; init; } = "";

    /// <summary>The field's path, such as <c>sections[1].heading</c>; empty when no field is meant.</summary>
    public string Field { get; init; } = "";

    /// <summary>What was found and what was wanted.</summary>
    public required string Message { get; init; }

    /// <summary>What to do about it; empty when the message says it all.</summary>
    public string Hint { get; init; } = "";

    /// <summary>Whether the product can mend it by itself.</summary>
    public bool Fixable { get; init; }

    /// <summary>One line for people: code, place, tag, message, hint.</summary>
    public override string ToString()
    {
        var place = Location.ToString();
        var tag = Tag.Length > 0 ? Words.In($"“{Tag}”", $"'{Tag}'") : "";
        var where = place.Length + tag.Length > 0 ? $"{place}{tag}: " : "";
        var around =
            Location.Context.Length > 0 && !Location.Context.Contains(Message, StringComparison.Ordinal) && Location.Context != Tag
                ? Words.In($"（上下文：{Location.Context}）", $" (near: {Location.Context})")
                : "";
        return $"{Code}  {where}{Message}{(Hint.Length > 0 ? " " + Hint : "")}{around}";
    }
}
