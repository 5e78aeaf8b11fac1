using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using RiskService.Register;
using RiskService.Rounds;
using RiskService.Settings;
using ServiceDefaults.Concurrency;
using ServiceDefaults.Values;
using WebUi;

namespace RiskService.Workbooks;

/// <summary>
/// Risks of one's own division from a workbook as it was exported, or from the template. New ones are added with their history; known ones
/// (by code) are changed where a row differs, with an assessment when a rating does. An acceptance comes with a new risk and its history
/// only; settings are the clerk's, and of files only the names come along.
/// </summary>
public static class ImportRegister
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder registers) => registers
        .MapPost("{year}/import", Handle)
        .WithName(nameof(ImportRegister))
        .WithMetadata(new RequestSizeLimitAttribute(BookFile.LongestRequest))
        .DisableAntiforgery() // a bearer token is needed, which no other site can send
        .WithSummary("Take risks of one's own division from a workbook (.xlsx, 10 MB and 5,000 risks at most; form fields file, and mode: none takes nothing when a row is bad, good takes the good risks)")
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge).ProducesProblem(StatusCodes.Status415UnsupportedMediaType);

    public static async Task<Results<Ok<ImportAnswer>, ProblemHttpResult>> Handle(FiscalYear year, IFormFile? file, [FromForm] string? mode, Desk desk, CancellationToken ct)
    {
        if ((string.IsNullOrEmpty(mode) ? ImportMode.None : Words.Read<ImportMode>(mode)) is not { } how)
            return Objection.To("mode", "เลือก none (ไม่รับรายการใดถ้ามีแถวผิด) หรือ good (รับรายการที่ถูกต้อง)", "Say none (nothing when a row is bad) or good (the good risks)")!.ToProblem();
        var (answer, objection) = await Decide(year, file, how, desk, ct);
        return objection is not null ? objection.ToProblem() : answer!.Left == answer.Risks && answer.Bad.Count > 0 ? answer.ToProblem() : TypedResults.Ok(answer);
    }

    /// <summary>The same for the page.</summary>
    public static async Task<(ImportAnswer? Answer, Objection? Objection)> Decide(FiscalYear year, IFormFile? file, ImportMode mode, Desk desk, CancellationToken ct)
    {
        if (desk.Actor.OwnDivision() is not { } division)
            return (null, new(StatusCodes.Status403Forbidden, RiskRefusals.NoDivision));
        var settings = await desk.Db.SettingsOf(year, ct);
        var (given, unreadable) = await GivenRegister.Read(file, settings.Scales, desk.Today, ct);
        if (given is null)
            return (null, unreadable);
        var lines = given.Risks.SelectMany(one => one.Lines).Select(line => (Line: line, Read: line.Wrong.Count)).ToList();
        return await desk.Db.RetryWhenOvertaken<(ImportAnswer?, Objection?)>(async () =>
        {
            foreach (var (line, read) in lines)
                line.Wrong.RemoveRange(read, line.Wrong.Count - read); // of an attempt that was overtaken
            return (await Take(given, year, division, settings, mode, desk, ct), null);
        }, ct);
    }

    private static async Task<ImportAnswer> Take(GivenRegister given, FiscalYear year, string division, RiskSettings settings, ImportMode mode, Desk desk, CancellationToken ct)
    {
        var there = await ThereAlready.Of(desk, year, division, ct);
        var checks = new ImportChecks(desk, year, division, there);
        foreach (var one in given.Risks)
            await checks.Mark(one, ct);
        if (mode is ImportMode.None && (given.Strays.Count > 0 || given.Risks.Any(one => !one.IsGood)))
            return ImportAnswer.Of(given, 0, 0, 0);

        var (added, changed, same) = (0, 0, 0);
        var good = given.Risks.Where(one => one.IsGood).ToList();
        var importing = new Importing(desk, year, division, settings, there, checks);
        importing.Reserve(good);
        var register = good.Count > 0 ? await desk.RegisterOf(year, ct) : null;
        foreach (var one in good)
        {
            if (there.Of(one) is not { } risk)
            {
                register!.Change(division, importing.Add(one).Code, RegisterChange.Added, desk.Actor, desk.Now);
                added++;
                continue;
            }

            var (isAnother, change) = await importing.Change(one, risk, ct);
            if (change is { } what)
                register!.Change(division, risk.Code, what, desk.Actor, desk.Now);
            _ = isAnother ? changed++ : same++;
        }

        desk.Audit.Reason = "นำเข้าทะเบียนจากไฟล์";
        if (added + changed > 0)
            await desk.Db.SaveChangesAsync(ct);
        desk.Bell.Set();
        return ImportAnswer.Of(given, added, changed, same);
    }
}
