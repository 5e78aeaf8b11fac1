using DemoYear;

namespace Chaos.Work;

/// <summary>Before anything fails: a plan in force, money enough, an open register of risks.</summary>
internal static class Preparation
{
    /// <summary>More than all payments and trainings of a long run.</summary>
    private const decimal Ordinance = 50_000_000m;

    /// <summary>The projects in which money is spent, with the division that does it.</summary>
    public static IReadOnlyList<(string Division, string Project, string Course)> Spending { get; } = [(Callers.Clerk, "1-03", "ethics"), (Callers.Welfare, "1-06", "family")];

    public static async Task Work(DemoWorld world)
    {
        await PlanStart.InForce(world);
        var officer = world.Callers.PlanOfficer;
        foreach (var (_, project, _) in Spending)
            await officer.Put($"{project}/ordinance", $"/plan/api/v1/projects/{project}/years/{DemoWorld.Year}/ordinance", new { amount = Ordinance, reference = "แผนงานบริหารงานทั่วไป › งบดำเนินงาน › ค่าใช้สอย", reason = "ตามข้อบัญญัติงบประมาณรายจ่าย" });
        await officer.Post("register-opened", $"/risk/api/v1/registers/{DemoWorld.Year}/opening", new { dueOn = YearClock.Day(11, 30), divisions = Callers.Divisions });
        await officer.Until("register-open", $"/risk/api/v1/registers/{DemoWorld.Year}", register => register.GetProperty("status").GetString() is not null);
    }
}
