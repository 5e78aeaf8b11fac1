using PlanService.Signals;
using static WebUi.Language;

namespace PlanService.Results;

/// <summary>A station of the way from money to result.</summary>
/// <param name="Value">The number with its unit, or in words that there is none.</param>
/// <param name="IsMissing">Nobody has recorded it, or there is none yet.</param>
/// <param name="Link">Where it comes from, from the root of the platform.</param>
/// <param name="LinkText">What is there.</param>
public sealed record ResultStation(string Name, string Value, bool IsMissing = false, string? Note = null, string? Link = null, string? LinkText = null);

/// <summary>The way, station by station: the same for the picture, for the table beneath, and for what is missing.</summary>
public static class ResultStations
{
    public static IReadOnlyList<ResultStation> Of(ProjectResult result) => [.. Money(result.Money), Trainings(result.Trainings), Complaints(result.Complaints), Satisfaction(result), Indicators(result)];

    private static IEnumerable<ResultStation> Money(ProjectResult.MoneyAnswer money)
    {
        yield return money.Planned is { } planned
            ? new(T("งบประมาณตามแผน", "Planned"), WebUi.Money.Text(planned))
            : new(T("งบประมาณตามแผน", "Planned"), T("แผนไม่ตั้งงบประมาณในปีนี้", "the plan gives no money this year"));
        yield return money.Ordinance switch
        {
            null => new(T("ตามข้อบัญญัติ", "In the ordinance"), T("ยังไม่บันทึกข้อบัญญัติ", "the ordinance is not entered yet"), IsMissing: true),
            0 => new(T("ตามข้อบัญญัติ", "In the ordinance"), T("ไม่ได้ตั้งไว้ในข้อบัญญัติ", "it stands in no ordinance")),
            { } ordinance => new(T("ตามข้อบัญญัติ", "In the ordinance"), WebUi.Money.Text(ordinance)),
        };
        yield return new(T("จองไว้", "Reserved"), money.Reserved == 0 ? T("ไม่มีเงินที่จองไว้", "nothing is held") : WebUi.Money.Text(money.Reserved));
        var limit = money.Ordinance ?? money.Planned ?? 0;
        yield return new(
            T("เบิกจ่ายแล้ว", "Spent"), money.Spent == 0 ? T("ยังไม่มีการเบิกจ่าย", "nothing is spent yet") : WebUi.Money.Text(money.Spent), IsMissing: money.Spent == 0 && limit > 0,
            money.Spent != 0 && limit > 0 ? T($"{WebUi.Money.Percent(money.Spent, limit)} ของงบที่ใช้ได้ คงเหลือ {WebUi.Money.Text(money.Remaining)}", $"{WebUi.Money.Percent(money.Spent, limit)} of what may be spent; {WebUi.Money.Text(money.Remaining)} left") : null,
            money.Ledger, T("ดูรายการเบิกจ่าย", "See the ledger"));
    }

    private static ResultStation Trainings(ProjectResult.TrainingAnswer trainings) => trainings switch
    {
        { Held: 0, Expected: true } => new(T("กิจกรรมที่จัด", "Events held"), T("ยังไม่มีการอบรมที่จัดเสร็จ", "no training was held yet"), IsMissing: true),
        { Held: 0 } => new(T("กิจกรรมที่จัด", "Events held"), T("ไม่มีการอบรมในโครงการนี้", "no trainings belong to this project")),
        { Attended: { } people } => new(T("กิจกรรมที่จัด", "Events held"), T($"อบรม {trainings.Held} ครั้ง ผู้เข้าร่วม {WebUi.Money.Number(people)} คน", $"{trainings.Held} trainings, {WebUi.Money.Number(people)} people")),
        _ => new(T("กิจกรรมที่จัด", "Events held"), T($"อบรม {trainings.Held} ครั้ง", $"{trainings.Held} trainings"), Note: T("ไม่ได้บันทึกจำนวนผู้เข้าร่วม", "nobody counted who came")),
    };

    private static ResultStation Complaints(ComplaintCounts counts)
    {
        var name = T("เรื่องร้องเรียน", "Complaints");
        if (!counts.Any)
            return new(name, T("ไม่มีเรื่องร้องเรียนที่เกี่ยวกับโครงการ", "no complaint belongs to the project"));
        (string Name, int? Count)[] parts =
        [
            (T("ยังไม่แจ้งผล", "open"), counts.Open), (T("เลยกำหนด", "overdue"), counts.Overdue), (T("แจ้งผลแล้ว รอปิดเรื่อง", "answered"), counts.Answered), (T("ปิดเรื่องแล้ว", "closed"), counts.Closed),
            (T("ผู้ร้องแจ้งว่ายังไม่ได้รับการแก้ไข", "rated as not fixed"), counts.NotFixed),
        ];
        return new(name, string.Join(" · ", parts.Where(part => part.Count != 0).Select(part => $"{part.Name} {SignalWords.Complaints(part.Count)}")),
            Note: counts.Withheld ? T("จำนวน 1 ถึง 4 ไม่แสดงเป็นตัวเลข เพื่อไม่ให้รู้ว่าเป็นเรื่องของใคร", "Counts of 1 to 4 are not told, so that nobody can be recognized.") : null);
    }

    private static ResultStation Satisfaction(ProjectResult result)
    {
        var name = T("ความพึงพอใจ", "Satisfaction");
        var parts = new List<string>();
        if (result.Satisfaction is { TrainingsLowest: { } lowest, TrainingsHighest: { } highest })
        {
            var range = lowest == highest ? Number(lowest) : $"{Number(lowest)}–{Number(highest)}";
            parts.Add(T($"ผู้เข้าอบรม ร้อยละ {range}", $"participants {range} %"));
        }

        if (result.Satisfaction.Complainants is { } complainants)
            parts.Add(T($"ผู้ร้องเรียน ร้อยละ {Number(complainants)}", $"complainants {Number(complainants)} %"));
        if (parts.Count > 0)
            return new(name, string.Join(" · ", parts));
        return result is { Trainings.Held: 0, Complaints.Any: false }
            ? new(name, T("ยังไม่มีผู้ใช้บริการให้ถาม", "there is nobody to ask yet"), IsMissing: true)
            : new(name, T("ยังไม่มีคำตอบ หรือมีผู้ตอบน้อยกว่า 5 คน", "nobody has answered, or fewer than five"), IsMissing: true);
    }

    private static ResultStation Indicators(ProjectResult result)
    {
        var (name, all, met) = (T("ตัวชี้วัด", "Indicators"), result.Indicators.Count, result.Indicators.Count(indicator => indicator.Met is true));
        if (all == 0)
            return new(name, T("ในเล่มแผนไม่มีตัวชี้วัด", "the plan names no indicator"));
        var unmeasured = result.Indicators.Count(indicator => indicator.Value is null);
        return unmeasured == all
            ? new(name, T($"ยังไม่มีผลวัดทั้ง {all} ข้อ", $"none of {all} is measured yet"), IsMissing: true)
            : new(name, T($"บรรลุ {met} จาก {all} ข้อ", $"{met} of {all} met"), IsMissing: unmeasured > 0, unmeasured > 0 ? T($"ยังไม่มีผลวัด {unmeasured} ข้อ", $"{unmeasured} not measured yet") : null);
    }

    private static string Number(decimal percent) => PlanService.Indicators.ResultWords.Number(percent);
}
