using System.Net;

namespace ComplaintService.Tests.Corruption;

/// <summary>The officer, the officer's head, the clerk and the mayor as the accused: what each of the others sees.</summary>
public sealed class ChainOfCommandTests : IAsyncLifetime
{
    private static readonly (string Id, string Name, string Position, string? Division)[] Officers =
    [
        ("staff-edu", "สมพร ใจซื่อ", "staff", "EDU"),
        ("head-edu", "วิไล สอนดี", "head-edu", null),
        ("staff-sw", "มานะ อดทน", "staff", "SW"),
        ("clerk", "ประสิทธิ์ มั่นคง", "clerk", null),
        ("mayor", "บุญมี นำสุข", "chief-executive", null),
    ];

    private readonly ComplaintApp _app = ComplaintApp.Take();
    private readonly Dictionary<string, HttpClient> _officers = [];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        foreach (var (id, name, position, division) in Officers)
            _officers[id] = await _app.Officer(id, name, position, division);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData("staff-edu", "staff-sw", false)] // the officer: their head and everybody above is out, their division too
    [InlineData("head-edu", "staff-sw", false)]
    [InlineData("clerk", "staff-edu head-edu staff-sw", true)] // the mayor is above the clerk
    [InlineData("mayor", "staff-edu head-edu staff-sw clerk", true)]
    public async Task Who_is_accused_and_whoever_is_above_them_sees_nothing_and_the_head_is_only_referred(string accused, string see, bool outwardOnly)
    {
        var who = Officers.Single(officer => officer.Id == accused);
        await _app.Speak(Channel.Report([new { name = who.Name, position = who.Position, division = who.Division }]));
        var seen = new List<string>();
        Guid id = default;
        foreach (var (officer, client) in _officers)
        {
            if ((await client.GetJson("corruption/reports")).GetProperty("items").GetArrayLength() == 0)
                continue;
            (id, _) = (await client.OnlyCase(), seen);
            seen.Add(officer);
        }

        Assert.Equal(see.Split(' '), seen);
        foreach (var (officer, client) in _officers)
        {
            foreach (var path in new[] { "", $"/evidence/{Guid.NewGuid()}" })
                Assert.Equal(!seen.Contains(officer), (await client.GetAsync($"corruption/reports/{id}{path}", Ct)).StatusCode is HttpStatusCode.Forbidden);
            foreach (var step in new[] { "notes", "messages" })
                Assert.Equal(seen.Contains(officer) ? HttpStatusCode.NoContent : HttpStatusCode.Forbidden, (await client.Send($"corruption/reports/{id}/{step}", new { text = "ลองเขียนดู" })).Status);
        }

        var first = _officers[seen[0]];
        await first.Step(id, "screening", new { enoughFacts = true, note = "มีชื่อโครงการและช่วงเวลา" });
        var judged = await first.Send($"corruption/reports/{id}/investigation", new { members = new[] { new { name = "มานี มีธรรม", position = "council-member" } }, dueOn = "2030-01-31" });
        Assert.Equal(outwardOnly ? (HttpStatusCode.Conflict, "outward-only") : (HttpStatusCode.NoContent, null), judged);
        var refused = (await first.GetJson($"corruption/reports/{id}")).GetProperty("ledger").EnumerateArray().Where(entry => entry.Text("act") == "refused").Select(entry => entry.Text("officerId")).ToHashSet();
        Assert.Equal(_officers.Keys.Except(seen).ToHashSet(), refused); // every attempt stands in the ledger
    }
}
