using System.ComponentModel.DataAnnotations;
using ComplaintService.Complaints;
using Microsoft.AspNetCore.Http.HttpResults;
using WebUi;

namespace ComplaintService.Settings;

/// <summary>How long contacts are kept. What was closed before keeps the time that was in force then.</summary>
public static class SetRetention
{
    /// <summary>The complainant may reopen it until the end of the thirtieth day: the contact must outlive that day.</summary>
    public const int Fewest = Complaint.DaysToReopen + 1;
    public const int Most = 3650;

    /// <param name="From">After today.</param>
    /// <param name="Days">After closing; not under 31.</param>
    public sealed record Request([Required] DateOnly? From, [Required, Range(Fewest, Most)] int? Days);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder settings) => settings
        .MapPost("retention", Handle)
        .WithName(nameof(SetRetention))
        .WithSummary("How long contacts are kept, for complaints closed from a day on");

    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(Request request, SettingsDesk desk, CancellationToken ct) =>
        await Decide(request, desk, ct) is { } objection ? objection.ToProblem() : TypedResults.NoContent();

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(Request request, SettingsDesk desk, CancellationToken ct) => desk.Change(async () =>
    {
        if (desk.NotAhead(request.From!.Value) is { } objection)
            return objection;
        await desk.Put(new RetentionRule { From = request.From.Value, Days = request.Days!.Value }, ct, request.From.Value);
        return null;
    }, ct);
}
