using ServiceDefaults.SignIn;

namespace ComplaintService.Tests.Desk;

/// <summary>Before staff write, they are told who else reads it.</summary>
public sealed class DuplicateNoticeTests(ComplaintApp app) : IClassFixture<ComplaintApp>
{
    private HttpClient Officer => app.Client(Roles.ComplaintOfficer, "SP");

    [Fact]
    public async Task Forms_of_what_authors_of_duplicates_hear_say_so_and_only_where_there_are_some()
    {
        var ((_, alone), (_, first), (_, second), (_, third)) = (await app.Receive(), await app.Receive(), await app.Receive(), await app.Receive());
        await Officer.Send($"complaints/{third}/merging", new { into = second });
        await Officer.Send($"complaints/{second}/merging", new { into = first });
        var desk = new Visitor(app.Browser(Roles.ComplaintOfficer, "SP"));
        foreach (var step in (string[])["resolution", "rejection", "extension"])
        {
            Assert.Contains("มีเรื่องเดียวกันรวมอยู่ด้วย 2 เรื่อง", await Text(first, step), StringComparison.Ordinal);
            Assert.Contains("อ่านข้อความนี้ด้วย", await Text(first, step), StringComparison.Ordinal);
            Assert.DoesNotContain("เรื่องเดียวกันรวมอยู่", await Text(alone, step), StringComparison.Ordinal);
        }

        foreach (var step in (string[])["message", "note", "waiting"]) // between its author and staff
            Assert.DoesNotContain("เรื่องเดียวกันรวมอยู่", await Text(first, step), StringComparison.Ordinal);
        await Officer.Send($"complaints/{first}/resolution", new { outcome = "fixed", text = "ซ่อมเรียบร้อยแล้ว" });
        Assert.Contains("แต่ไม่เห็นสิ่งที่กรอก", await Text(first, "closure"), StringComparison.Ordinal);

        async Task<string> Text(Guid id, string step) => (await desk.Open($"{await app.Home(id)}/{step}")).MainText();
    }
}
