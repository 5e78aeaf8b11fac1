using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ServiceDefaults.SignIn;

namespace ServiceDefaults.Audit;

/// <summary>What the audit entries of this scope say of its process and reason. A handler that was given a reason hands it over here.</summary>
public sealed class AuditTrail(IHttpContextAccessor http, CurrentActor actor, TimeProvider clock)
{
    /// <summary>Name of the endpoint, or whatever a consumer or timer set.</summary>
    public string Process
    {
        get => field ?? http.HttpContext?.GetEndpoint()?.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName
            ?? http.HttpContext?.GetEndpoint()?.DisplayName ?? "unknown";
        set;
    }

    /// <summary>Why, in the actor's own words.</summary>
    public string? Reason { get; set; }

    /// <summary>An entry for something that no audited entity shows by itself, such as an import or a refused look.</summary>
    public AuditEntry Entry(string subject, string subjectId, string? before = null, string? after = null) => new()
    {
        At = clock.GetUtcNow(),
        Process = Process,
        ActorId = actor.Value.Id,
        ActorName = actor.Value.Name,
        Division = actor.Value.Division,
        Reason = Reason,
        Subject = subject,
        SubjectId = subjectId,
        Before = before,
        After = after,
        TraceId = Activity.Current?.TraceId.ToString(),
    };
}
