using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults.Audit.Reading;
using WebUi;

namespace OperationsService.Audit.Everywhere;

/// <summary>Who did what in all services, newest first.</summary>
public static class ListEverywhere
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder audit) => audit
        .MapGet("", Handle)
        .WithName(nameof(ListEverywhere))
        .WithSummary("Who did what in all services, newest first, as far as administrators may read it; services that did not answer are named in silent (admin)")
        .ProducesProblem(StatusCodes.Status400BadRequest);

    /// <param name="service">Short name of one service: <c>plan</c>.</param>
    public static async Task<Results<Ok<AuditEverywhere>, ProblemHttpResult>> Handle(string? service, [AsParameters] AuditQuery query, HttpContext http, CancellationToken ct) =>
        Wrong(service) is { } wrong ? wrong.ToProblem() : TypedResults.Ok(await http.RequestServices.GetRequiredService<GatherAudit>().AskAsync(service, query, ct));

    internal static Objection? Wrong(string? service) => string.IsNullOrEmpty(service) || AuditSource.All.Any(source => source.Name == service)
        ? null
        : Objection.To("service", "ไม่มีบริการชื่อนี้", $"Services: {string.Join(", ", AuditSource.All.Select(source => source.Name))}");
}
