using Microsoft.EntityFrameworkCore;
using RiskService.Data;
using RiskService.Gifts;
using ServiceDefaults.SignIn;
using ServiceDefaults.Tasks;
using ServiceDefaults.Values;
using static WebUi.Language;

namespace RiskService.Tasks;

/// <summary>What is asked of everybody who works here: gifts to report, the No Gift Policy, interests. A gift is its number, never who gave what.</summary>
internal static class ConductTasks
{
    public static async Task Add(TaskGathering tasks, RiskDb db, Actor actor, CancellationToken ct)
    {
        await Gifts(tasks, db, actor, ct);
        await Yearly(tasks, db, actor, ct);
    }

    private static async Task Gifts(TaskGathering tasks, RiskDb db, Actor actor, CancellationToken ct)
    {
        var (me, decides, records) = (actor.Id, actor.Is(Roles.Executive), actor.Is(Roles.PlanOfficer) && !actor.Is(Roles.Executive));
        var open = await db.Gifts.AsNoTracking()
            .Where(gift => gift.Decision == null && (gift.ReportDueOn != null || gift.ReportedOn != null)
                && ((gift.RecordedById == me && gift.ReportedOn == null)
                    || (gift.RecordedById != me && gift.ReportedOn != null && ((decides && !gift.IsOfExecutive) || (records && gift.IsOfExecutive)))))
            .OrderBy(gift => gift.ReportDueOn).ThenBy(gift => gift.Id).Take(TaskGroup.MostCounted + 1)
            .Select(gift => new { gift.Id, gift.No, gift.FiscalYear, gift.ReportDueOn, gift.ReportedOn }).ToListAsync(ct);
        string Title(int no, FiscalYear year) => T($"ของขวัญลำดับที่ {no}/{year}", $"Gift no. {no}/{year}");
        tasks.Add("gifts-to-report", T("รายงานของขวัญต่อผู้บังคับบัญชา", "Report a gift to the head"), "/risk/gifts?due=true",
            [.. open.Where(gift => gift.ReportedOn is null).Select(gift => new TaskItem(Title(gift.No, gift.FiscalYear), gift.ReportDueOn, $"/risk/gifts/{gift.Id}"))]);
        tasks.Add("gifts-to-decide", T("พิจารณาของขวัญที่รายงาน", "Decide on reported gifts"), "/risk/gifts?due=true",
            [.. open.Where(gift => gift.ReportedOn is not null).Select(gift => new TaskItem(Title(gift.No, gift.FiscalYear), null, $"/risk/gifts/{gift.Id}/decision"))], TaskNature.Decision);
    }

    private static async Task Yearly(TaskGathering tasks, RiskDb db, Actor actor, CancellationToken ct)
    {
        var (me, year) = (actor.Id, FiscalYear.Of(tasks.Today));
        if (await db.Announcements.AnyAsync(policy => policy.FiscalYear == year, ct) && !await db.Acknowledged(year).AnyAsync(row => row.ActorId == me, ct))
        {
            tasks.Add("policy-to-acknowledge", T("รับทราบนโยบาย No Gift Policy", "Acknowledge the No Gift Policy"), "/risk/gifts",
                [new(T($"ประกาศปี {year}", $"Announcement of {year}"), null, $"/risk/gifts/{year}/policy")]);
        }

        if (!await db.InterestDeclarations.AnyAsync(row => row.FiscalYear == year && row.DeclarerId == me, ct))
        {
            tasks.Add("interests-to-declare", T("แจ้งผลประโยชน์ทับซ้อนประจำปี", "Declare your interests"), "/risk/interests",
                [new(T($"แบบแจ้งปี {year}", $"Declaration of {year}"), null, "/risk/interests/own")]);
        }
    }
}
