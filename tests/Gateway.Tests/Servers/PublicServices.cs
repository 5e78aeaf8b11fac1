namespace Gateway.Tests.Servers;

/// <summary>The four services with what they tell everybody of fiscal year 2570, as their APIs write it; of 2569 nothing but an empty year.</summary>
public sealed class PublicServices : IAsyncDisposable
{
    private const string Counts = """{"total":27,"done":3,"onTrack":10,"late":2,"notStarted":12,"couldNot":0,"withdrawn":0}""";
    private const string Indicators = """{"total":85,"met":20,"notMet":4,"unmeasured":61}""";
    private const string Few = """{"count":null,"withheld":true}""";
    private const string None = """{"count":0,"withheld":false}""";

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

    /// <summary>The list of the ITA holds one item, with another page.</summary>
    public void MoveThePlan() => Plan.Answers["/plan/api/v1/ita/2570"] =
        """{"fiscalYear":2570,"years":[2570],"items":[{"key":"corruption-plan","code":null,"title":"แผน","shows":"แผนของปีนี้","address":"/plan/moved","check":null}]}""";

    public async ValueTask DisposeAsync()
    {
        foreach (var service in (ToldPublicly[])[Plan, Complaints, Training, Risk])
            await service.DisposeAsync();
    }

    private void TellOfThePlan()
    {
        Plan.Answers["/plan/api/v1/plans?pageSize=200"] =
            """{"items":[{"title":"แผนปฏิบัติการป้องกันการทุจริต","fiscalYears":[2566,2567,2568,2569,2570]}],"page":1,"pageSize":200,"total":1}""";
        Plan.Answers["/plan/api/v1/years/2570/dashboard"] =
            $$"""
            {"fiscalYear":2570,"planId":"01990000-0000-7000-8000-000000000001","budget":48500,"ordinance":null,"limit":48500,"reserved":7730,"spent":1820.5,"projects":{{Counts}},"indicators":{{Indicators}},
             "byDimension":[{"code":"1","name":"การสร้างวัฒนธรรมสุจริต","budget":33300,"ordinance":null,"limit":33300,"reserved":7730,"spent":1820.5}]}
            """;
        Plan.Answers["/plan/api/v1/years/2570/projects"] =
            """
            {"fiscalYear":2570,"planId":null,"planTitle":"แผนปฏิบัติการป้องกันการทุจริต","items":[
              {"code":"1-03","name":"อบรมคุณธรรม จริยธรรม","kind":"project","dimension":"1","division":"สำนักปลัด","status":"on-track","couldNot":false,"budget":13000,"ordinance":null,"reserved":0,"spent":1820.5,"indicators":3,"met":1,"notMet":0},
              {"code":"2-01","name":"=HYPERLINK(\"http://evil.example\")","kind":"measure","dimension":"2","division":"กองคลัง","status":"late","couldNot":true,"budget":null,"ordinance":null,"reserved":0,"spent":0,"indicators":2,"met":0,"notMet":1}]}
            """;
        Plan.Answers["/plan/api/v1/years/2570/report?round=6m"] = """{"to":"2027-03-31","score":64.81,"submission":{"version":1,"at":"2027-04-10T03:00:00Z","by":null}}""";
        Plan.Answers["/plan/api/v1/ita/2570"] =
            """
            {"fiscalYear":2570,"years":[2570],"items":[
              {"key":"corruption-plan","code":"O21","title":"แผนปฏิบัติการป้องกันการทุจริต","shows":"แผนของปีนี้","target":"/plan/","address":"/plan/","content":"of-the-year","check":{"checkedAt":"2027-01-10T20:00:00Z","outcome":"good","status":200,"shown":null,"brokenSince":null}},
              {"key":"gift-report","code":null,"title":"รายงานการรับของขวัญ","shows":"จำนวนและมูลค่า","target":null,"address":"https://www.example.go.th/gifts","content":"figures","check":{"checkedAt":"2027-01-10T20:00:00Z","outcome":"good","status":200,"shown":"none","brokenSince":null}},
              {"key":"procurement","code":null,"title":"สรุปผลการจัดซื้อจัดจ้าง","shows":"รายเดือน","target":null,"address":null,"content":"figures","check":null}]}
            """;
        Plan.Answers["/plan/api/v1/years/2570/ita-score"] = """{"fiscalYear":2570,"score":91.25}""";
        Plan.Answers["/plan/api/v1/years/2569/dashboard"] =
            $$"""{"fiscalYear":2569,"planId":null,"budget":0,"ordinance":null,"limit":0,"reserved":0,"spent":0,"projects":{{Counts}},"indicators":{{Indicators}},"byDimension":[]}""";
        Plan.Answers["/plan/api/v1/years/2569/projects"] = """{"fiscalYear":2569,"planId":null,"planTitle":null,"items":[]}""";
        Plan.Answers["/plan/api/v1/ita/2569"] = """{"fiscalYear":2569,"years":[2570],"items":[]}""";
    }

    private void TellOfComplaints()
    {
        static string Year(int received, string rows) =>
            $$"""
            {"fiscalYear":2570,"asOf":"2027-01-11","received":{{received}},"answered":null,"open":null,"overdue":0,"withinFifteenDaysPercent":92.3,
             "satisfaction":{"answers":11,"averageScore":4.5,"percentSatisfied":90.9,"withheld":false},"byCategory":[{{rows}}]}
            """;
        Complaints.Answers["/complaints/api/v1/statistics/2570"] = Year(14, """{"code":"street-light","name":"ไฟฟ้าสาธารณะ","received":9,"answered":8,"open":null,"overdue":0}""");
        Complaints.Answers["/complaints/api/v1/statistics/2569"] = Year(0, "");
        static string Half(int half, string figure) => $$"""{"half":{{half}},"received":{{figure}},"waiting":{{figure}},"inProgress":{{figure}},"done":{{figure}}}""";
        static string Channel(int year, string asOf, string first) =>
            $$"""{"fiscalYear":{{year}},"asOf":"{{asOf}}","received":{{first}},"waiting":{{first}},"inProgress":{{first}},"done":{{first}},"halves":[{{Half(1, first)}},{{Half(2, None)}}]}""";
        Complaints.Answers["/complaints/api/v1/corruption/statistics/2570"] = Channel(2570, "2026-12-31", Few);
        Complaints.Answers["/complaints/api/v1/corruption/statistics/2569"] = Channel(2569, "2026-09-30", None);
    }

    private void TellOfRisks()
    {
        Risk.Answers["/risk/api/v1/registers/2570/public"] =
            """
            {"fiscalYear":2570,"publishedAt":"2026-12-01T03:00:00Z","changedSince":false,"channels":["website"],"risks":[
              {"code":"R1","division":"PW","kind":"permits","event":"เรียกรับประโยชน์ในการออกใบอนุญาต","level":"medium","measures":[{"text":"เผยแพร่ขั้นตอน","dueOn":"2027-03-31","completedOn":"2027-01-05","actionTaken":"เผยแพร่แล้ว"}]},
              {"code":"R2","division":"FIN","kind":"spending","event":"จัดซื้อโดยไม่โปร่งใส","level":"very-high","measures":[{"text":"ตรวจสอบภายใน","dueOn":"2027-06-30","completedOn":null,"actionTaken":null}]}]}
            """;
        static string Gifts(string announced, string percent) =>
            $$"""{"fiscalYear":2570,"none":true,"text":"ไม่มี","total":0,"value":0,"byOutcome":[],"byGiverType":[],"announced":{{announced}},"acknowledgedPercent":{{percent}}}""";
        Risk.Answers["/risk/api/v1/gifts/2570/summary"] = Gifts("true", "98.3");
        Risk.Answers["/risk/api/v1/gifts/2569/summary"] = Gifts("false", "null");
    }

    private void TellOfTrainings()
    {
        Training.Answers["/training/api/v1/events/held?fiscalYear=2570"] =
            """
            {"fiscalYear":2570,"total":1,"attended":58,"spent":7730,"items":[
              {"id":"01990000-0000-7000-8000-000000000002","title":"อบรมคุณธรรม รุ่นที่ 1","projectCode":"1-03","division":"SP","startsAt":"2026-12-20T02:00:00Z","endsAt":"2026-12-20T09:00:00Z","venue":"หอประชุม","attended":58,"spent":7730}]}
            """;
        Training.Answers["/training/api/v1/events/held?fiscalYear=2569"] = """{"fiscalYear":2569,"total":0,"attended":0,"spent":0,"items":[]}""";
    }
}
