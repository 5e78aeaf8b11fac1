using Microsoft.EntityFrameworkCore;
using RiskService.Data;
using RiskService.Mitigations;
using RiskService.Register;
using RiskService.Rounds;
using ServiceDefaults.SignIn;
using ServiceDefaults.Tasks;
using ServiceDefaults.Values;
using WebUi;
using static WebUi.Language;

namespace RiskService.Tasks;

/// <summary>The yearly round: a division fills its part and carries out what it planned, the clerk moderates and publishes, the executive approves.</summary>
internal static class RegisterTasks
{
    public static async Task Add(TaskGathering tasks, RiskDb db, Actor actor, CancellationToken ct)
    {
        var (division, decides) = (actor.OwnDivision(), actor.Is(Roles.Executive));
        if (division is null && !decides && !actor.Is(Roles.PlanOfficer))
            return;
        var year = FiscalYear.Of(tasks.Today);
        var register = await db.Registers.AsNoTracking().Where(one => one.FiscalYear == year)
            .Select(one => new RoundFacts(one.OpenedAt, one.DueOn, one.Parts, one.Approval, one.PublishedAt)).SingleOrDefaultAsync(ct);
        if (division is not null)
        {
            await Mitigations(tasks, db, division, ct);
            if (register is not null)
                await Part(tasks, db, register, year, division, ct);
        }

        if (register is not null && actor.Is(Roles.PlanOfficer))
            Clerk(tasks, register, year);
        if (decides)
            await Executive(tasks, db, register, year, ct);
    }

    private static async Task Mitigations(TaskGathering tasks, RiskDb db, string division, CancellationToken ct)
    {
        var soon = tasks.Today.AddDays(GetTasks.DaysAhead);
        var due = await db.Mitigations.AsNoTracking().Where(one => one.Status == MitigationStatus.Planned && one.DueOn <= soon)
            .Join(db.Risks.Where(risk => risk.Division == division && risk.ClosedAt == null), one => one.RiskId, risk => risk.Id, (one, risk) => new { one.Id, one.Measure, one.DueOn, risk.Code })
            .OrderBy(row => row.DueOn).ThenBy(row => row.Id).Take(TaskGroup.MostCounted + 1).ToListAsync(ct);
        tasks.Add("mitigations-due", T("ทำมาตรการลดความเสี่ยงให้เสร็จ", "Carry out mitigations"), "/risk/",
            [.. due.Select(row => new TaskItem($"{row.Code} {row.Measure}", row.DueOn, $"/risk/mitigations/{row.Id}/completion"))]);
    }

    /// <summary>While the division fills its part: what is missing, or that it can be handed in.</summary>
    private static async Task Part(TaskGathering tasks, RiskDb db, RoundFacts register, FiscalYear year, string division, CancellationToken ct)
    {
        if (register.OpenedAt is null || register.Parts.FirstOrDefault(part => part.Division == division) is not { Stage: var stage })
            return;
        var home = $"/risk/registers/{year}";
        if (stage is PartStage.Submitted)
        {
            tasks.Add("part-waiting", T("รอคณะทำงานพิจารณาความเสี่ยงที่ส่ง", "The working group is to look at your part"), $"{home}/round",
                [new(T($"ทะเบียนความเสี่ยงปี {year}", $"Risk register of {year}"), null, $"{home}/round")], TaskNature.Waiting);
        }

        if (stage is not PartStage.Filling)
            return;
        var codes = await SubmitPart.Incomplete(db, year, division, ct);
        var risks = codes.Count == 0 ? [] : await db.Risks.AsNoTracking().Where(risk => codes.Contains(risk.Code)).OrderBy(risk => risk.No)
            .Select(risk => new { risk.Id, risk.Code, risk.Title }).ToListAsync(ct);
        tasks.Add("risks-to-assess", T("ประเมินความเสี่ยงให้ครบ", "Complete the assessment of risks"), home,
            [.. risks.Select(risk => new TaskItem($"{risk.Code} {risk.Title}", register.DueOn, $"/risk/risks/{risk.Id}"))]);
        if (codes.Count == 0)
        {
            tasks.Add("part-to-hand-in", T("ส่งความเสี่ยงให้คณะทำงาน", "Hand in your part of the register"), $"{home}/round",
                [new(T($"ทะเบียนความเสี่ยงปี {year}", $"Risk register of {year}"), register.DueOn, $"{home}/parts/{division}/submission")]);
        }
    }

    private static void Clerk(TaskGathering tasks, RoundFacts register, FiscalYear year)
    {
        var home = $"/risk/registers/{year}";
        tasks.Add("parts-to-moderate", T("พิจารณาความเสี่ยงที่ส่วนราชการส่ง", "Look at what divisions handed in"), $"{home}/round",
            [.. register.Parts.Where(part => part.Stage is PartStage.Submitted).Select(part => new TaskItem(
                Divisions.NameOf(part.Division), null, $"{home}/parts/{part.Division}/moderation"))], TaskNature.Decision);
        if (register is { Approval: { } approval } && !(register.PublishedAt > approval.At))
        {
            tasks.Add("register-to-publish", T("เผยแพร่ทะเบียนความเสี่ยง", "Publish the register"), $"{home}/round",
                [new(T($"ทะเบียนความเสี่ยงปี {year}", $"Risk register of {year}"), null, $"{home}/publication")]);
        }
    }

    private static async Task Executive(TaskGathering tasks, RiskDb db, RoundFacts? register, FiscalYear year, CancellationToken ct)
    {
        if (register is { Approval: null, Parts.Count: > 0 } && register.Parts.All(part => part.Stage is PartStage.Moderated))
        {
            tasks.Add("register-to-approve", T("อนุมัติทะเบียนความเสี่ยง", "Approve the register"), $"/risk/registers/{year}",
                [new(T($"ทะเบียนความเสี่ยงปี {year}", $"Risk register of {year}"), null, $"/risk/registers/{year}/approval")], TaskNature.Decision);
        }

        var soon = tasks.Today.AddDays(GetTasks.DaysAhead);
        var accepted = await db.Risks.AsNoTracking().Where(risk => risk.FiscalYear == year && risk.Acceptance != null && risk.ClosedAt == null)
            .Select(risk => new { risk.Id, risk.Code, risk.Title, risk.Acceptance }).ToListAsync(ct);
        tasks.Add("acceptances-ending", T("ทบทวนความเสี่ยงที่ยอมรับไว้", "Look again at accepted risks"), $"/risk/registers/{year}",
            [.. accepted.Where(risk => risk.Acceptance!.Until <= soon).Select(risk => new TaskItem($"{risk.Code} {risk.Title}", risk.Acceptance!.Until, $"/risk/risks/{risk.Id}"))]);
    }

    /// <summary>The round without what was published, which is long.</summary>
    private sealed record RoundFacts(DateTimeOffset? OpenedAt, DateOnly? DueOn, IReadOnlyList<RegisterPart> Parts, Approval? Approval, DateTimeOffset? PublishedAt);
}
