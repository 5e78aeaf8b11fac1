using System.Globalization;

namespace DemoYear;

/// <summary>The No Gift Policy: announced in October, acknowledged by all, some gifts refused or handed over; and declarations of interests.</summary>
internal sealed class Gifts(DemoWorld world)
{
    private const string Api = "/risk/api/v1";
    private static readonly (string Division, int Staff)[] Staff =
        [(Callers.Clerk, 20), (Callers.Finance, 7), (Callers.Works, 8), (Callers.Welfare, 4), (Callers.Education, 6), (Callers.Audit, 1), ("OFFICE", 13)];

    public static void In(DemoWorld world) => new Gifts(world).Plan();

    private void Plan()
    {
        Do(YearClock.Day(10, 5), Announce);
        Do(YearClock.Day(10, 14), Acknowledge);
        Do(YearClock.Day(10, 21), Declare);
        foreach (var (index, (month, day)) in new[] { (12, 28), (1, 4), (3, 15), (4, 12), (8, 9) }.Index())
        {
            var on = YearClock.OfficeDay(YearClock.Day(month, day));
            Do(on, () => Record(index, on));
        }
    }

    private async Task Announce()
    {
        foreach (var (division, staff) in Staff)
            await world.Callers.PlanOfficer.Put($"staff-{division}", $"{Api}/staff-counts/{DemoWorld.Year}/{division}", new { staff, onPaper = staff - People(division).Count() });
        await world.Callers.Executive.Post("policy-announced", $"{Api}/gifts/{DemoWorld.Year}/announcement", new { number = "1/2570" });
    }

    private async Task Acknowledge()
    {
        foreach (var (division, _) in Staff)
        {
            foreach (var (index, person) in People(division).Index())
                await person.Post(Name("acknowledged", division, index + 1), $"{Api}/gifts/{DemoWorld.Year}/acknowledgement");
        }
    }

    /// <summary>Most have nothing to declare.</summary>
    private async Task Declare()
    {
        foreach (var (division, _) in Staff)
        {
            foreach (var (index, person) in People(division).Index())
            {
                object declared = division == Callers.Works && index == 0
                    ? new { position = "นายช่างโยธา", items = new[] { new { kind = "business", whose = "sibling", name = "ร้านวัสดุก่อสร้างตัวอย่าง", person = "นางสาวพี่น้อง ตัวอย่าง", details = "ขายวัสดุในตำบล" } } }
                    : new { position = "เจ้าหน้าที่", nothingToDeclare = true };
                await person.Post(Name("interests", division, index + 1), $"{Api}/interests", declared);
                world.Tally.Add("interests declared");
            }
        }
    }

    private async Task Record(int index, DateOnly on)
    {
        var person = world.Callers.Officer(Callers.Divisions[index % 5]);
        var forOffice = index == 1;
        await person.Post(Name("gift", "", index + 1), $"{Api}/gifts", new
        {
            offeredTo = forOffice ? "office" : "self",
            giverType = index % 2 == 0 ? "citizen" : "contractor",
            giver = "ผู้มาติดต่อราชการ",
            what = forOffice ? "กระเช้าปีใหม่ของสำนักงาน" : "กระเช้าผลไม้",
            value = 500 + 100 * index,
            occasion = "เทศกาล",
            on,
            outcome = forOffice ? "received-for-office" : "refused",
            doneWith = forOffice ? "แบ่งให้ศูนย์พัฒนาเด็กเล็ก" : null,
        });
        world.Tally.Add("gifts");
    }

    /// <summary>Who of a division uses the platform; the others sign on paper.</summary>
    private IEnumerable<Caller> People(string division) => division switch
    {
        "OFFICE" => [world.Callers.Executive, world.Callers.ComplaintOfficer],
        Callers.Audit => [world.Callers.Auditor],
        _ => [world.Callers.Officer(division), world.Callers.Head(division)],
    };

    private void Do(DateOnly day, Func<Task> deed) => world.Agenda.On(day, "gifts", deed);

    private static string Name(string what, string division, int no) => string.Create(CultureInfo.InvariantCulture, $"{what}-{division}-{no}");
}
