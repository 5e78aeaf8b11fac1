using DemoYear;

namespace Chaos.Work;

/// <summary>A division pays a bill of its project, in whose year trainings are paid at the same time.</summary>
internal sealed class PaymentStory(DemoWorld world, Deeds deeds)
{
    public async Task Live(string name)
    {
        var chance = world.Chance(name);
        var (division, project, _) = chance.One(Preparation.Spending);
        var amount = chance.Between(4, 4000) / 4m;
        await world.Callers.Officer(division).Post(name, $"/plan/api/v1/projects/{project}/years/{DemoWorld.Year}/spending", new { amount, paidOn = YearClock.Year.FirstDay, document = $"ฎ. {name}", note = "ค่าวัสดุโครงการ" });
        deeds.Add($"{Kind.Payment} {project}", $"ฎ. {name}");
        world.Tally.Add($"spent {project}", amount);
    }
}
