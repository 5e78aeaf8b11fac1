using System.ComponentModel.DataAnnotations;
using ComplaintService.Clock;
using Microsoft.AspNetCore.Http.HttpResults;
using WebUi;

namespace ComplaintService.Settings;

/// <summary>A day on which the office is closed: those that move with the moon, or by a resolution of the cabinet, are entered here.</summary>
public static class SetHoliday
{
    /// <param name="Name">Null or blank takes the day back: the office works.</param>
    public sealed record Request([StringLength(120)] string? Name);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder settings) => settings
        .MapPut("holidays/{day}", Handle)
        .WithName(nameof(SetHoliday))
        .WithSummary("Make a day a holiday, or a working day again");

    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(DateOnly day, Request request, SettingsDesk desk, CancellationToken ct) =>
        await Decide(day, request, desk, ct) is { } objection ? objection.ToProblem() : TypedResults.NoContent();

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(DateOnly day, Request request, SettingsDesk desk, CancellationToken ct) => desk.Change(async () =>
    {
        if (!string.IsNullOrWhiteSpace(request.Name))
            await desk.Put(new Holiday { Day = day, Name = request.Name.Trim() }, ct, day);
        else if (await desk.Db.Holidays.FindAsync([day], ct) is { } holiday)
            desk.Db.Remove(holiday);
        else
            return Objection.To("name", "วันนี้ไม่ได้เป็นวันหยุดอยู่แล้ว กรอกชื่อวันหยุดเพื่อเพิ่ม", "It is no holiday; enter a name to make it one");
        return null;
    }, ct);
}
