using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Idempotency;
using ServiceDefaults.SignIn;

namespace ComplaintService.Tests.Intake;

/// <summary>An app that saw no answer repeats its request with the same Idempotency-Key.</summary>
public sealed class IdempotencyTests(ComplaintApp app) : IClassFixture<ComplaintApp>
{
    private const string Details = "ไฟดับมาตั้งแต่วันจันทร์";

    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("complaints", null)]
    [InlineData("complaints", Roles.DivisionOfficer)]
    [InlineData("complaints/records", Roles.ComplaintOfficer)]
    public async Task The_same_request_gets_the_first_result_again_and_makes_one_complaint(string path, string? role)
    {
        var (key, subject) = (Guid.NewGuid().ToString(), $"ส่งซ้ำ {path} {role ?? "เอง"}");
        var first = await Send(path, key, Body(subject, role), role);
        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        var told = await first.Content.ReadAsStringAsync(Ct);
        var id = await app.InDatabase(db => db.Complaints.Where(one => one.Subject == subject).Select(one => one.Id).SingleAsync(Ct));
        await app.Client(Roles.ComplaintOfficer).Send($"complaints/{id}/extension", new { newDueOn = "2027-04-01", reason = "รอจัดซื้ออุปกรณ์ตามระเบียบ" });

        var again = await Send(path, key, Body(subject, role), role);
        Assert.Equal(HttpStatusCode.Created, again.StatusCode);
        Assert.Equal(told, await again.Content.ReadAsStringAsync(Ct)); // with the day that was promised then
        Assert.Equal(1, await app.InDatabase(db => db.Complaints.CountAsync(one => one.Subject == subject, Ct)));
    }

    [Theory]
    [InlineData("subject")]
    [InlineData("contact")]
    [InlineData("path")]
    public async Task Another_request_under_the_key_is_refused_and_makes_nothing(string differs)
    {
        var (key, subject) = (Guid.NewGuid().ToString(), $"รหัสเดิม {differs}");
        await Send("complaints", key, Body(subject, Roles.ComplaintOfficer), Roles.ComplaintOfficer);
        var other = await Send(
            differs == "path" ? "complaints/records" : "complaints", key,
            Body(differs == "subject" ? subject + " 2" : subject, Roles.ComplaintOfficer, differs == "contact" ? "0812345679" : "0812345678"), Roles.ComplaintOfficer);
        Assert.Equal(HttpStatusCode.Conflict, other.StatusCode);
        Assert.Equal("idempotency-key-reused", (await other.Json()).Text("code"));
        Assert.Equal(1, await app.InDatabase(db => db.Complaints.CountAsync(one => one.Subject.StartsWith(subject), Ct)));
    }

    [Fact]
    public async Task Sent_at_the_same_time_they_all_get_the_one_answer()
    {
        var key = Guid.NewGuid().ToString();
        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Send("complaints", key, Body("ส่งพร้อมกัน"))));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Created, answer.StatusCode));
        Assert.Single((await Task.WhenAll(answers.Select(answer => answer.Content.ReadAsStringAsync(Ct)))).Distinct());
        Assert.Equal(1, await app.InDatabase(db => db.Complaints.CountAsync(one => one.Subject == "ส่งพร้อมกัน", Ct)));
    }

    [Fact]
    public async Task Two_callers_may_use_the_same_key_and_one_caller_two_keys()
    {
        var key = Guid.NewGuid().ToString();
        foreach (var (used, role) in new[] { (key, null), (key, Roles.ComplaintOfficer), (key, Roles.DivisionHead), (key + "2", null) })
            Assert.Equal(HttpStatusCode.Created, (await Send("complaints", used, Body("หลายคน", role), role)).StatusCode);
        Assert.Equal(4, await app.InDatabase(db => db.Complaints.CountAsync(one => one.Subject == "หลายคน", Ct)));
    }

    [Fact]
    public async Task No_answer_is_stored_and_the_key_stands_nowhere()
    {
        var key = Guid.NewGuid().ToString();
        await Send("complaints", key, Body("ไม่เก็บคำตอบ"));
        var complaint = await app.InDatabase(db => db.Complaints.SingleAsync(one => one.Subject == "ไม่เก็บคำตอบ", Ct));
        Assert.Equal(32, complaint.SentRequest!.Length);
        Assert.False(await app.InDatabase(db => db.Set<IdempotentRequest>().AnyAsync(row => row.Key == key, Ct)));
    }

    [Fact]
    public async Task A_refused_request_leaves_the_key_free()
    {
        var key = Guid.NewGuid().ToString();
        Assert.Equal(HttpStatusCode.BadRequest, (await Send("complaints", key, Body("ก"))).StatusCode);
        Assert.Equal(HttpStatusCode.Created, (await Send("complaints", key, Body("แก้แล้วส่งใหม่"))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await Send("complaints", new string('k', 201), Body("รหัสยาว"))).StatusCode);
    }

    [Fact]
    public async Task Following_is_repeated_in_the_same_way()
    {
        var numbers = new long[2];
        for (var one = 0; one < 2; one++)
        {
            var (_, id) = await app.Receive();
            numbers[one] = await app.InDatabase(db => db.Complaints.Where(complaint => complaint.Id == id).Select(complaint => complaint.Number).SingleAsync(Ct));
        }

        var key = Guid.NewGuid().ToString();
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Send("follows", key, new { number = numbers[0] })));
        Assert.Single((await Task.WhenAll(answers.Select(async answer => (await answer.Json()).Text("trackingCode")))).Distinct());
        Assert.Equal(HttpStatusCode.Conflict, (await Send("follows", key, new { number = numbers[1] })).StatusCode);
        Assert.Equal(HttpStatusCode.Created, (await Send("follows", key + "2", new { number = numbers[0] })).StatusCode);
    }

    [Fact]
    public async Task Open311_takes_a_key_too()
    {
        var key = Guid.NewGuid().ToString();
        async Task<HttpResponseMessage> Post(string description)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "open311/v2/requests.json")
            {
                Content = new FormUrlEncodedContent([new("service_code", "street-light"), new("description", description), new("address_id", "4")]),
            };
            request.Headers.Add(IdempotencyKeys.Header, key);
            return await app.Browser().SendAsync(request, Ct);
        }

        var first = await (await Post("ไฟดับสามต้นหน้าวัดป่า")).Content.ReadAsStringAsync(Ct);
        Assert.Equal(first, await (await Post("ไฟดับสามต้นหน้าวัดป่า")).Content.ReadAsStringAsync(Ct));
        Assert.Equal(HttpStatusCode.Conflict, (await Post("ไฟดับสามต้นหน้าโรงเรียน")).StatusCode);
    }

    private async Task<HttpResponseMessage> Send(string path, string key, object body, string? role = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        request.Headers.Add(IdempotencyKeys.Header, key);
        return await app.Client(role, role is Roles.DivisionOfficer or Roles.DivisionHead ? "PW" : null).SendAsync(request, Ct);
    }

    private static object Body(string subject, string? role = null, string phone = "0812345678") =>
        new { category = "street-light", subject, details = Details, village = "4", channel = role is null ? null : "phone", contact = new { phone } };
}
