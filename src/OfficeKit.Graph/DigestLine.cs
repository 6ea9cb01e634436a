// A line of a unit's digest.
namespace OfficeKit.Graph;

/// <summary>A line of a unit's digest. All lines of a unit go to all addresses its lines name.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="To">To whom.</param>
/// <param name="Text">The line.</param>
public sealed record DigestLine(string Unit, string To, string Text);
