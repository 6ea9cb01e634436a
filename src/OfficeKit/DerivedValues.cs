// Values that a record does not have, worked out from those it has.
using OfficeKit.Rules;

namespace OfficeKit;

/// <summary>
/// Values that are worked out where a record has none: the latest of its days, the numbers of its items. Each has a path and an expression as in rules
/// (templates/rules.md); <c>items[].no</c> is worked out for each item, with <c>it</c> and its <c>index</c> from 0. Immutable.
/// </summary>
public sealed class DerivedValues
{
    readonly List<Derivation> values;

    /// <summary>Takes paths and expressions, to be worked out one after the other. Throws <see cref="FormatException"/> when one is no expression, or uses what
    /// a template may not.</summary>
    public DerivedValues(IEnumerable<KeyValuePair<string, string>> expressions) =>
        values = [.. expressions.Select(e => new Derivation(e.Key, DataRule.Expression(e.Value)))];

    /// <summary>Whether there is nothing to work out.</summary>
    public bool IsEmpty => values.Count == 0;

    /// <summary>The record with what could be worked out; what cannot be stays missing.</summary>
    public TemplateData Fill(TemplateData data) => values.Aggregate(data, (filled, value) => value.Fill(filled));
}
