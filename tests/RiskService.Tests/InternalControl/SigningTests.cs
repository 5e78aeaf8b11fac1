using System.Net;
using Contracts;
using Microsoft.EntityFrameworkCore;
using RiskService.InternalControl;
using ServiceDefaults.Messaging;
using ServiceDefaults.SignIn;
using static RiskService.Tests.InternalControl.ControlSteps;

namespace RiskService.Tests.InternalControl;

/// <summary>A year from the divisions' forms to the head's signature and the auditor's review, and back again.</summary>
public sealed class SigningTests : IAsyncDisposable
{
    private const string Why = "นายอำเภอให้แก้ความเสี่ยงข้อ 1";

    private readonly RiskApp _app = RiskApp.Take();
    private readonly ControlSteps _steps;

    public SigningTests()
    {
        _app.Clock.Set(InTime);
        _steps = new(_app);
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task The_head_signs_when_everything_is_there_and_from_then_on_nothing_changes()
    {
        var year = await _steps.Clerk.GetJson(Home);
        Assert.Equal(("2026-12-29", 57, false), (year.Text("dueOn"), year.GetProperty("daysLeft").GetInt32(), year.GetProperty("isLate").GetBoolean()));
        Assert.Equal(13, year.GetProperty("missing").GetArrayLength());
        await _steps.Divide("FIN");
        await Done(Put(_steps.Clerk, Form("pk1"), new { }));
        var (status, code, body) = await _steps.Executive.Send(Form("pk1", verb: "signature"));
        Assert.Equal((HttpStatusCode.Conflict, "missing-parts"), (status, code));
        Assert.Equal(11, body.Fields().Length);
        Assert.Contains("pk1.organization", body.Fields());
        Assert.Contains("pk4.SP", body.Fields());
        Assert.DoesNotContain("pk4.FIN", body.Fields());
        Assert.Equal(HttpStatusCode.Forbidden, (await _steps.Clerk.Send(Form("pk1", verb: "signature"))).Status);
        Assert.Equal("head-signs", (await _steps.Auditor.Send(Form("pk1", verb: "signature"))).Code);
        Assert.Equal("not-signed-itself", (await _steps.Executive.Send(Form("pk5", verb: "signature"))).Code);

        await Done(_steps.Head("FIN").Send(Form("pk4", "FIN", "reopening"), new { reason = "เพิ่มหลักฐานข้อ 3.2" }));
        await Done(_steps.Clerk.Send(Form("pk5", "FIN", "reopening"), new { reason = "ส่งกลับให้แก้กำหนดเสร็จ" }));
        await _steps.Prepare();
        await Done(_steps.Executive.Send(Form("pk1", verb: "signature")));
        year = await _steps.Clerk.GetJson(Home);
        Assert.Equal((0, false), (year.GetProperty("missing").GetArrayLength(), year.GetProperty("isLate").GetBoolean()));
        Assert.Equal(13, year.GetProperty("forms").EnumerateArray().Count(form => form.Text("state") == "frozen"));
        foreach (var (client, form, division, content) in new[] { (_steps.Officer("FIN"), "pk4", "FIN", Components()), (_steps.Clerk, "pk5", null, new { }), (_steps.Clerk, "pk1", null, new { }) })
            Assert.Equal("signed", (await (await Put(client, Form(form, division), content)).Json()).Text("code"));
        Assert.Equal("signed", (await _steps.Executive.Send(Form("pk1", verb: "signature"))).Code);
        Assert.Equal("signed", (await _steps.Clerk.Send(Form("pk5", verb: "reopening"), new { reason = Why })).Code);
        Assert.Equal("organization", (await _steps.Officer("PW").GetJson(Form("pk5"))).Text("owner")); // signed: divisions read it too

        var signature = Assert.Single((await _steps.Clerk.GetJson(Form("pk1"))).GetProperty("signatures").EnumerateArray().ToList());
        var frozen = await _app.InDatabase(db => db.FormSnapshots.AsNoTracking().ToListAsync(Ct));
        Assert.Equal(13, frozen.Count);
        Assert.All(frozen, one => Assert.Equal(FormSnapshot.DigestOf(one.Paper), one.Digest));
        Assert.Contains(frozen, one => one.Digest == signature.Text("digest") && one.Paper.Contains(Remaining, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_auditor_reviews_what_others_prepared_and_the_plan_hears_of_it()
    {
        await Done(Put(_steps.Auditor, Form("pk6"), Remarks(true)));
        Assert.Equal("nothing-to-review", (await _steps.Auditor.Send(Form("pk6", verb: "signature"))).Code);
        await _steps.Prepare();
        var both = _app.Client(Roles.InternalAuditor, "IA", "officer-FIN"); // who wrote for Finance, and has the auditor's role by now
        Assert.Equal((HttpStatusCode.Conflict, "own-work"), (await both.Send(Form("pk6", verb: "signature"))) is var (status, code, _) ? (status, code) : default);
        Assert.Equal("own-work", (await (await Put(both, Form("pk6"), Remarks(false))).Json()).Text("code"));
        Assert.Equal(HttpStatusCode.Forbidden, (await _steps.Clerk.Send(Form("pk6", verb: "signature"))).Status);

        await _steps.Review();
        var heard = Assert.Single(await Published());
        Assert.Equal((2569, true, 0, 0, "/risk/internal-control/2569"), (heard.FiscalYear, heard.WithRemarks, heard.Improvements, heard.ImprovementsDone, heard.Link));
        Assert.Equal("signed", (await (await Put(_steps.Auditor, Form("pk6"), Remarks(false))).Json()).Text("code"));

        // The organization changes what was reviewed: the review no longer holds, and everybody sees why.
        await Done(_steps.Clerk.Send(Form("pk5", verb: "reopening"), new { reason = Why }));
        var review = await _steps.Clerk.GetJson(Form("pk6"));
        Assert.Equal(("draft", Why), (review.Text("state"), review.GetProperty("signatures")[0].Text("voidedFor")));
        Assert.Equal("nothing-to-review", (await _steps.Auditor.Send(Form("pk6", verb: "signature"))).Code);
        await Done(_steps.Clerk.Send(Form("pk5", verb: "submission")));
        await Done(_steps.Auditor.Send(Form("pk6", verb: "signature")));
        Assert.Equal(2, (await Published()).Count);
        Assert.Equal([2, 1], (await _steps.Clerk.GetJson(Form("pk6"))).GetProperty("signatures").EnumerateArray().Select(one => one.GetProperty("version").GetInt32()));
    }

    [Fact]
    public async Task A_signed_year_is_opened_again_with_a_reason_that_stays_visible_and_the_first_version_stays_readable()
    {
        await _steps.Prepare();
        await Done(_steps.Executive.Send(Form("pk1", verb: "signature")));
        await _steps.Review(withRemarks: false);
        Assert.Equal(["reason"], (await _steps.Executive.Send(Form("pk1", verb: "reopening"), new { reason = "สั้น" })).Body.Fields());
        Assert.Equal(HttpStatusCode.Forbidden, (await _steps.Clerk.Send(Form("pk1", verb: "reopening"), new { reason = Why })).Status);
        await Done(_steps.Executive.Send(Form("pk1", verb: "reopening"), new { reason = Why }));

        var statement = await _steps.Clerk.GetJson(Form("pk1"));
        Assert.Equal(("draft", Why, Why), (statement.Text("state"), statement.GetProperty("reopenings")[0].Text("reason"), statement.GetProperty("signatures")[0].Text("voidedFor")));
        Assert.Equal("submitted", (await _steps.Clerk.GetJson(Form("pk5"))).Text("state"));
        Assert.Equal("frozen", (await _steps.Clerk.GetJson(Form("pk6"))).Text("state")); // what was reviewed is as it was
        Assert.Equal(HttpStatusCode.NotFound, (await _steps.Officer("PW").GetAsync(Form("pk5"), Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await _steps.Clerk.GetAsync($"{Form("pk1")}?format=docx&signature=1", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _steps.Clerk.GetAsync($"{Form("pk1")}?format=docx&signature=2", Ct)).StatusCode);
        Assert.Contains(Why, WebUtility.HtmlDecode(await _app.Browser(Roles.PlanOfficer, null).GetStringAsync(Home, Ct)), StringComparison.Ordinal);

        await Done(_steps.Clerk.Send(Form("pk1", verb: "submission")));
        await Done(_steps.Executive.Send(Form("pk1", verb: "signature")));
        Assert.Equal(2, (await _steps.Clerk.GetJson(Form("pk1"))).GetProperty("signatures").GetArrayLength());
        Assert.Equal(2, (await _steps.Clerk.GetJson($"{Home}/improvements")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task A_year_is_signed_after_its_end_and_late_after_29_December()
    {
        _app.Clock.Set(new(2026, 9, 20, 3, 0, 0, TimeSpan.Zero));
        await _steps.Prepare();
        Assert.Equal("year-not-over", (await _steps.Executive.Send(Form("pk1", verb: "signature"))).Code);
        _app.Clock.Set(new(2026, 12, 29, 16, 59, 0, TimeSpan.Zero)); // the last minute in Thailand
        Assert.Equal((0, false), (await _steps.Clerk.GetJson(Home)) is var last ? (last.GetProperty("daysLeft").GetInt32(), last.GetProperty("isLate").GetBoolean()) : default);
        _app.Clock.Set(new(2026, 12, 29, 17, 0, 0, TimeSpan.Zero));
        Assert.Equal((-1, true), (await _steps.Clerk.GetJson(Home)) is var over ? (over.GetProperty("daysLeft").GetInt32(), over.GetProperty("isLate").GetBoolean()) : default);
        await Done(_steps.Executive.Send(Form("pk1", verb: "signature")));
        _app.Clock.Set(new(2027, 3, 1, 3, 0, 0, TimeSpan.Zero));
        Assert.True((await _steps.Clerk.GetJson(Home)).GetProperty("isLate").GetBoolean());
        Assert.True((await _steps.Clerk.GetJson(Form("pk1"))).GetProperty("signatures")[0].GetProperty("isLate").GetBoolean());
        Assert.Equal([2570, 2569], (await _app.Client(Roles.DivisionOfficer, "PW").GetJson("internal-control")).EnumerateArray().Select(one => one.GetProperty("fiscalYear").GetInt32()));
    }

    [Fact]
    public async Task Of_a_signature_and_a_change_at_once_one_is_refused()
    {
        await _steps.Prepare();
        var steps = await Task.WhenAll(
            _steps.Executive.Send(Form("pk1", verb: "signature")),
            _steps.Clerk.Send(Form("pk5", verb: "reopening"), new { reason = Why }));
        Assert.Single(steps, step => step.Status is HttpStatusCode.NoContent);
    }

    private async Task<List<ControlReviewed>> Published() => await _app.InDatabase(async db =>
        (await db.Set<OutboxMessage>().OrderBy(message => message.Id).ToListAsync(Ct)).Select(message => message.Event).OfType<ControlReviewed>().ToList());
}
