using System.Net;
using Contracts;
using Microsoft.EntityFrameworkCore;
using RiskService.InternalControl.Improvements;
using ServiceDefaults.Messaging;
using ServiceDefaults.SignIn;
using static RiskService.Tests.InternalControl.ControlSteps;

namespace RiskService.Tests.InternalControl;

/// <summary>Improvements from the signed ปค.5 to the next year's report.</summary>
public sealed class ImprovementTests : IAsyncDisposable
{
    private readonly RiskApp _app = RiskApp.Take();
    private readonly ControlSteps _steps;

    public ImprovementTests()
    {
        _app.Clock.Set(InTime);
        _steps = new(_app);
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task An_improvement_is_followed_to_its_end_and_what_is_not_done_comes_again_in_the_next_report()
    {
        await _steps.Prepare();
        Assert.Equal(0, (await _steps.Clerk.GetJson($"{Home}/improvements")).GetProperty("total").GetInt32());
        await Done(_steps.Executive.Send(Form("pk1", verb: "signature")));
        var all = (await _steps.Clerk.GetJson($"{Home}/improvements")).GetProperty("items").EnumerateArray().ToDictionary(one => one.Text("unit"), one => one.Text("id"));
        Assert.Equal(["FIN", "PW"], all.Keys.Order(StringComparer.Ordinal));
        var (officer, path) = (_steps.Officer("FIN"), $"internal-control/improvements/{all["FIN"]}");
        Assert.Equal(HttpStatusCode.NotFound, (await _steps.Officer("PW").GetAsync(path, Ct)).StatusCode);
        Assert.Equal(1, (await officer.GetJson($"{Home}/improvements")).GetProperty("total").GetInt32());

        Assert.Equal("other-division", (await _steps.Clerk.Send($"{path}/progress", new { note = "ติดตามแล้ว" })).Code);
        Assert.Equal("other-division", (await Complete(_steps.Auditor, all["FIN"])).Code);
        Assert.Equal(["note"], (await officer.Send($"{path}/progress", new { note = "" })).Body.Fields());
        await Done(officer.Send($"{path}/progress", new { note = "ร่างคำสั่งเสร็จ รอลงนาม", owner = "นักวิชาการจัดเก็บรายได้" }));
        Assert.Equal("not-done", (await _steps.Clerk.Send($"{path}/confirmation", new { note = "ตรวจแล้ว" })).Code);
        Assert.Equal((HttpStatusCode.BadRequest, "invalid-input"), await Complete(officer, all["FIN"], note: null));
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await Complete(officer, all["FIN"], content: "MZ\u0000\u0001\u0002 not a document \u0003")).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await Complete(officer, all["FIN"])).Status);
        Assert.Equal("done", (await officer.Send($"{path}/progress", new { note = "อีกครั้ง" })).Code);

        await Done(_steps.Clerk.Send($"{path}/return", new { note = "คำสั่งยังไม่ลงนาม" }));
        Assert.Equal(HttpStatusCode.NoContent, (await Complete(officer, all["FIN"], "ลงนามคำสั่งที่ 12/2570 แล้ว")).Status);
        Assert.Equal("only-plan-officer", (await officer.Send($"{path}/confirmation", new { note = "ยืนยันเอง" })).Code);
        Assert.Equal("own-work", (await _app.Client(Roles.PlanOfficer, null, "officer-FIN").Send($"{path}/confirmation", new { note = "ยืนยันเอง" })).Code);
        await Done(_steps.Clerk.Send($"{path}/confirmation", new { note = "เห็นคำสั่งแล้ว" }));
        Assert.Equal("confirmed", (await _steps.Clerk.Send($"{path}/return", new { note = "เปลี่ยนใจ" })).Code);
        var history = (await officer.GetJson(path)).GetProperty("notes").EnumerateArray().ToList();
        Assert.Equal(["confirmation", "completion", "sent-back", "completion", "progress"], history.Select(note => note.Text("step")));
        var evidence = await _steps.Auditor.GetAsync($"{path}/evidence/{history[1].Text("id")}", Ct);
        Assert.Equal((HttpStatusCode.OK, "application/pdf"), (evidence.StatusCode, evidence.Content.Headers.ContentType!.MediaType));
        Assert.Equal(HttpStatusCode.NotFound, (await _steps.Officer("PW").GetAsync($"{path}/evidence/{history[1].Text("id")}", Ct)).StatusCode);
        Assert.Equal("นักวิชาการจัดเก็บรายได้", (await officer.GetJson(path)).GetProperty("improvement").Text("owner"));

        _app.Clock.Set(new(2027, 7, 1, 3, 0, 0, TimeSpan.Zero)); // a day after both are due
        var year = await _steps.Clerk.GetJson(Home);
        Assert.Equal((50m, 80), (year.GetProperty("percent").GetDecimal(), year.GetProperty("goalPercent").GetInt32()));
        var overdue = Assert.Single((await _steps.Clerk.GetJson($"{Home}/improvements?state=overdue")).GetProperty("items").EnumerateArray().ToList());
        Assert.Equal(("PW", true), (overdue.Text("unit"), overdue.GetProperty("isOverdue").GetBoolean()));
        Assert.Equal(50m, (await _app.InDatabase(db => ImprovementFigures.CarriedOutIn(db, new(2570), new(2027, 7, 1), Ct))).Percent);

        await NextYear(all["PW"]);
    }

    private async Task NextYear(string notDone)
    {
        const string Next = "internal-control/2570/forms";
        _app.Clock.Set(new(2027, 11, 1, 3, 0, 0, TimeSpan.Zero));
        var proposed = Assert.Single((await _steps.Officer("PW").GetJson($"{Next}/pk5?division=PW")).GetProperty("rows").EnumerateArray().ToList());
        Assert.Equal(("last-year", notDone, Remaining), (proposed.Text("source"), proposed.Text("from"), proposed.Text("remainingRisk")));
        Assert.Empty((await _steps.Officer("FIN").GetJson($"{Next}/pk5?division=FIN")).GetProperty("rows").EnumerateArray());
        foreach (var division in RiskService.InternalControl.ControlRights.Reporting)
        {
            var row = Row(division, improves: division is "PW");
            row["dueOn"] = division is "PW" ? "2028-06-30" : null;
            if (division is "PW")
                (row["source"], row["from"]) = ("last-year", notDone);
            await Done(Put(_steps.Officer(division), $"{Next}/pk4?division={division}", Components()));
            await Done(Put(_steps.Officer(division), $"{Next}/pk5?division={division}", new { rows = new[] { row } }));
            foreach (var form in (string[])["pk4", "pk5"])
                await Done(_steps.Head(division).Send($"{Next}/{form}/submission?division={division}"));
        }

        await Done(Put(_steps.Clerk, $"{Next}/pk4", Components()));
        await Done(Put(_steps.Clerk, $"{Next}/pk5", new { rows = (await _steps.Clerk.GetJson($"{Next}/pk5")).GetProperty("rows") }));
        await Done(Put(_steps.Clerk, $"{Next}/pk1", new { statement = (await _steps.Clerk.GetJson($"{Next}/pk1")).GetProperty("statement") }));
        foreach (var form in (string[])["pk4", "pk5", "pk1"])
            await Done(_steps.Clerk.Send($"{Next}/{form}/submission"));
        await Done(Put(_steps.Auditor, $"{Next}/pk6", Remarks(false)));
        await Done(_steps.Auditor.Send($"{Next}/pk6/signature"));
        var heard = Assert.Single(await _app.InDatabase(async db => (await db.Set<OutboxMessage>().ToListAsync(Ct)).Select(message => message.Event).OfType<ControlReviewed>().ToList()));
        Assert.Equal((2570, false, 2, 1), (heard.FiscalYear, heard.WithRemarks, heard.Improvements, heard.ImprovementsDone));
        await Done(_steps.Executive.Send($"{Next}/pk1/signature"));
        Assert.Equal("carried-over", (await _steps.Clerk.GetJson($"internal-control/improvements/{notDone}")).GetProperty("improvement").Text("state"));
        Assert.Equal("carried-over", (await Complete(_steps.Officer("PW"), notDone)).Code);
        Assert.Equal(1, (await _steps.Clerk.GetJson("internal-control/2570/improvements")).GetProperty("total").GetInt32());
    }
}
