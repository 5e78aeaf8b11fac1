using Documents;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using RiskService.Data;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;
using WebUi;
using static WebUi.Language;

namespace RiskService.Gifts;

/// <summary>The announced policy, as text or as an official document for Word.</summary>
public static class GetPolicy
{
    /// <param name="Acknowledged">The reader has acknowledged it; null for who is not signed in.</param>
    public sealed record Answer(FiscalYear FiscalYear, int Edition, string? Number, DateOnly On, string Subject, string Text, string AnnouncedBy, bool? Acknowledged);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder gifts) => gifts
        .MapGet("{fiscalYear}/announcement", Handle)
        .WithName(nameof(GetPolicy))
        .WithSummary("The No Gift Policy of a fiscal year as it was announced: format json or docx")
        .Produces<Answer>();

    public static async Task<Results<Ok<Answer>, FileStreamHttpResult, NotFound, ValidationProblem>> Handle(
        FiscalYear fiscalYear, string? format, RiskDb db, Actor actor, IOptions<OrganizationOptions> organization, CancellationToken ct)
    {
        if (format is not (null or "json" or "docx"))
            return TypedResults.ValidationProblem(new Dictionary<string, string[]> { ["format"] = [T("เลือกหนึ่งใน json, docx", "Choose one of json, docx")] });
        if (await db.Announcements.AsNoTracking().SingleOrDefaultAsync(row => row.FiscalYear == fiscalYear, ct) is not { } policy)
            return TypedResults.NotFound();
        return format is "docx"
            ? TypedResults.Stream(Document(policy, organization.Value), OfficeTypes.Word, $"no-gift-policy-{fiscalYear}.docx")
            : TypedResults.Ok(new Answer(fiscalYear, policy.Edition, policy.Number, policy.On, FirstPolicy.Subject(fiscalYear), policy.Text, policy.AnnouncedBy, actor.IsSignedIn ? await HasAcknowledged(db, actor, fiscalYear, ct) : null));
    }

    internal static Task<bool> HasAcknowledged(RiskDb db, Actor actor, FiscalYear year, CancellationToken ct)
    {
        var id = actor.Id;
        return db.Acknowledged(year).AnyAsync(row => row.ActorId == id, ct);
    }

    private static MemoryStream Document(GiftPolicy policy, OrganizationOptions organization)
    {
        var file = new MemoryStream(); // the package needs to go back in what it wrote
        using (var word = new OfficialDocument(file, $"ประกาศ {FirstPolicy.Subject(policy.FiscalYear)}"))
        {
            word.Garuda();
            word.Line($"ประกาศ{organization.Name}", Align.Centre, bold: true);
            if (policy.Number is { } number)
                word.Line($"ที่ {number}", Align.Centre);
            word.Line($"เรื่อง {FirstPolicy.Subject(policy.FiscalYear)}", Align.Centre, bold: true);
            word.Dots();
            foreach (var paragraph in policy.Paragraphs)
                word.Body(paragraph);
            word.Line();
            word.Signature(Dated(policy), policy.AnnouncedBy, $"นายก{organization.Name}");
        }

        file.Position = 0;
        return file;
    }

    /// <summary>"ประกาศ ณ วันที่ 1 ตุลาคม พ.ศ. 2569".</summary>
    internal static string Dated(GiftPolicy policy)
    {
        var words = ThaiCalendar.InThai(policy.On).Split(' ');
        return $"ประกาศ ณ วันที่ {words[0]} {words[1]} พ.ศ. {words[2]}";
    }
}
