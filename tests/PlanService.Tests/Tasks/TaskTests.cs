using System.Net;
using System.Net.Http.Json;
using PlanService.Tests.Progress;
using ServiceDefaults.SignIn;
using Testing;

namespace PlanService.Tests.Tasks;

/// <summary>What waits for whom, on 12 March 2570.</summary>
public sealed class TaskTests : Recorder
{
    [Fact]
    public async Task A_division_is_told_its_steps_and_its_head_what_to_confirm()
    {
        await Officer().PutAsJsonAsync($"{Home}/due", new { steps = new object[] { new { no = 1, dueOn = "2027-03-05" }, new { no = 2, dueOn = "2027-03-17" }, new { no = 3, dueOn = "2027-04-01" }, new { no = 4, dueOn = "2027-08-01" } } }, Ct);
        await Complete(5);

        var officer = await Officer().GetJson("tasks");
        var steps = officer.Kind("steps-due");
        Assert.Equal(((3, 1, 1), "2027-03-05", "work"), (steps.Counts(), steps.Text("dueOn"), steps.Text("nature")));
        var (title, dueOn, link) = steps.First();
        Assert.StartsWith("1-03 ", title, StringComparison.Ordinal);
        Assert.EndsWith("ขั้นตอนที่ 1", title, StringComparison.Ordinal);
        Assert.Equal(("2027-03-05", "/plan/projects/1-03/years/2570/steps/1/completion"), (dueOn, link));
        Assert.Contains("steps-without-days", officer.Kinds());
        Assert.DoesNotContain("years-to-confirm", officer.Kinds());

        var head = (await Head().GetJson("tasks")).Kind("years-to-confirm");
        Assert.Equal((1, "decision", "/plan/projects/1-03/years/2570/confirmation"), (head.Counts().Count, head.Text("nature"), head.First().Link));
        Assert.DoesNotContain("steps-due", (await Officer("FIN").GetJson("tasks")).Kinds());

        await CloseYear();
        Assert.Empty((await Officer().GetJson("tasks")).Kinds());
    }

    [Fact]
    public async Task The_clerk_is_told_findings_and_reports_and_the_executive_what_to_decide()
    {
        var clerk = await Seed.App.Client().GetJson("tasks");
        Assert.True(clerk.Kind("findings-to-resolve").Counts().Count > 0);
        Assert.Equal((2, 2, 0), clerk.Kind("reports-due").Counts()); // of 2569: those before were due when the plan was not kept here
        Assert.Equal(("2026-04-30", "/plan/reports/2569/6m"), (clerk.Kind("reports-due").First().DueOn, clerk.Kind("reports-due").First().Link));
        Assert.Empty((await Seed.App.Client(Roles.Executive).GetJson("tasks")).Kinds());

        await Seed.App.AcceptErrors(Seed.PlanId);
        await Seed.App.Must(Roles.PlanOfficer, $"plans/{Seed.PlanId}/submission");
        var waiting = await Seed.App.Client().GetJson("tasks");
        Assert.DoesNotContain("findings-to-resolve", waiting.Kinds());
        Assert.Equal("waiting", waiting.Kind("plans-to-approve").Text("nature"));
        var executive = (await Seed.App.Client(Roles.Executive).GetJson("tasks")).Kind("plans-to-approve");
        Assert.Equal(("decision", $"/plan/plans/{Seed.PlanId}/approval"), (executive.Text("nature"), executive.First().Link));

        await Seed.App.Must(Roles.Executive, $"plans/{Seed.PlanId}/approval");
        Assert.Equal(["plans-to-publish"], (await Seed.App.Client(Roles.Executive).GetJson("tasks")).Kinds());
    }

    [Fact]
    public async Task Others_are_told_nothing_and_nobody_who_did_not_sign_in()
    {
        foreach (var role in (string[])[Roles.ComplaintOfficer, Roles.CorruptionOfficer, Roles.InternalAuditor, Roles.Admin])
            Assert.Empty((await Seed.App.Client(role).GetJson("tasks")).Kinds());
        Assert.Equal(HttpStatusCode.Unauthorized, (await Seed.App.Client(null).GetAsync("tasks", Ct)).StatusCode);

        var english = Seed.App.Client();
        english.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        Assert.Equal("Submit a report to the NACC", (await english.GetJson("tasks")).Kind("reports-due").Text("title"));
    }
}
