using System.Net;
using ServiceDefaults.SignIn;

namespace TrainingService.Tests.Expenses;

public sealed class CeilingTests : IAsyncLifetime
{
    private readonly TrainingApp _app = TrainingApp.Take();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_new_ceiling_holds_for_events_from_its_day_on()
    {
        var ceiling = new { kind = "snack", premises = "state", most = 50, from = "2027-04-01", legalBasis = "หนังสือสั่งการที่แก้ไขอัตรา พ.ศ. 2570" };
        Assert.Equal(HttpStatusCode.Forbidden, (await _app.Client().Send("ceilings", ceiling)).Status);
        Assert.Equal(HttpStatusCode.Created, (await _app.Client(Roles.PlanOfficer, null).Send("ceilings", ceiling)).Status);
        Assert.Equal((HttpStatusCode.Conflict, "same-day"), await Add(ceiling));
        Assert.Equal((HttpStatusCode.BadRequest, "invalid-input"), await Add(ceiling with { most = 0 }));

        var content = TrainingApp.Event();
        content["budgetLines"] = new[] { TrainingApp.Line(rate: 50, amount: 5900) };
        Assert.Equal("over-ceiling", (await _app.Client().Send("events", content)).Code); // of 26 March
        (content["startsAt"], content["endsAt"]) = ("2027-04-26T09:00:00+07:00", "2027-04-26T16:00:00+07:00");
        await _app.Planned(content);
    }

    private async Task<(HttpStatusCode, string?)> Add(object ceiling)
    {
        var (status, code, _) = await _app.Client(Roles.PlanOfficer, null).Send("ceilings", ceiling);
        return (status, code);
    }
}
