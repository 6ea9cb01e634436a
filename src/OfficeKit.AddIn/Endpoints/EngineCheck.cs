// Whether the engine can make a document: what the health endpoint tells.
using Microsoft.Extensions.Diagnostics.HealthChecks;
using OfficeKit.Templates;

namespace OfficeKit.AddIn.Endpoints;

sealed class EngineCheck : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(KindCatalog.Kinds is [{ Template.IsValid: true }, ..] ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy());
}
