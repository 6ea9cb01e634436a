// A meeting and its people, wherever the calendar was asked: by the Graph SDK here, by the add-in's pane there.
using System.Text.Json.Serialization;

namespace OfficeKit.Graph.Minutes;

/// <summary>A meeting as the calendar has it.</summary>
sealed record Meeting
{
    public required string Subject { get; init; }

    /// <summary>Its begin on the clock of whoever writes the minutes: 2026-03-05T14:30.</summary>
    public required string Start { get; init; }

    /// <summary>Its end on the same clock; "" when it has no times.</summary>
    public required string End { get; init; }

    /// <summary>Whether it has a day but no times.</summary>
    public bool AllDay { get; init; }

    /// <summary>Where it is, as the calendar names the places; several may come as one name besides the single ones.</summary>
    public required IReadOnlyList<string> Places { get; init; }

    /// <summary>Who called it; null when nobody is named.</summary>
    public Invited? Organizer { get; init; }

    /// <summary>Who was invited, rooms and equipment included.</summary>
    public required IReadOnlyList<Invited> Attendees { get; init; }
}

/// <summary>One who was invited, or a room.</summary>
sealed record Invited
{
    public required string Name { get; init; }

    public required string Mail { get; init; }

    public InvitedAs As { get; init; }

    /// <summary>Whether the invitation was declined.</summary>
    public bool Declined { get; init; }
}

/// <summary>As what one is invited.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<InvitedAs>))]
enum InvitedAs
{
    Required,
    Optional,
    Resource,
}

/// <summary>One of the directory: name, unit and post, and the addresses under which they are known.</summary>
sealed record DirectoryPerson(string Name, string Unit = "", string Post = "", string Mail = "", string Login = "");

/// <summary>One who was in the online meeting; the address is empty for a guest.</summary>
sealed record Attended(string Name, string Address);
