using System.Text.Json;

namespace DemoYear;

/// <summary>The honours of the year: people nominate, the committee votes, the executive decides by an order.</summary>
internal sealed class Honours(DemoWorld world)
{
    private const string Api = "/training/api/v1/awards/rounds";
    private static readonly string[] Committee = ["นายกตัวอย่าง ประธาน", "ปลัดตัวอย่าง กรรมการ", "กำนันตัวอย่าง กรรมการ", "ผู้อำนวยการโรงเรียนตัวอย่าง กรรมการ", "หัวหน้าสำนักปลัดตัวอย่าง เลขานุการ"];
    private static readonly (string Nominee, string Place)[] Nominees =
    [
        ("นางบุญมี ใจบุญ", "หมู่ที่ 2"), ("นายคำสอน ซื่อตรง", "หมู่ที่ 5"), ("กลุ่มสตรีแม่บ้านหนองบึง", "หมู่ที่ 7"), ("นายวิชัย อาสา", "อปพร. ตำบลบึงนคร"),
        ("โรงเรียนบ้านบึงนคร", "หมู่ที่ 1"), ("นางสาวดวงใจ เก็บตกคืน", "หมู่ที่ 9"), ("นายสมหมาย เฝ้าระวัง", "หมู่ที่ 4"),
    ];

    private readonly Caller _clerk = world.Callers.Officer(Callers.Clerk);
    private Guid _round;
    private List<Guid> _nominations = [];

    public void Plan()
    {
        Do(YearClock.Day(6, 2), Open);
        Do(YearClock.Day(6, 16), Nominate);
        Do(YearClock.Day(7, 7), Vote);
        Do(YearClock.Day(7, 14), Decide);
    }

    private async Task Open() => _round = (await _clerk.Post("honours/round", Api, new
    {
        title = "ยกย่องเชิดชูเกียรติผู้ทำคุณประโยชน์ ประจำปี 2570",
        fiscalYear = YearClock.Year.Year,
        opensOn = YearClock.Day(6, 1),
        closesOn = YearClock.Day(6, 30),
        criteria = "ประพฤติตนซื่อสัตย์สุจริต ทำประโยชน์แก่ชุมชนต่อเนื่อง และไม่เคยถูกลงโทษทางวินัย",
        committee = Committee,
    })).GetProperty("id").GetGuid();

    private async Task Nominate()
    {
        foreach (var (index, (nominee, place)) in Nominees.Index())
            await world.Callers.Citizen.Post(FormattableString.Invariant($"honours/nomination-{index + 1}"), $"{Api}/{_round}/nominations", new { nominee, place, deeds = "ช่วยเหลือชุมชนด้วยความซื่อสัตย์ต่อเนื่องหลายปี และเป็นแบบอย่างแก่เยาวชนในตำบล" });
    }

    private async Task Vote()
    {
        var list = await _clerk.Read("honours/nominations", $"{Api}/{_round}/nominations?pageSize=50");
        _nominations = [.. (list.ValueKind is JsonValueKind.Array ? list : list.GetProperty("items")).EnumerateArray().OrderBy(one => one.GetProperty("no").GetInt32()).Select(one => one.GetProperty("id").GetGuid())];
        foreach (var (index, nomination) in _nominations.Index())
        {
            var votes = Committee.Select((member, no) => new { member, choice = no == 2 && index % 3 == 2 ? "no" : "yes" });
            await _clerk.Post(FormattableString.Invariant($"honours/votes-{index + 1}"), $"{Api}/{_round}/nominations/{nomination}/votes", new { minutes = "รายงานการประชุมครั้งที่ 1/2570", votes });
        }
    }

    private async Task Decide()
    {
        var awarded = _nominations.Take(5).Select(nomination => new { nomination, reason = "ทำคุณประโยชน์แก่ชุมชนด้วยความซื่อสัตย์สุจริต", mayBePublished = true }).ToList();
        await world.Callers.Executive.Post("honours/decision", $"{Api}/{_round}/decision", new { awarded, reason = "เห็นชอบตามมติคณะกรรมการ", orderNumber = "112/2570" });
        world.Tally.Add("honoured", awarded.Count);
    }

    private void Do(DateOnly day, Func<Task> deed) => world.Agenda.On(day, "honours", deed);
}
