using System.Net;
using System.Net.Http.Json;
using ServiceDefaults.SignIn;

namespace ComplaintService.Tests.Settings;

public sealed class SettingsTests(ComplaintApp app) : IClassFixture<ComplaintApp>
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("settings")]
    [InlineData("settings/usual-answers")]
    [InlineData("notices")]
    [InlineData("bulk")]
    public async Task The_pages_open(string path)
    {
        var page = await app.Browser(Roles.ComplaintOfficer).GetAsync(path, Ct);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Theory]
    [InlineData("no address")]
    [InlineData("works@town.go.th;")]
    [InlineData("works@town..go.th")]
    [InlineData("กองช่าง <works@town.go.th>")]
    [InlineData("works@town")]
    [InlineData("a@town.go.th, b@town.go.th")]
    public async Task An_address_that_is_none_is_refused_by_the_API_and_on_the_page(string email)
    {
        var answer = await app.Client(Roles.ComplaintOfficer).PutAsJsonAsync("settings/notice-addresses/clerk", new { email }, Ct);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var wrong = Assert.Single((await answer.Json()).GetProperty("errors").EnumerateObject());
        Assert.Equal("email", wrong.Name, ignoreCase: true);
        Assert.Contains("อีเมล", wrong.Value[0].GetString(), StringComparison.Ordinal);

        var visitor = new Visitor(app.Browser(Roles.ComplaintOfficer));
        const string Path = "settings/notice-addresses/clerk";
        var page = await visitor.Submit(await visitor.Open(Path), Path, "address", ("Form.Email", email));
        Assert.Equal(HttpStatusCode.BadRequest, visitor.Answer.StatusCode);
        Assert.Contains("อีเมลต้องเป็นที่อยู่อีเมลเดียว", page.MainText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PW", "กองช่าง")]
    [InlineData("PW-head", "ผู้อำนวยการกองช่าง")]
    [InlineData("SP-head", "หัวหน้าสำนักปลัด")]
    [InlineData("clerk", "ปลัดองค์การบริหารส่วนตำบล")]
    public async Task Each_office_has_an_address_of_its_own_if_it_wants(string recipient, string name)
    {
        var visitor = new Visitor(app.Browser(Roles.ComplaintOfficer));
        var path = $"settings/notice-addresses/{recipient}";
        var page = await visitor.Open(path);
        Assert.Contains(name, page.MainText(), StringComparison.Ordinal);
        var saved = await visitor.Submit(page, path, "address", ("Form.Email", $" {recipient}@town.go.th "));
        Assert.Contains($"{recipient}@town.go.th", saved.MainText(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NoContent, (await app.Client(Roles.ComplaintOfficer).PutAsJsonAsync(path, new { email = "" }, Ct)).StatusCode);
    }

    [Fact]
    public async Task Nobody_else_has_an_address() => Assert.Equal(
        [HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.NotFound],
        await Task.WhenAll(new[] { "nobody", "head", "XX-head" }.Select(async recipient =>
            (await app.Client(Roles.ComplaintOfficer).PutAsJsonAsync($"settings/notice-addresses/{recipient}", new { email = "a@example.com" }, Ct)).StatusCode)));
}
