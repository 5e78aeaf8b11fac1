using System.Text.Json;

namespace DemoYear;

/// <summary>The trainings of the plan with its own numbers of people: from the plan's money to what people do with it months later.</summary>
internal static class Trainings
{
    private const int AtOnce = 6;

    public static void In(DemoWorld world)
    {
        world.Agenda.On(YearClock.Day(10, 5), "signers", () => Prepare(world));
        foreach (var plan in TrainingPlan.All)
            new OneTraining(world, plan).Plan();
        new Families(world).Plan();
        new Honours(world).Plan();
    }

    private static async Task Prepare(DemoWorld world)
    {
        foreach (var year in (int[])[2569, 2570])
            await world.Callers.PlanOfficer.Put(FormattableString.Invariant($"signer-{year}"), FormattableString.Invariant($"/training/api/v1/certificates/signers/{year}"), new { name = "นายกตัวอย่าง ลงนามจริง", position = "นายกองค์การบริหารส่วนตำบลบึงนคร" });
        await world.Callers.Officer(Callers.Clerk).Post("course-forum", "/training/api/v1/courses", new
        {
            code = "village-forum",
            thai = "เวทีประชาคมแผน",
            english = "Village forum on the plan",
            purpose = "ให้ประชาชนแต่ละหมู่บ้านร่วมเสนอความต้องการและติดตามแผนพัฒนา",
            topics = (string[])["ผลการดำเนินงานปีที่ผ่านมา", "ความต้องการของหมู่บ้าน", "การมีส่วนร่วมเฝ้าระวังการทุจริต"],
            hours = 3,
            projectCode = "3-01",
        });
    }

    /// <summary>What people do at the same time.</summary>
    public static Task Together<T>(IEnumerable<T> people, Func<T, Task> deed) =>
        Parallel.ForEachAsync(people, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (person, _) => await deed(person));

    /// <summary>Answers to a survey, 1 to 5 or yes and no: most people are content.</summary>
    public static int[] Answers(JsonElement survey, Chance chance, int content)
    {
        var isContent = chance.Happens(content);
        return [.. survey.GetProperty("questions").EnumerateArray().Select(question => question.GetProperty("yesNo").GetBoolean()
            ? isContent ? 1 : 0
            : isContent ? chance.Between(4, 5) : chance.Between(2, 3))];
    }
}
