// What an installation sets: its cloud and its limits.
namespace OfficeKit.AddIn.Settings;

/// <summary>What an installation sets in the section Host of its settings.</summary>
sealed record Installation
{
    /// <summary>The cloud of Microsoft 365: global or china.</summary>
    public string Cloud { get; init; } = "global";

    /// <summary>Largest body of a request. Default 10 MB.</summary>
    public long BodyBytes { get; init; } = 10L << 20;

    /// <summary>Longest time for one request. Default 30 seconds.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Requests that one person may make a minute. Default 120.</summary>
    public int RequestsPerMinute { get; init; } = 120;

    /// <summary>Requests worked on at a time. Default 0: as many as there are processors.</summary>
    public int Concurrency { get; init; }

    /// <summary>Requests that wait for their turn; one more is told to come back. Default 32.</summary>
    public int Waiting { get; init; } = 32;

    /// <summary>Heap of the process that works on a template which is none of ours. Default 512 MB.</summary>
    public long ForeignHeapBytes { get; init; } = 512L << 20;

    /// <summary>Tenants whose tokens are taken. Default: the tenant of AzureAd:TenantId alone.</summary>
    public IReadOnlyList<string> Tenants { get; init; } = [];

    /// <summary>The folder of the engine's WebAssembly files. Default: engine, beside the program's settings.</summary>
    public string Engine { get; init; } = "engine";

    /// <summary>The folder of the pane's files. Default: taskpane/dist, beside the program's settings.</summary>
    public string Pane { get; init; } = "taskpane/dist";
}
