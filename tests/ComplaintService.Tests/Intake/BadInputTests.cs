using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;

namespace ComplaintService.Tests.Intake;

/// <summary>What is wrong with a complaint is named at its field.</summary>
public sealed class BadInputTests(ComplaintApp app) : IClassFixture<ComplaintApp>
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Bad_input_is_named_and_changes_nothing()
    {
        var before = await app.InDatabase(db => db.Complaints.CountAsync(Ct));
        async Task Refused(string field, object body)
        {
            var answer = await app.Client().PostAsJsonAsync("complaints", body, Ct);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.Contains(field, (await answer.Json()).GetProperty("errors").ToString(), StringComparison.OrdinalIgnoreCase);
        }

        const string details = "รายละเอียดที่ยาวพอสมควร";
        await Refused("details", new { category = "road", subject = "ถนน", details = new string('ก', 1_000_000) });
        await Refused("category", new { category = "no-such", subject = "ถนน", details });
        await Refused("village", new { category = "road", subject = "ถนน", details, village = "99" });
        await Refused("happenedOn", new { category = "road", subject = "ถนน", details, happenedOn = "2099-01-01" });
        await Refused("subject", new { category = "road", subject = "   \t ", details });
        await Refused("details", new { category = "road", subject = "ถนน", details = "null \0 character" });
        await Refused("lat", new { category = "road", subject = "ถนน", details, location = new { lat = 91, lng = 100 } });
        await Refused("phone", new { category = "road", subject = "ถนน", details, contact = new { phone = "081 234 567x" } });
        await Refused("email", new { category = "road", subject = "ถนน", details, contact = new { email = "a@b" } });
        await Refused("channel", new { category = "road", subject = "ถนน", details, channel = "letter" });
        Assert.Equal(before, await app.InDatabase(db => db.Complaints.CountAsync(Ct)));

        foreach (var path in (string[])["tracking/00000-0000-00000", "tracking/%20", "tracking/x"])
            Assert.Equal(HttpStatusCode.NotFound, (await app.Client().GetAsync(path, Ct)).StatusCode);
        Assert.Equal((HttpStatusCode.NotFound, "not-found"), await app.Client().Send("tracking/x/reply", new { text = "มีใครอยู่ไหม" }));
    }
}
