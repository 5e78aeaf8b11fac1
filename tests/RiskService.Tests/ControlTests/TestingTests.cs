using System.Net;
using RiskService.Tests.Register;
using ServiceDefaults.SignIn;

namespace RiskService.Tests.ControlTests;

/// <summary>Who tests a control, what they may say, and what is due.</summary>
public sealed class TestingTests : IAsyncLifetime
{
    private readonly RiskApp _app = RiskApp.Take();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task The_auditor_tests_independently_and_who_tests_their_own_control_is_shown()
    {
        var (_, control) = await _app.Tested();
        await ControlCalls.Test(_app.Finance("writer"), control, "passed", "ตรวจเองแล้วครบ");
        await ControlCalls.Test(_app.Finance("another"), control, "passed", "เพื่อนร่วมงานตรวจ");
        await ControlCalls.Test(_app.Client(Roles.InternalAuditor, "IA", "auditor"), control, "failed", "ผู้ตรวจสอบพบใบเบิกย้อนหลัง");
        var tests = (await _app.Finance().GetJson($"controls/{control}/tests")).GetProperty("items").EnumerateArray().Select(one => (one.GetProperty("independent").GetBoolean(), one.GetProperty("ownControl").GetBoolean()));
        Assert.Equal([(true, false), (false, false), (false, true)], tests);

        var entry = new { result = "passed", seen = "ครบทุกใบ" };
        foreach (var (client, expected) in new[]
                 {
                     (_app.Client(division: "PW"), HttpStatusCode.NotFound), (_app.Clerk(), HttpStatusCode.Forbidden), (_app.Executive(), HttpStatusCode.Forbidden),
                     (_app.Client(Roles.Admin, null), HttpStatusCode.Forbidden), (_app.Client(null, null), HttpStatusCode.Unauthorized),
                 })
            Assert.Equal(expected, (await client.Send($"controls/{control}/tests", entry)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await _app.Client(Roles.InternalAuditor, "IA").Send(HttpMethod.Put, $"controls/{control}/schedule", new { everyMonths = 6, nextDueOn = "2027-04-01", tester = "ผู้ตรวจ" })).Status);
    }

    [Fact]
    public async Task Bad_input_names_its_fields_and_evidence_is_read_by_those_who_see_the_risk()
    {
        var (_, control) = await _app.Tested();
        var file = await ControlCalls.Uploaded(_app.Finance());
        foreach (var (body, field) in new (object, string)[]
                 {
                     (new { result = "passed", seen = "ครบ" }, "seen"), (new { seen = "ครบทุกใบ" }, "result"), (new { result = "passed", seen = "ครบทุกใบ", testedOn = "2027-03-02" }, "testedOn"),
                     (new { result = "passed", seen = "ครบทุกใบ", evidence = new[] { new { fileId = file, effectiveOn = "2027-01-01", expiresOn = "2027-02-28" } } }, "evidence[0].expiresOn"),
                     (new { result = "failed", seen = "ไม่ครบ 3 ใบ", evidence = new[] { new { fileId = file, effectiveOn = "2027-02-01", expiresOn = "2027-01-31" } } }, "evidence[0].expiresOn"),
                     (new { result = "failed", seen = "ไม่ครบ 3 ใบ", evidence = new[] { new { fileId = file, effectiveOn = "2027-04-01" } } }, "evidence[0].effectiveOn"),
                     (new { result = "failed", seen = "ไม่ครบ 3 ใบ", evidence = new[] { new { fileId = Guid.NewGuid(), effectiveOn = "2027-01-01" } } }, "evidence[0].fileId"),
                 })
        {
            var (status, _, problem) = await _app.Finance().Send($"controls/{control}/tests", body);
            Assert.True(status is HttpStatusCode.BadRequest && problem.Fields().Contains(field), $"{field}: {status} {problem}");
        }

        foreach (var (body, field) in new (object, string)[] { (new { everyMonths = 0, nextDueOn = "2027-04-01", tester = "หัวหน้า" }, "everyMonths"), (new { everyMonths = 6, nextDueOn = "2027-02-28", tester = "หัวหน้า" }, "nextDueOn") })
        {
            var (status, _, problem) = await _app.Finance().Send(HttpMethod.Put, $"controls/{control}/schedule", body);
            Assert.True(status is HttpStatusCode.BadRequest && problem.Fields().Contains(field), $"{field}: {status} {problem}");
        }

        await ControlCalls.Test(_app.Finance(), control, "passed", "ครบทุกใบ", new { fileId = file, effectiveOn = "2027-01-01" });
        Assert.Equal(HttpStatusCode.OK, (await _app.Executive().Get($"controls/{control}/tests/1/evidence/{file}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _app.Client(division: "PW").Get($"controls/{control}/tests/1/evidence/{file}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _app.Executive().Get($"controls/{control}/tests/2/evidence/{file}")).StatusCode);
    }

    [Fact]
    public async Task The_due_list_has_what_wants_somebody_and_two_who_plan_one_test_are_told()
    {
        var (_, control) = await _app.Tested();
        Assert.Equal((0, 1), (await Total("controls/due"), await Total("controls/due?state=unscheduled")));
        var seen = (await _app.Finance().Get($"controls/{control}")).Headers.ETag!.Tag;
        Assert.Equal(HttpStatusCode.NoContent, await Plan("2027-05-01"));
        Assert.Equal(HttpStatusCode.PreconditionFailed, await Plan("2027-06-01"));
        Assert.Equal((0, 0, 1), (await Total("controls/due"), await Total("controls/due?state=unscheduled"), await Total("controls/due?state=all")));
        _app.Clock.Set(new(2027, 4, 1, 3, 0, 0, TimeSpan.Zero));
        Assert.Equal((1, 1, 0), (await Total("controls/due"), await Total("controls/due?division=FIN"), await Total("controls/due?division=PW")));
        Assert.Equal(0, (await _app.Client(division: "PW").GetJson("controls/due")).GetProperty("total").GetInt32());

        async Task<HttpStatusCode> Plan(string due)
        {
            using var request = new HttpRequestMessage(HttpMethod.Put, new Uri($"controls/{control}/schedule", UriKind.Relative))
            {
                Content = System.Net.Http.Json.JsonContent.Create(new { everyMonths = 12, nextDueOn = due, tester = "หัวหน้างานพัสดุ" }),
            };
            request.Headers.TryAddWithoutValidation("If-Match", seen);
            return (await _app.Finance().SendAsync(request, TestContext.Current.CancellationToken)).StatusCode;
        }

        async Task<int> Total(string path) => (await _app.Executive().GetJson(path)).GetProperty("total").GetInt32();
    }
}
