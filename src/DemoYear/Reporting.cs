namespace DemoYear;

/// <summary>The two reports to the NACC: the heads confirm what was recorded, the plan officer submits, and says what is still missing.</summary>
internal static class Reporting
{
    /// <summary>In April for the half year, in October for the whole.</summary>
    public static async Task<Report> Submit(DemoWorld world, string round)
    {
        for (var turn = 1; ; turn++)
        {
            var report = await Report.Settled(world, round);
            var unconfirmed = report.Missing.Where(gap => gap.GetProperty("code").GetString() == "not-confirmed").Select(gap => gap.GetProperty("projectCode").GetString()!).ToList();
            if (unconfirmed.Count == 0)
                break;
            if (turn > 5)
                throw new DemoFailedException($"Confirmed five times, and still not confirmed: {string.Join(", ", unconfirmed)}");
            foreach (var code in unconfirmed)
            {
                var project = await world.Callers.Citizen.Look($"/plan/api/v1/projects/{code}");
                await world.Callers.Head(PlanWork.LeadOf(project)).Post(FormattableString.Invariant($"{round}/{code}/confirmed-{turn}"), $"/plan/api/v1/projects/{code}/years/{DemoWorld.Year}/confirmation", null, "already-confirmed");
            }
        }

        var musts = (await Report.Read(world, round)).Musts;
        await world.Callers.PlanOfficer.Post($"{round}/submitted", $"/plan/api/v1/years/{DemoWorld.Year}/report/submission", new
        {
            round,
            note = "รายงานตามข้อมูลที่ส่วนราชการบันทึกในระบบ",
            acceptMissing = musts == 0 ? null : "ตัวชี้วัดที่เหลือต้องให้ผู้รับผิดชอบวินิจฉัยเอง อยู่ระหว่างรวบรวมความเห็น",
        }, "already-submitted");
        return await Report.Read(world, round);
    }
}
