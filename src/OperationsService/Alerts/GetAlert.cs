using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Concurrency;

namespace OperationsService.Alerts;

/// <summary>One alert with its history.</summary>
public static class GetAlert
{
    /// <param name="By">The administrator; null where nobody did it.</param>
    public sealed record Moment(DateTimeOffset At, AlertStep Step, string? By, string? Words, DateTimeOffset? Until);

    /// <param name="History">The newest first.</param>
    public sealed record Answer(AlertView Alert, IReadOnlyList<Moment> History);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder alerts) => alerts
        .MapGet("{id:guid}", Handle)
        .WithName(nameof(GetAlert))
        .WithSummary("An alert with its history (admin)");

    public static async Task<Results<Ok<Answer>, NotFound>> Handle(Guid id, AlertDesk desk, HttpResponse response, CancellationToken ct)
    {
        if (await Find(id, desk, ct) is not { } found)
            return TypedResults.NotFound();
        response.SetETag(found.Alert.Version);
        return TypedResults.Ok(found);
    }

    /// <summary>The same for pages.</summary>
    internal static async Task<Answer?> Find(Guid id, AlertDesk desk, CancellationToken ct)
    {
        if (await AlertView.Rows(desk.Db, desk.Db.Alerts.Where(alert => alert.Id == id)).SingleOrDefaultAsync(ct) is not { } row)
            return null;
        var moments = await desk.Db.AlertMoments.AsNoTracking().Where(moment => moment.AlertId == id).OrderByDescending(moment => moment.At).ThenByDescending(moment => moment.Id)
            .Select(moment => new Moment(moment.At, moment.Step, moment.By, moment.Words, moment.Until)).ToListAsync(ct);
        return new(AlertView.Of(row, desk.Now), moments);
    }
}
