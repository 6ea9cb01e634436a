// A rule, a paper that keeps it, and the same paper with the rule broken.
namespace OfficeKit.Conformance.Tests;

/// <param name="Rule">The rule's number.</param>
/// <param name="Good">A paper that keeps the rule.</param>
/// <param name="Bad">A paper that breaks it.</param>
/// <param name="Profile">The layout it is held against.</param>
sealed record Breach(int Rule, Sheet Good, Sheet Bad, LayoutProfile Profile = LayoutProfile.Gongwen)
{
    /// <summary>What is said, where more than one thing can be: a piece of the place or of the message.</summary>
    public string Says { get; init; } = "";
}
