namespace Upgrade.Record.Life;

/// <summary>Somebody reports corruption; an officer reads it and asks back.</summary>
internal sealed class CorruptionWork(Work work)
{
    private const string Api = "/complaints/api/v1/corruption";

    public async Task Live()
    {
        var (reporter, officer) = (await work.As(), await work.As("corruption-officer"));
        var receipt = (await reporter.Post($"{Api}/reports", new
        {
            subject = $"ถนนสายวัดป่า {work.Round}",
            details = "จ่ายค่าถนนสองครั้ง ผู้รับเหมาเป็นญาติของกรรมการตรวจรับ",
            when = "ปลายเดือนกันยายน",
            where = "หมู่ 4",
        })).GetProperty("receipt").GetString()!;
        work.Know("corruption.receipt", receipt);
        officer.Headers.Add("Officer-Key", (await officer.Post($"{Api}/key/unlocking", new { passphrase = "demo demo demo demo" })).GetProperty("key").GetString());
        var cases = (await officer.Get($"{Api}/reports")).GetProperty("items").EnumerateArray().Select(one => one.GetProperty("id").GetGuid()).ToList();
        foreach (var id in cases)
            await officer.Get($"{Api}/reports/{id}");
        var first = work.Round == 1 ? cases.Single() : cases.Single(id => id == Guid.Parse(work.Known("corruption.id")));
        await officer.Post($"{Api}/reports/{first}/messages", new { text = "งวดงานใดที่จ่ายซ้ำ" });
        await reporter.Post($"{Api}/inbox/messages", new { receipt, text = "งวดที่ 2" });
        if (work.Round == 1)
        {
            work.Know("corruption.id", first.ToString());
        }
        else
        {
            await officer.Post($"{Api}/reports/{first}/screening", new { enoughFacts = true, note = "มีชื่อโครงการ งวดงาน และช่วงเวลา" });
            await officer.Post($"{Api}/reports/{first}/notes", new { text = "ฎีกาสองฉบับเป็นงวดเดียวกัน" });
        }

        await reporter.Post($"{Api}/inbox", new { receipt });
    }
}
