using Microsoft.EntityFrameworkCore;
using Npgsql;
using ServiceDefaults.Audit;
using ServiceDefaults.Tests.Sample;

namespace ServiceDefaults.Tests.Http;

public sealed class AuditTests(SampleFixture sample) : IClassFixture<SampleFixture>
{
    private readonly SampleService _service = sample.Service;

    [Fact]
    public async Task Each_change_says_who_what_why_before_and_after()
    {
        const string Trace = "0af7651916cd43dd8448eb211c80319c";
        var created = await _service.Officer.Post("api/v1/notes", new { text = "ฉบับแรก", kind = "very-urgent", phone = "081-234-5678" }, ("traceparent", $"00-{Trace}-b7ad6b7169203331-01"));
        var id = (await created.Json()).GetProperty("id").GetGuid();
        await _service.Officer.Send(HttpMethod.Put, $"api/v1/notes/{id}", new { text = "ฉบับแก้ไข" });
        await _service.Officer.Send(HttpMethod.Delete, $"api/v1/notes/{id}");

        var entries = await Entries(id);
        Assert.Equal(["TakeNote", "ChangeNote"], entries[..2].Select(entry => entry.Process));
        Assert.All(entries, entry => Assert.Equal(("test-plan-officer", "SP", "Note"), (entry.ActorId, entry.Division, entry.Subject)));
        Assert.Equal(Trace, entries[0].TraceId);
        Assert.Null(entries[0].Before);
        Assert.Contains("""
            "text": "ฉบับแรก"
            """.Trim(), entries[0].After!, StringComparison.Ordinal);
        Assert.Contains("very-urgent", entries[0].After!, StringComparison.Ordinal);
        Assert.Equal("""{"text": "ฉบับแรก"}""", entries[1].Before);
        Assert.Equal("""{"text": "ฉบับแก้ไข"}""", entries[1].After);
        Assert.Equal("it was wrong", entries[1].Reason);
        Assert.Null(entries[2].After);
    }

    [Fact]
    public async Task What_must_not_be_audited_is_nowhere_in_it()
    {
        var created = await _service.Officer.Post("api/v1/notes", new { text = "with a phone", phone = "081-234-5678" });
        var entries = await Entries((await created.Json()).GetProperty("id").GetGuid());
        Assert.NotEmpty(entries);
        Assert.All(entries, entry => Assert.DoesNotContain("081-234-5678", entry.Before + entry.After, StringComparison.Ordinal));
        Assert.All(entries, entry => Assert.DoesNotContain("\"phone\"", entry.Before + entry.After, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("update platform.audit set reason = 'another'")]
    [InlineData("delete from platform.audit")]
    [InlineData("truncate platform.audit")]
    public async Task The_audit_trail_refuses_to_be_changed(string sql)
    {
        await _service.Officer.Post("api/v1/notes", new { text = "leaves a trace" });
        var refused = await Assert.ThrowsAsync<PostgresException>(() => _service.InDatabase(db => db.Database.ExecuteSqlRawAsync(sql)));
        Assert.Contains("append-only", refused.Message, StringComparison.Ordinal);
    }

    private Task<List<AuditEntry>> Entries(Guid id)
    {
        var subject = id.ToString();
        return _service.InDatabase(db => db.Audit.Where(entry => entry.SubjectId == subject).OrderBy(entry => entry.At).ToListAsync());
    }
}
