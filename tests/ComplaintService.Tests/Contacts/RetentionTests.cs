using ComplaintService.Contacts;
using Microsoft.Extensions.DependencyInjection;
using ServiceDefaults.SignIn;

namespace ComplaintService.Tests.Contacts;

public sealed class RetentionTests(ComplaintApp app) : IClassFixture<ComplaintApp>
{
    private HttpClient Officer => app.Client(Roles.ComplaintOfficer);

    [Fact]
    public async Task A_duplicates_contact_is_kept_as_long_as_that_of_the_complaint_in_which_it_ends()
    {
        var (_, a) = await app.Receive("หลุมหน้าตลาด", new { email = "a@example.com" });
        var (_, b) = await app.Receive("ถนนทรุดหน้าตลาด", new { email = "b@example.com" });
        var (_, c) = await app.Receive("ถนนหน้าตลาดพัง", new { email = "c@example.com" });
        await Officer.Send($"complaints/{a}/merging", new { into = b });
        await Officer.Send($"complaints/{b}/merging", new { into = c });
        await Erase(afterDays: 120);
        Assert.Equal((true, true, true), (await Has(a), await Has(b), await Has(c)));
        await Officer.Send($"complaints/{c}/rejection", new { reason = "ไม่อยู่ในอำนาจหน้าที่" });
        await Officer.Send($"complaints/{c}/closure");
        await Erase(afterDays: 89);
        Assert.Equal((true, true, true), (await Has(a), await Has(b), await Has(c)));
        await Erase(afterDays: 2);
        Assert.Equal((false, false, false), (await Has(a), await Has(b), await Has(c)));
    }

    private async Task<bool> Has(Guid id) => (await Officer.GetJson($"complaints/{id}")).GetProperty("hasContact").GetBoolean();

    private async Task Erase(int afterDays)
    {
        app.Clock.Advance(TimeSpan.FromDays(afterDays));
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Retention>().Run(TestContext.Current.CancellationToken);
    }
}
