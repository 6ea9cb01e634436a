// Lets as many requests be worked on at a time as there are processors; the others wait, but not for ever.
using System.Threading.RateLimiting;
using OfficeKit.AddIn.Serving;
using OfficeKit.AddIn.Settings;
using OfficeKit.Operations;
using OfficeKit.Operations.Answers;

namespace OfficeKit.AddIn.Guarding;

/// <summary>Lets as many requests be worked on at a time as there are processors. A body is read before its turn comes, so that a slow sender keeps nobody
/// waiting.</summary>
sealed class WorkQueue(Installation installation) : IDisposable
{
    readonly ConcurrencyLimiter limiter = new(
        new ConcurrencyLimiterOptions
        {
            PermitLimit = installation.Concurrency > 0 ? installation.Concurrency : Environment.ProcessorCount,
            QueueLimit = installation.Waiting,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        }
    );

    /// <summary>Waits for a turn, which ends when the result is disposed. Throws <see cref="ProblemException"/> (503) when too many wait.</summary>
    public async Task<IDisposable> Turn(CancellationToken stop)
    {
        var lease = await limiter.AcquireAsync(1, stop);
        if (lease.IsAcquired)
        {
            return lease;
        }
        lease.Dispose();
        throw new ProblemException(HostProblems.Busy());
    }

    public void Dispose() => limiter.Dispose();
}
