using System.Net;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Audit;
using ServiceDefaults.SignIn;
using TrainingService.Honours;

namespace TrainingService.Tests.Honours;

/// <summary>A round of honours from its opening to the public list.</summary>
public sealed class HonourTests : IAsyncDisposable
{
    private static readonly string[] Committee = ["นายหนึ่ง กรรมการ", "นางสอง กรรมการ", "นายสาม กรรมการ"];

    private readonly TrainingApp _app = TrainingApp.Take();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Anybody_nominates_the_committee_votes_the_executive_decides_and_the_public_reads_who_agreed()
    {
        var clerk = _app.Client();
        var executive = _app.Client(Roles.Executive, null);
        var path = await Open(clerk);
        Assert.Equal(HttpStatusCode.Accepted, (await Nominate(path, "นางสาวใจดี มีเมตตา", nominator: "นายผู้เสนอ ชื่อลับ")).Status);
        Assert.Equal(HttpStatusCode.Accepted, (await Nominate(path, "น.ส.ใจดี มีเมตตา")).Status);
        Assert.Equal(HttpStatusCode.Accepted, (await Nominate(path, "นายไม่ได้ รับเลือก")).Status);
        Assert.Equal(HttpStatusCode.Accepted, (await Nominate(path, "เครื่อง ยิงข้อความ", website: "https://spam.example")).Status);
        var nominated = (await clerk.GetJson($"{path}/nominations")).GetProperty("items").EnumerateArray().Select(one => one.GetProperty("id").GetGuid()).ToList();
        Assert.Equal(3, nominated.Count);
        Assert.DoesNotContain("ชื่อลับ", await clerk.GetStringAsync($"{path}/nominations", Ct), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.NoContent, (await clerk.Send($"{path}/nominations/{nominated[1]}/joining", new { into = nominated[0] })).Status);
        Assert.Equal("joined", (await Vote(path, nominated[1], (Committee[0], "yes", null))).Code);
        Assert.Equal(["votes[0].interest", "votes[1].member"], (await Vote(path, nominated[0], (Committee[0], "abstain", null), ("ใครก็ไม่รู้", "yes", null))).Body.Fields());
        Assert.Equal(HttpStatusCode.NoContent, (await Vote(path, nominated[0], (Committee[0], "yes", null))).Status);
        Assert.Equal("voted", (await Vote(path, nominated[0], (Committee[0], "no", null))).Code);

        var decision = new { awarded = new[] { new { nomination = nominated[0], reason = "ดูแลผู้สูงอายุในหมู่บ้าน", mayBePublished = true } }, reason = "ตามมติคณะกรรมการ", orderNumber = "45/2570" };
        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.Send($"{path}/decision", decision)).Status);
        Assert.Equal("still-open", (await executive.Send($"{path}/decision", decision)).Code);
        _app.Clock.Set(new(2027, 4, 1, 3, 0, 0, TimeSpan.Zero));
        Assert.Equal("closed", (await Nominate(path, "นายมาช้า ไปแล้ว")).Code);
        Assert.Equal("no-quorum", (await executive.Send($"{path}/decision", decision)).Code);
        await Vote(path, nominated[0], (Committee[1], "abstain", "เป็นพี่สาว"));
        Assert.Equal("no-signer", (await executive.Send($"{path}/decision", decision)).Code);
        await HeldEvent.Sign(_app);
        Assert.Equal(HttpStatusCode.NoContent, (await executive.Send($"{path}/decision", decision)).Status);
        Assert.Equal("decided", (await executive.Send($"{path}/decision", decision)).Code);

        var list = await _app.Client(null).GetStringAsync("awards/honours", Ct);
        Assert.Contains("นางสาวใจดี มีเมตตา", System.Text.RegularExpressions.Regex.Unescape(list), StringComparison.Ordinal);
        Assert.DoesNotContain("ไม่ได้ รับเลือก", System.Text.RegularExpressions.Regex.Unescape(list), StringComparison.Ordinal);
        var page = WebUtility.HtmlDecode(await _app.Browser(null).GetStringAsync("honours", Ct));
        Assert.Contains("ดูแลผู้สูงอายุในหมู่บ้าน", page, StringComparison.Ordinal);
        var paper = await _app.InDatabase(db => db.Certificates.SingleAsync(Ct));
        Assert.Equal(("ชก. 1/2570", "นางสาวใจดี มีเมตตา"), (paper.PaperNumber, paper.Name));
        Assert.Equal(HttpStatusCode.OK, (await _app.Client(null).GetAsync($"certificates/{paper.Number}?format=pdf", Ct)).StatusCode);
        Assert.Equal(1, await _app.InDatabase(db => db.HonouredIn(new(2570), Ct)));

        await _app.InDatabase(db => NominatorErasure.Erase(db, _app.Clock.GetUtcNow().AddDays(179), Ct));
        Assert.True(await _app.InDatabase(db => db.Nominations.AnyAsync(one => one.Nominator != null, Ct)));
        await _app.InDatabase(db => NominatorErasure.Erase(db, _app.Clock.GetUtcNow().AddDays(181), Ct));
        Assert.False(await _app.InDatabase(db => db.Nominations.AnyAsync(one => one.Nominator != null, Ct)));
    }

    [Fact]
    public async Task A_round_is_opened_by_those_who_keep_honours_with_a_committee_and_days_in_order()
    {
        Assert.Equal(HttpStatusCode.Forbidden, (await _app.Client(division: "PW").Send("awards/rounds", Round())).Status);
        Assert.Equal(["closesOn", "committee"], (await _app.Client().Send("awards/rounds", Round(closesOn: "2027-02-01", committee: ["คนเดียว"]))).Body.Fields());
        Assert.Equal(HttpStatusCode.NotFound, (await Nominate($"awards/rounds/{Guid.NewGuid()}", "นายใคร สักคน")).Status);
        Assert.Equal(["deeds", "nominee", "place"], (await _app.Client(null).Send($"{await Open(_app.Client(Roles.PlanOfficer, null))}/nominations", new { })).Body.Fields().Order());
    }

    [Fact]
    public async Task The_committee_changes_with_a_reason_until_the_first_vote()
    {
        var (clerk, path) = (_app.Client(), await Open(_app.Client()));
        string[] others = ["นายสี่ กรรมการ", " นางสอง กรรมการ ", "นายห้า กรรมการ", "นางหก กรรมการ"];
        var change = new { committee = others, reason = "คำสั่งที่ 15/2570 แต่งตั้งใหม่" };
        Assert.Equal(HttpStatusCode.Forbidden, (await _app.Client(division: "PW").Send(HttpMethod.Put, $"{path}/committee", change)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await clerk.Send(HttpMethod.Put, $"awards/rounds/{Guid.NewGuid()}/committee", change)).Status);
        Assert.Equal(["reason"], (await clerk.Send(HttpMethod.Put, $"{path}/committee", change with { reason = "สั้น" })).Body.Fields());
        Assert.Equal(["committee"], (await clerk.Send(HttpMethod.Put, $"{path}/committee", change with { committee = [.. Committee[..2], Committee[1]] })).Body.Fields());
        Assert.Equal(HttpStatusCode.NoContent, (await clerk.Send(HttpMethod.Put, $"{path}/committee", change)).Status);
        Assert.Contains("นายห้า กรรมการ", WebUtility.HtmlDecode(await _app.Browser().GetStringAsync(path["awards/".Length..].Insert(0, "honours/"), Ct)), StringComparison.Ordinal);
        var id = path.Split('/')[^1];
        Assert.Equal([null, change.reason], await _app.InDatabase(db => db.Set<AuditEntry>().Where(entry => entry.SubjectId == id).OrderBy(entry => entry.Id).Select(entry => entry.Reason).ToListAsync(Ct)));

        await Nominate(path, "นางสาวใจดี มีเมตตา");
        var nominated = (await clerk.GetJson($"{path}/nominations")).GetProperty("items")[0].GetProperty("id").GetGuid();
        Assert.Equal(["votes[0].member"], (await Vote(path, nominated, (Committee[0], "yes", null))).Body.Fields());
        // Votes of a member who is being replaced in the same moment: whichever comes first, nobody has voted who is no member.
        var (vote, replaced) = (Vote(path, nominated, (others[0], "yes", null)), clerk.Send(HttpMethod.Put, $"{path}/committee", change with { committee = Committee }));
        var codes = new[] { (await vote).Code, (await replaced).Code };
        Assert.Contains(codes, code => code is null);
        Assert.Contains(codes, code => code is "votes-entered" or "invalid-input");
        var member = codes[0] is null ? others[2] : Committee[1];
        Assert.Equal(HttpStatusCode.NoContent, (await Vote(path, nominated, (member, "no", null))).Status);
        Assert.Equal("votes-entered", (await clerk.Send(HttpMethod.Put, $"{path}/committee", change)).Code);
    }

    private static object Round(string closesOn = "2027-03-31", string[]? committee = null) => new
    {
        title = "คนดีศรีบึงนคร 2570",
        fiscalYear = 2570,
        opensOn = "2027-03-01",
        closesOn,
        criteria = "ทำประโยชน์ต่อส่วนรวมต่อเนื่องไม่น้อยกว่าหนึ่งปี",
        committee = committee ?? Committee,
    };

    private static async Task<string> Open(HttpClient client)
    {
        var (status, code, round) = await client.Send("awards/rounds", Round());
        Assert.True(status is HttpStatusCode.Created, code);
        return $"awards/rounds/{round.Text("id")}";
    }

    private Task<(HttpStatusCode Status, string? Code, System.Text.Json.JsonElement Body)> Nominate(string round, string nominee, string? nominator = null, string? website = null) =>
        _app.Client(null).Send($"{round}/nominations", new { nominee, place = "หมู่ 4", deeds = "ดูแลผู้สูงอายุในหมู่บ้านทุกสัปดาห์", nominator, website });

    private Task<(HttpStatusCode Status, string? Code, System.Text.Json.JsonElement Body)> Vote(string round, Guid nomination, params (string Member, string Choice, string? Interest)[] votes) =>
        _app.Client().Send($"{round}/nominations/{nomination}/votes", new { minutes = "ครั้งที่ 1/2570 วันที่ 5 เมษายน 2570", votes = votes.Select(vote => new { member = vote.Member, choice = vote.Choice, interest = vote.Interest }) });
}
