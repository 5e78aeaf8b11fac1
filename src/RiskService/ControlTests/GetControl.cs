using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using RiskService.Data;
using RiskService.Register;
using ServiceDefaults.Concurrency;
using ServiceDefaults.SignIn;

namespace RiskService.ControlTests;

/// <summary>A control with its risk and how its testing stands.</summary>
public static class GetControl
{
    public sealed record Answer(Guid Id, Guid RiskId, string Code, string Division, string Text, Effectiveness Effectiveness, CheckAnswer? Check);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder controls) => controls
        .MapGet("{id:guid}", Handle)
        .WithName(nameof(GetControl))
        .WithSummary("A control, its schedule and how its last test stands");

    public static async Task<Results<Ok<Answer>, NotFound>> Handle(Guid id, RiskDb db, Actor actor, HttpResponse http, CancellationToken ct)
    {
        if (await db.FindControl(id, actor, ct) is not var (control, risk))
            return TypedResults.NotFound();
        var check = await db.ControlChecks.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, ct);
        http.SetETag(check?.RowVersion ?? 0);
        return TypedResults.Ok(new Answer(id, risk.Id, risk.Code, risk.Division, control.Text, control.Effectiveness, CheckAnswer.Of(check)));
    }
}
