namespace Gateway.Tests.Servers;

/// <summary>The four services with what they tell everybody of fiscal year 2570, as their APIs write it; of 2569 nothing but an empty year.</summary>
public sealed class PublicServices : IAsyncDisposable
{
    public ToldPublicly Plan { get; } = new();

    public ToldPublicly Complaints { get; } = new();

    public ToldPublicly Training { get; } = new();

    public ToldPublicly Risk { get; } = new();

    /// <summary>For <see cref="GatewayUnderTest.StartAsync"/>.</summary>
    public async Task<(string, string)[]> StartAsync()
    {
        TellOfThePlan();
        TellOfComplaints();
        TellOfRisks();
        TellOfTrainings();
        await Task.WhenAll(Plan.StartAsync(), Complaints.StartAsync(), Training.StartAsync(), Risk.StartAsync());
        return
        [
            ("services:plan:http:0", Plan.Address), ("services:complaints:http:0", Complaints.Address), ("services:training:http:0", Training.Address), ("services:risk:http:0", Risk.Address),
        ];
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var service in (ToldPublicly[])[Plan, Complaints, Training, Risk])
            await service.DisposeAsync();
    }

    private void TellOfThePlan()
    {
        var counts = new { total = 27, done = 3, onTrack = 10, late = 2, notStarted = 12, couldNot = 0, withdrawn = 0 };
        var indicators = new { total = 85, met = 20, notMet = 4, unmeasured = 61 };
        Plan.Answers["/plan/api/v1/plans?pageSize=200"] = new { items = new[] { new { title = "แผนปฏิบัติการป้องกันการทุจริต", fiscalYears = new[] { 2566, 2567, 2568, 2569, 2570 } } }, page = 1, pageSize = 200, total = 1 };
        Plan.Answers["/plan/api/v1/years/2570/dashboard"] = new
        {
            fiscalYear = 2570, planId = Guid.NewGuid(), budget = 48500m, ordinance = (decimal?)null, limit = 48500m, reserved = 7730m, spent = 1820.5m, projects = counts, indicators,
            byDimension = new[] { new { code = "1", name = "การสร้างวัฒนธรรมสุจริต", budget = 33300m, ordinance = (decimal?)null, limit = 33300m, reserved = 7730m, spent = 1820.5m } },
        };
        Plan.Answers["/plan/api/v1/years/2570/projects"] = new
        {
            fiscalYear = 2570, planTitle = "แผนปฏิบัติการป้องกันการทุจริต",
            items = new[]
            {
                new { code = "1-03", name = "อบรมคุณธรรม จริยธรรม", dimension = "1", division = "สำนักปลัด", status = "on-track", couldNot = false, budget = (decimal?)13000m, ordinance = (decimal?)null, spent = 1820.5m, indicators = 3, met = 1, notMet = 0 },
                new { code = "2-01", name = "=HYPERLINK(\"http://evil.example\")", dimension = "2", division = "กองคลัง", status = "late", couldNot = true, budget = (decimal?)null, ordinance = (decimal?)null, spent = 0m, indicators = 2, met = 0, notMet = 1 },
            },
        };
        Plan.Answers["/plan/api/v1/years/2570/report?round=6m"] = new { to = "2027-03-31", score = 64.81m, submission = new { version = 1, at = "2027-04-10T03:00:00Z" } };
        Plan.Answers["/plan/api/v1/ita/2570"] = new
        {
            fiscalYear = 2570, years = new[] { 2570 },
            items = new object[]
            {
                new { key = "corruption-plan", code = "O21", title = "แผนปฏิบัติการป้องกันการทุจริต", shows = "แผนของปีนี้", address = "/plan/", check = new { checkedAt = "2027-01-10T20:00:00Z", outcome = "good", shown = (string?)null } },
                new { key = "gift-report", code = (string?)null, title = "รายงานการรับของขวัญ", shows = "จำนวนและมูลค่า", address = "https://www.example.go.th/gifts", check = new { checkedAt = "2027-01-10T20:00:00Z", outcome = "good", shown = "none" } },
                new { key = "procurement", code = (string?)null, title = "สรุปผลการจัดซื้อจัดจ้าง", shows = "รายเดือน", address = (string?)null, check = (object?)null },
            },
        };
        Plan.Answers["/plan/api/v1/years/2569/dashboard"] = new { fiscalYear = 2569, planId = (Guid?)null, budget = 0m, ordinance = (decimal?)null, limit = 0m, reserved = 0m, spent = 0m, projects = counts, indicators, byDimension = Array.Empty<object>() };
        Plan.Answers["/plan/api/v1/years/2569/projects"] = new { fiscalYear = 2569, planTitle = (string?)null, items = Array.Empty<object>() };
        Plan.Answers["/plan/api/v1/ita/2569"] = new { fiscalYear = 2569, years = new[] { 2570 }, items = Array.Empty<object>() };
    }

    private void TellOfComplaints()
    {
        static object Year(int? received) => new
        {
            fiscalYear = 2570, asOf = "2027-01-11", received, answered = (int?)null, open = (int?)null, overdue = 0, withinFifteenDaysPercent = 92.3m, satisfaction = new { answers = 11, averageScore = 4.5m, percentSatisfied = 90.9m, withheld = false },
            byCategory = received == 0 ? [] : new[] { new { code = "street-light", name = "ไฟฟ้าสาธารณะ", received = (int?)9, answered = (int?)8, open = (int?)null, overdue = (int?)0 } },
        };
        Complaints.Answers["/complaints/api/v1/statistics/2570"] = Year(14);
        Complaints.Answers["/complaints/api/v1/statistics/2569"] = Year(0);
        var (few, none) = (new { count = (int?)null, withheld = true }, new { count = (int?)0, withheld = false });
        Complaints.Answers["/complaints/api/v1/corruption/statistics/2570"] = new
        {
            fiscalYear = 2570, asOf = "2026-12-31", received = few, waiting = few, inProgress = few, done = few,
            halves = new[] { new { half = 1, received = few, waiting = few, inProgress = few, done = few }, new { half = 2, received = none, waiting = none, inProgress = none, done = none } },
        };
        Complaints.Answers["/complaints/api/v1/corruption/statistics/2569"] = new
        {
            fiscalYear = 2569, asOf = "2026-09-30", received = none, waiting = none, inProgress = none, done = none,
            halves = new[] { new { half = 1, received = none, waiting = none, inProgress = none, done = none }, new { half = 2, received = none, waiting = none, inProgress = none, done = none } },
        };
    }

    private void TellOfRisks()
    {
        Risk.Answers["/risk/api/v1/registers/2570/public"] = new
        {
            fiscalYear = 2570, publishedAt = "2026-12-01T03:00:00Z", changedSince = false, channels = new[] { "website" },
            risks = new[]
            {
                new { code = "R1", division = "PW", kind = "permits", @event = "เรียกรับประโยชน์ในการออกใบอนุญาต", level = "medium", measures = new[] { new { text = "เผยแพร่ขั้นตอน", dueOn = "2027-03-31", completedOn = (string?)"2027-01-05", actionTaken = (string?)"เผยแพร่แล้ว" } } },
                new { code = "R2", division = "FIN", kind = "spending", @event = "จัดซื้อโดยไม่โปร่งใส", level = "very-high", measures = new[] { new { text = "ตรวจสอบภายใน", dueOn = "2027-06-30", completedOn = (string?)null, actionTaken = (string?)null } } },
            },
        };
        static object Gifts(bool announced) => new { fiscalYear = 2570, none = true, text = "ไม่มี", total = 0, value = 0m, byOutcome = Array.Empty<object>(), byGiverType = Array.Empty<object>(), announced, acknowledgedPercent = announced ? 98.3m : (decimal?)null };
        Risk.Answers["/risk/api/v1/gifts/2570/summary"] = Gifts(true);
        Risk.Answers["/risk/api/v1/gifts/2569/summary"] = Gifts(false);
    }

    private void TellOfTrainings()
    {
        Training.Answers["/training/api/v1/events/held?fiscalYear=2570"] = new
        {
            fiscalYear = 2570, total = 1, attended = 58, spent = 7730m,
            items = new[] { new { id = Guid.NewGuid(), title = "อบรมคุณธรรม รุ่นที่ 1", projectCode = "1-03", division = "SP", startsAt = "2026-12-20T02:00:00Z", endsAt = "2026-12-20T09:00:00Z", venue = "หอประชุม", attended = (int?)58, spent = (decimal?)7730m } },
        };
        Training.Answers["/training/api/v1/events/held?fiscalYear=2569"] = new { fiscalYear = 2569, total = 0, attended = 0, spent = 0m, items = Array.Empty<object>() };
    }
}
