using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using RiskService.Data;
using ServiceDefaults.Concurrency;
using ServiceDefaults.SignIn;

namespace RiskService.Register;

/// <summary>A risk with its controls and mitigations.</summary>
public static class GetRisk
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder risks) => risks
        .MapGet("{id:guid}", Handle)
        .WithName(nameof(GetRisk))
        .WithSummary("A risk, with its controls and mitigations");

    public static async Task<Results<Ok<RiskAnswer>, NotFound>> Handle(Guid id, RiskDb db, Actor actor, HttpResponse http, CancellationToken ct)
    {
        if (await db.Risks.VisibleTo(actor).SingleOrDefaultAsync(risk => risk.Id == id, ct) is not { } risk)
            return TypedResults.NotFound();
        http.SetETag(risk.RowVersion);
        return TypedResults.Ok(await RiskAnswer.Of(db, risk, ct));
    }
}
