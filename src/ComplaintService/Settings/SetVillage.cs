using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using WebUi;

namespace ComplaintService.Settings;

/// <summary>A village (หมู่) of the subdistrict.</summary>
public static class SetVillage
{
    public sealed record Request([Required, StringLength(80, MinimumLength = 2)] string Name);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder settings) => settings
        .MapPut("villages/{code}", Handle)
        .WithName(nameof(SetVillage))
        .WithSummary("A village: its name; a new one under a new number");

    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(string code, Request request, SettingsDesk desk, CancellationToken ct) =>
        await Decide(code, request, desk, ct) is { } objection ? objection.ToProblem() : TypedResults.NoContent();

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(string code, Request request, SettingsDesk desk, CancellationToken ct) => desk.Change(async () =>
    {
        if (!int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > 99)
            return Objection.To("code", "เลขหมู่ที่เป็นตัวเลข 1–99", "The village's number is 1 to 99");
        var plain = number.ToString(CultureInfo.InvariantCulture);
        await desk.Put(new Village { Code = plain, Name = request.Name.Trim(), Position = number }, ct, plain);
        return null;
    }, ct);
}
