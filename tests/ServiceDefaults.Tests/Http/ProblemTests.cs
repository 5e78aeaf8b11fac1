using System.Net;
using System.Text;
using ServiceDefaults.Tests.Sample;

namespace ServiceDefaults.Tests.Http;

public sealed class ProblemTests(SampleFixture sample) : IClassFixture<SampleFixture>
{
    private readonly SampleService _service = sample.Service;

    [Fact]
    public async Task Bad_input_names_each_field_in_Thai()
    {
        var answer = await _service.Officer.Post("api/v1/notes", new { text = "ab" });
        var problem = await answer.Json();

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("invalid-input", problem.Text("code"));
        Assert.Equal("ข้อมูลที่ส่งมายังไม่ครบหรือไม่ถูกต้อง", problem.Text("title"));
        Assert.Equal(32, problem.Text("traceId").Length);
        var wrong = Assert.Single(problem.GetProperty("errors").EnumerateObject());
        Assert.Equal("text", wrong.Name);
        Assert.Contains("ตัวอักษร", wrong.Value[0].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_title_is_English_for_whoever_asks_for_English()
    {
        var answer = await _service.Officer.Send(HttpMethod.Get, $"api/v1/notes/{Guid.NewGuid()}", headers: ("Accept-Language", "en-US, th;q=0.5"));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("There is no such page or record", (await answer.Json()).Text("title"));
    }

    [Theory]
    [InlineData("{\"text\": ", null)]
    [InlineData("{\"text\": \"long enough\", \"kind\": \"no-such-kind\"}", "kind")]
    public async Task Malformed_JSON_is_bad_input(string body, string? field)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        var answer = await _service.Officer.PostAsync(new Uri("api/v1/notes", UriKind.Relative), content);
        var problem = await answer.Json();

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("invalid-input", problem.Text("code"));
        if (field is not null)
            Assert.True(problem.GetProperty("errors").TryGetProperty(field, out _));
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Development")]
    public async Task A_bug_says_nothing_of_the_inside(string environment)
    {
        await using var service = await SampleService.StartAsync(environment: environment);
        var answer = await service.Officer.Post("api/v1/notes/broken", new { text = "fails" });
        var text = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Equal("unexpected", (await answer.Json()).Text("code"));
        Assert.DoesNotContain("secret of the inside", text, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET", "api/v1/nothing", HttpStatusCode.NotFound, "not-found")]
    [InlineData("GET", "nothing", HttpStatusCode.NotFound, "not-found")]
    [InlineData("GET", "api/v1/me", HttpStatusCode.Unauthorized, "sign-in-needed")]
    [InlineData("GET", "closed", HttpStatusCode.Unauthorized, "sign-in-needed")]
    [InlineData("POST", "api/v1/notes", HttpStatusCode.Unauthorized, "sign-in-needed")]
    public async Task Whoever_is_not_signed_in_gets_a_problem(string method, string path, HttpStatusCode status, string code)
    {
        var answer = await _service.Client.Send(new HttpMethod(method), path);
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(code, (await answer.Json()).Text("code"));
    }

    [Fact]
    public async Task A_wrong_method_is_said_so()
    {
        var answer = await _service.Officer.Send(HttpMethod.Delete, "api/v1/me");
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal("method-not-allowed", (await answer.Json()).Text("code"));
    }

    /// <summary>Not "sign in first": that would help nobody.</summary>
    [Fact]
    public async Task Where_nobody_has_to_sign_in_another_type_of_content_or_method_is_said_so()
    {
        using var text = new StringContent("text=note");
        var typed = await _service.Client.PostAsync(new Uri("api/v1/letters", UriKind.Relative), text, TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.UnsupportedMediaType, "unsupported-type"), (typed.StatusCode, (await typed.Json()).Text("code")));
        var other = await _service.Client.Send(HttpMethod.Delete, "api/v1/letters");
        Assert.Equal((HttpStatusCode.MethodNotAllowed, "method-not-allowed"), (other.StatusCode, (await other.Json()).Text("code")));
    }

    [Theory]
    [InlineData("application/json; charset=utf-7")]
    [InlineData("application/json; charset=\"nonsense\"")]
    public async Task An_encoding_that_nobody_knows_is_refused(string type)
    {
        using var content = new ByteArrayContent("{}"u8.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        var answer = await _service.Officer.PostAsync(new Uri("api/v1/notes", UriKind.Relative), content, TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.UnsupportedMediaType, "unsupported-type"), (answer.StatusCode, (await answer.Json()).Text("code")));
    }

    /// <summary>Each verb has a Request: by that name alone the document would describe one of them for all.</summary>
    [Theory]
    [InlineData("/sample/api/v1/notes", "text")]
    [InlineData("/sample/api/v1/outbox/redelivery", "messageIds")]
    public async Task The_document_describes_what_each_verb_takes(string path, string property)
    {
        var document = await (await _service.Client.Send(HttpMethod.Get, "openapi/v1.json")).Json();
        var paths = document.GetProperty("paths");
        var verb = paths.EnumerateObject().Single(one => path.EndsWith(one.Name, StringComparison.Ordinal)).Value.GetProperty("post");
        var schema = verb.GetProperty("requestBody").GetProperty("content").GetProperty("application/json").GetProperty("schema").ToString();
        var name = schema[(schema.LastIndexOf('/') + 1)..].TrimEnd('"', '}', ']', ' ', '\n', '\r');
        Assert.True(document.GetProperty("components").GetProperty("schemas").GetProperty(name).GetProperty("properties").TryGetProperty(property, out _), $"{path}: {schema}");
    }

    [Fact]
    public async Task A_fiscal_year_is_its_number()
    {
        Assert.Equal("""{"fiscalYear":2570,"first":"2026-10-01"}""", await _service.Client.GetStringAsync(new Uri("api/v1/years/2570", UriKind.Relative)));
        Assert.Equal(HttpStatusCode.BadRequest, (await _service.Client.Send(HttpMethod.Get, "api/v1/years/2027")).StatusCode);
    }
}
