using System.Text.Json;

namespace DemoYear;

/// <summary>Internal control: the report of the year before is signed in time, and what it promised to improve is carried out in this one.</summary>
internal sealed class InternalControl(DemoWorld world)
{
    private const string Api = "/risk/api/v1/internal-control";
    private const string Reported = "2569";
    private static readonly string[] Reporting = [Callers.Clerk, Callers.Finance, Callers.Works, Callers.Welfare, Callers.Education];

    public static void In(DemoWorld world) => new InternalControl(world).Plan();

    private void Plan()
    {
        foreach (var division in Reporting)
            world.Agenda.On(YearClock.Day(10, 19), $"control {division}", () => Divide(division));
        world.Agenda.On(YearClock.Day(11, 16), "control", Prepare);
        world.Agenda.On(YearClock.Day(12, 2), "control", Sign);
        world.Agenda.On(YearClock.Day(12, 9), "control", async () => Improvements(await world.Callers.PlanOfficer.Read("improvements", $"{Api}/{Reported}/improvements?pageSize=100")));
    }

    private static string Form(string form, string? division = null, string verb = "") => $"{Api}/{Reported}/forms/{form}{verb}{(division is null ? "" : $"?division={division}")}";

    private static object Row(string division) => new
    {
        mission = "งานตามภารกิจของส่วนราชการ",
        objective = "ปฏิบัติงานถูกต้อง ครบถ้วน ทันเวลา",
        risk = "เอกสารไม่ครบและงานล่าช้า",
        existingControl = "ตรวจสอบเอกสารโดยหัวหน้างาน",
        assessment = "ตรวจได้ไม่ทุกครั้ง",
        remainingRisk = "งานเร่งด่วนไม่ผ่านการสอบทาน",
        improvement = "จัดทำแบบตรวจรายการและกำหนดผู้สอบทานสำรอง",
        unit = division,
        dueOn = YearClock.Day(6, 30),
    };

    private async Task Divide(string division)
    {
        var (officer, head) = (world.Callers.Officer(division), world.Callers.Head(division));
        await officer.Put($"pk4-{division}", Form("pk4", division), await Components(division, officer));
        await officer.Put($"pk5-{division}", Form("pk5", division), new { rows = new[] { Row(division) } });
        foreach (var form in (string[])["pk4", "pk5"])
            await head.Post($"{form}-{division}-in", Form(form, division, "/submission"));
    }

    /// <summary>Which questions there are, the form itself says: each one is missing.</summary>
    private static async Task<object> Components(string what, Caller writer)
    {
        var questions = await writer.Read($"pk4-{what}-questions", Form("pk4", what == "all" ? null : what));
        var codes = questions.GetProperty("missing").EnumerateArray().Select(gap => gap.GetProperty("field").GetString()!).Where(field => field.StartsWith("answers", StringComparison.Ordinal))
            .Select(field => field[(field.IndexOf('[', StringComparison.Ordinal) + 1)..field.IndexOf(']', StringComparison.Ordinal)]).ToList();
        var proposed = questions.GetProperty("answers"); // of the organization: what its divisions answered
        return new
        {
            answers = codes.Count == 0 ? (object)proposed : codes.Select(question => new { question, answer = "yes" }),
            conclusions = Enumerable.Range(1, 5).Select(component => new { component, text = $"มีการควบคุมเพียงพอ องค์ประกอบที่ {component}" }),
            overall = "การควบคุมภายในเพียงพอและปฏิบัติต่อเนื่อง",
        };
    }

    private async Task Prepare()
    {
        var clerk = world.Callers.PlanOfficer;
        await clerk.Put("pk4-all", Form("pk4"), await Components("all", clerk));
        var proposed = (await clerk.Read("pk5-proposed", Form("pk5"))).GetProperty("rows");
        await clerk.Put("pk5-all", Form("pk5"), new { rows = proposed });
        await clerk.Put("pk1-all", Form("pk1"), new { statement = new { addressee = "นายอำเภอธวัชบุรี", supervisor = "นายอำเภอธวัชบุรี", position = "นายกองค์การบริหารส่วนตำบลบึงนคร" } });
        foreach (var form in (string[])["pk4", "pk5", "pk1"])
            await clerk.Post($"{form}-in", Form(form, null, "/submission"));
    }

    private async Task Sign()
    {
        await world.Callers.Executive.Post("pk1-signed", Form("pk1", null, "/signature"));
        await world.Callers.Auditor.Put("pk6", Form("pk6"), new { review = new { addressee = "นายกองค์การบริหารส่วนตำบลบึงนคร", position = "นักวิชาการตรวจสอบภายใน", withRemarks = true, risks = (string[])["ควรประเมินความเสี่ยงด้านพัสดุเพิ่ม 1 เรื่อง"], controls = Array.Empty<string>() } });
        await world.Callers.Auditor.Post("pk6-signed", Form("pk6", null, "/signature"));
    }

    /// <summary>All but the last one are carried out and confirmed before they are due.</summary>
    private void Improvements(JsonElement list)
    {
        var all = list.GetProperty("items").EnumerateArray().OrderBy(one => one.GetProperty("unit").GetString(), StringComparer.Ordinal).ToList();
        foreach (var (index, improvement) in all.Take(Math.Max(1, all.Count - 1)).Index())
        {
            var (id, unit) = (improvement.GetProperty("id").GetGuid(), improvement.GetProperty("unit").GetString()!);
            world.Agenda.On(YearClock.Day(4, 5).AddDays(index * 12), $"control {unit}", async () =>
            {
                await world.Callers.Officer(unit).Send($"improvement-{index + 1}", $"{Api}/improvements/{id}/completion", "checklist.pdf", "application/pdf", Proof.Page($"Checklist of {unit}"), ("note", "จัดทำแบบตรวจรายการและแต่งตั้งผู้สอบทานสำรองแล้ว"));
                await world.Callers.PlanOfficer.Post($"improvement-{index + 1}-confirmed", $"{Api}/improvements/{id}/confirmation", new { note = "ตรวจแบบตรวจรายการและคำสั่งแล้ว ใช้งานจริง" });
                world.Tally.Add("improvements done");
            });
        }
    }
}
