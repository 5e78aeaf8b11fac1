using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PlanService.Import;
using ServiceDefaults.Audit;
using ServiceDefaults.Idempotency;

namespace PlanService.Tests.Plans;

public sealed class ImportPlanTests : IAsyncDisposable
{
    private readonly PlanApp _app = PlanApp.Empty.Take();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task The_seed_document_becomes_a_draft_with_its_findings()
    {
        var answer = await _app.Client().PostAsync("imports", PlanApp.Document(), Ct);

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var import = await answer.Json();
        Assert.Equal($"/plan/api/v1/plans/{import.Text("planId")}", answer.Headers.Location!.ToString());
        Assert.Equal("องค์การบริหารส่วนตำบลบึงนคร", import.Text("organization"));
        Assert.Equal(27, import.GetProperty("projectCount").GetInt32());
        Assert.Equal([2566, 2567, 2568, 2569, 2570], import.GetProperty("fiscalYears").EnumerateArray().Select(year => year.GetInt32()));
        var plan = await _app.Client().GetJson($"plans/{import.Text("planId")}");
        Assert.Equal("draft", plan.Text("status"));
    }

    [Fact]
    public async Task Each_finding_of_the_answer_can_be_asked_for_again_with_its_state()
    {
        var import = await (await _app.Client().PostAsync("imports", PlanApp.Document(), Ct)).Json();
        var told = import.GetProperty("findings").EnumerateArray().ToList();
        var kept = await _app.Client().GetJson($"plans/{import.Text("planId")}/findings?pageSize=200");

        Assert.Equal(told.Count, kept.GetProperty("total").GetInt32());
        foreach (var (first, again) in told.Zip(kept.GetProperty("items").EnumerateArray()))
        {
            Assert.Equal(first.Text("id"), again.Text("id"));
            Assert.Equal(first.Text("severity"), again.Text("severity"));
            Assert.Equal("open", again.Text("state"));
            Assert.NotEmpty(first.Text("code") + first.Text("category"));
            Assert.NotEmpty(first.Text("where"));
            Assert.NotEmpty(first.Text("problem"));
            Assert.NotNull(first.Text("asWritten"));
        }
    }

    [Fact]
    public async Task The_document_can_be_downloaded_byte_by_byte()
    {
        var import = await (await _app.Client().PostAsync("imports", PlanApp.Document(), Ct)).Json();
        var original = await _app.Client().GetAsync($"plans/{import.Text("planId")}/original", Ct);

        Assert.Equal(SeedPlan.Content(), await original.Content.ReadAsByteArrayAsync(Ct));
        Assert.Equal("attachment", original.Content.Headers.ContentDisposition!.DispositionType);
    }

    [Fact]
    public async Task An_import_stands_in_the_audit_trail_with_the_hash_of_the_document()
    {
        var import = await (await _app.Client().PostAsync("imports", PlanApp.Document(), Ct)).Json();
        var entries = await _app.InDatabase(db => db.Set<AuditEntry>().Where(entry => entry.SubjectId == import.Text("planId")).ToListAsync(Ct));

        var entry = Assert.Single(entries, entry => entry.Subject == "PlanImport");
        Assert.Equal("ImportPlan", entry.Process);
        Assert.Equal("test-plan-officer", entry.ActorId);
        Assert.Contains(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(SeedPlan.Content())), entry.After, StringComparison.Ordinal);
        Assert.Single(entries, entry => entry.Subject == "Plan");
    }

    [Theory]
    [InlineData("ขอเชิญประชุมประจำเดือน วันที่ ๕ เวลา ๐๙.๐๐ น.", "not-a-plan")]
    [InlineData("", "empty-document")]
    [InlineData(" \r\n\t ", "empty-document")]
    public async Task A_text_that_is_no_plan_is_refused_and_nothing_is_stored(string text, string code)
    {
        var answer = await _app.Client().PostAsync("imports", PlanApp.Document(Encoding.UTF8.GetBytes(text)), Ct);
        await ShouldBeRefused(answer, HttpStatusCode.UnprocessableEntity, code);
    }

    [Fact]
    public async Task A_picture_that_calls_itself_text_is_refused()
    {
        byte[] picture = [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, .. Enumerable.Repeat((byte)0, 500), .. Enumerable.Range(0, 255).Select(i => (byte)i)];
        var answer = await _app.Client().PostAsync("imports", PlanApp.Document(picture), Ct);
        await ShouldBeRefused(answer, HttpStatusCode.UnprocessableEntity, "binary-document");
    }

    [Fact]
    public async Task A_broken_word_document_is_refused()
    {
        byte[] zip = [.. "PK\x03\x04"u8, .. Enumerable.Repeat((byte)7, 500)];
        var answer = await _app.Client().PostAsync("imports", PlanApp.Document(zip, PlanDocument.WordContentType), Ct);
        await ShouldBeRefused(answer, HttpStatusCode.UnprocessableEntity, "unreadable-word-document");
    }

    [Theory]
    [InlineData("application/pdf")]
    [InlineData("application/json")]
    [InlineData("application/msword")]
    public async Task Another_type_of_content_is_not_accepted(string type)
    {
        var answer = await _app.Client().PostAsync("imports", PlanApp.Document(contentType: type), Ct);
        await ShouldBeRefused(answer, HttpStatusCode.UnsupportedMediaType, "unsupported-type");
    }

    [Theory]
    [InlineData(50)]
    [InlineData(21)]
    public async Task A_document_over_twenty_megabytes_is_too_large(int megabytes)
    {
        await using var app = new PlanApp { Settings = { [PlanApp.Seed] = "false" } };
        app.UseKestrel(0);
        var large = new byte[megabytes * 1024 * 1024];
        Array.Fill(large, (byte)'a');
        var answer = await app.Client().PostAsync("imports", PlanApp.Document(large), Ct);
        await ShouldBeRefused(answer, HttpStatusCode.RequestEntityTooLarge, "too-large", app);
    }

    [Fact]
    public async Task The_same_request_with_the_same_key_imports_once()
    {
        var client = _app.Client();
        client.DefaultRequestHeaders.Add(IdempotencyKeys.Header, "import-1");
        var first = await client.PostAsync("imports", PlanApp.Document(), Ct);
        var second = await client.PostAsync("imports", PlanApp.Document(), Ct);

        Assert.Equal(HttpStatusCode.Created, second.StatusCode);
        Assert.Equal(first.Headers.Location, second.Headers.Location);
        Assert.Equal(await first.Content.ReadAsStringAsync(Ct), await second.Content.ReadAsStringAsync(Ct));
        Assert.Equal(1, await _app.InDatabase(db => db.Plans.CountAsync(Ct)));
    }

    [Fact]
    public async Task A_plan_in_the_old_Thai_encoding_is_read()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var text = Encoding.UTF8.GetString(SeedPlan.Content()).Replace('–', '-');
        var answer = await _app.Client().PostAsync(
            "imports", PlanApp.Document(Encoding.GetEncoding(874).GetBytes(text), "text/plain; charset=windows-874"), Ct);

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal(27, (await answer.Json()).GetProperty("projectCount").GetInt32());
    }

    private async Task ShouldBeRefused(HttpResponseMessage answer, HttpStatusCode status, string code, PlanApp? other = null)
    {
        var app = other ?? _app;
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = await answer.Json();
        Assert.Equal(code, problem.Text("code"));
        Assert.NotEmpty(problem.Text("title"));
        Assert.Equal(0, await app.InDatabase(db => db.Plans.CountAsync(Ct)));
        Assert.Equal(0, await app.InDatabase(db => db.Originals.CountAsync(Ct)));
        Assert.Equal(0, await app.InDatabase(db => db.Set<AuditEntry>().CountAsync(Ct)));
    }
}
