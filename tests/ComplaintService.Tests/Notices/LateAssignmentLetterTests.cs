using System.Net.Http.Json;
using ComplaintService.Clock;
using Microsoft.Extensions.DependencyInjection;
using ServiceDefaults.SignIn;

namespace ComplaintService.Tests.Notices;

/// <summary>A division that gets a complaint whose promise is broken already hears so.</summary>
public sealed class LateAssignmentLetterTests : IAsyncLifetime
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    private readonly ComplaintApp _app = new();
    private readonly LetterBox _letters;

    public LateAssignmentLetterTests() => _letters = new(_app);

    private HttpClient Officer => _app.Client(Roles.ComplaintOfficer);

    public async ValueTask InitializeAsync()
    {
        foreach (var office in (string[])["PW", "PW-head", "FIN", "FIN-head"])
            await Officer.PutAsJsonAsync($"settings/notice-addresses/{office}", new { email = $"{office}@town.example" }, Ct);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _letters.Dispose();
    }

    [Fact]
    public async Task The_new_division_and_its_head_are_told_once_and_who_knows_already_is_not_told_again()
    {
        var (_, id) = await _app.Receive();
        await Assign(id, "FIN");
        _app.Clock.Advance(TimeSpan.FromDays(16));
        await using (var scope = _app.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<PromiseRound>().Run(Ct);
        foreach (var division in (string[])["PW", "FIN", "PW"])
            await Assign(id, division);

        foreach (var office in (string[])["PW", "PW-head", "FIN", "FIN-head"])
            Assert.Single(await _letters.SubjectsTo($"{office}@town.example"), subject => subject.StartsWith("เลยกำหนด:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_gets_it_before_the_clock_found_it_late_is_told_by_the_clock_alone()
    {
        var (_, id) = await _app.Receive();
        _app.Clock.Advance(TimeSpan.FromDays(16));
        await Assign(id, "PW");
        Assert.DoesNotContain(await _letters.SubjectsTo("PW@town.example"), subject => subject.StartsWith("เลยกำหนด", StringComparison.Ordinal));
    }

    private async Task Assign(Guid id, string division) => await Officer.Send($"complaints/{id}/assignment", new { division });
}
