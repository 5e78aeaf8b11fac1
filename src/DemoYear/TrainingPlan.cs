namespace DemoYear;

/// <summary>One training of the year, as a division plans it.</summary>
/// <param name="Key">Of its steps in the ledger.</param>
/// <param name="Heads">People of one group that is enrolled as such; null where each person is enrolled.</param>
/// <param name="Lines">Item, quantity, unit, rate, people.</param>
/// <param name="Attends">Of a hundred who enrolled.</param>
internal sealed record TrainingPlan(
    string Key, string Division, string Project, string Course, string Title, DateOnly On, int People, int? Heads, int Attends, bool HasTest, bool IsFollowedUp, bool HasCertificates,
    params (string Item, int Quantity, string Unit, decimal Rate, int? People)[] Lines)
{
    private static readonly (string, int, string, decimal, int?) Speaker = ("ค่าวิทยากร", 6, "ชั่วโมง", 600, null);

    public static IReadOnlyList<TrainingPlan> All { get; } =
    [
        new("anti-corruption", Callers.Clerk, "1-04", "anti-corruption", "อบรมเสริมสร้างองค์ความรู้ด้านการต่อต้านการทุจริต", Day(12, 9), 59, null, 95, true, true, true),
        new("ethics", Callers.Clerk, "1-03", "ethics", "อบรมเสริมสร้างคุณธรรมจริยธรรมและพัฒนาคุณภาพชีวิต", Day(2, 10), 59, null, 97, true, true, true,
            Speaker, Snacks(2, 59), ("ค่าเอกสารประกอบการอบรม", 1, "ชุด", 60, 59)),
        new("family", Callers.Welfare, "1-06", "family", "อบรมส่งเสริมครอบครัวยุคใหม่ลดใช้ความรุนแรง", Day(3, 10), 150, null, 100, true, true, false,
            Speaker, Snacks(2, 150), ("ค่าเอกสารประกอบการอบรม", 1, "ชุด", 20, 150)),
        new("moral-school", Callers.Education, "1-07", "moral-school", "ค่ายโรงเรียนคุณธรรม", Day(1, 13), 141, null, 100, false, true, false),
        new("law", Callers.Clerk, "4-04", "law-for-councillors", "อบรมกฎ ระเบียบ และกฎหมายสำหรับผู้บริหารและสมาชิกสภา", Day(3, 10), 13, null, 100, true, true, false),
        .. Enumerable.Range(1, 9).Select(village => new TrainingPlan(
            FormattableString.Invariant($"forum-{village}"), Callers.Clerk, "3-01", "village-forum", FormattableString.Invariant($"เวทีประชาคมแผน หมู่ที่ {village}"),
            YearClock.OfficeDay(Day(5, 3).AddDays(village * 5)), 1, 24, 100, false, false, false, Snacks(1, 24))),
    ];

    private static DateOnly Day(int month, int day) => YearClock.OfficeDay(YearClock.Day(month, day));

    private static (string, int, string, decimal, int?) Snacks(int meals, int people) => ("ค่าอาหารว่างและเครื่องดื่ม", meals, "มื้อ", 35, people);
}
