// What makes the documents of a plan.
namespace OfficeKit.Bulk.Running;

/// <summary>Makes the documents of a plan.</summary>
interface IOutput
{
    /// <summary>Whether a document of an earlier run is still there.</summary>
    bool IsDone(string name);

    /// <summary>Makes what the plan wants.</summary>
    void Make(int total, CancellationToken cancellation);
}
