using ComplaintService.Data;
using ComplaintService.Settings;
using Microsoft.EntityFrameworkCore;
using WebUi;
using static WebUi.Language;

namespace ComplaintService.Open311;

/// <summary>The categories.</summary>
public static class ListServices
{
    public static void Map(IEndpointRouteBuilder open311)
    {
        open311.MapGet("services.{format:regex(^(json|xml)$)}", All)
            .WithName(nameof(ListServices)).WithSummary("Open311: the categories").Produces<List<Open311Service>>();
        open311.MapGet("services/{code}.{format:regex(^(json|xml)$)}", One)
            .WithName(nameof(ListServices) + "One").WithSummary("Open311: what a category asks").Produces<Open311Definition>().Produces(StatusCodes.Status404NotFound);
    }

    public static async Task<Open311Format> All(string format, ComplaintDb db, TimeProvider clock, CancellationToken ct)
    {
        var days = await db.DaysOfEach(ThaiCalendar.DayInBangkok(clock.GetUtcNow()), ct);
        var services = (await db.OfferedCategories(ct)).Select(category => new Open311Service(
            category.Code, category.Name, T($"แจ้งผลภายใน {days(category.Code)} วัน", $"An answer within {days(category.Code)} days"), false, "realtime", "",
            category.Division is { } division ? Divisions.NameOf(division) : "")).ToList();
        return new(format, StatusCodes.Status200OK, services, "services", "service");
    }

    public static async Task<Open311Format> One(string code, string format, ComplaintDb db, CancellationToken ct) =>
        await db.Categories.AnyAsync(category => category.Code == code && category.IsOffered, ct)
            ? new(format, StatusCodes.Status200OK, new Open311Definition(code, []), "service_definition", "attribute")
            : Open311Format.Problem(format, StatusCodes.Status404NotFound, T("ไม่มี service_code นี้", "service_code was not found"));
}
