// A meeting of the calendar, to choose from.
namespace OfficeKit.Graph;

/// <summary>A meeting of the calendar, to choose from.</summary>
/// <param name="Id">The event's id.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Start">When it starts, in the zone of <see cref="GraphAccess.TimeZone"/>.</param>
/// <param name="End">When it ends.</param>
/// <param name="Place">Where; empty when it is not said.</param>
/// <param name="Organizer">Who called it; empty when it is not said.</param>
public sealed record GraphMeeting(string Id, string Subject, DateTime Start, DateTime End, string Place, string Organizer);
