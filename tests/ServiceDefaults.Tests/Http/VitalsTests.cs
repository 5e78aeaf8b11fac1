using System.Net;
using LocalHosting.Servers;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ServiceDefaults.Tests.Messaging;
using ServiceDefaults.Tests.Sample;
using ServiceDefaults.Vitals;
using Testing;

namespace ServiceDefaults.Tests.Http;

/// <summary>What a service tells of itself, to the operations service alone.</summary>
public sealed class VitalsTests
{
    private const string Key = "an-operations-key-of-the-tests";
    private static readonly (string, string) Right = (OperationsKey.Header, Key);

    [Fact]
    public async Task Only_who_brings_the_key_reads_how_a_service_is_and_what_waits_in_it()
    {
        await using var service = await SampleService.StartAsync(more: builder => Keyed(builder).Services.AddScoped<IVital, Answer>());
        foreach (var path in (string[])["vitals", "vitals/statements", "/vitals"])
        {
            foreach (var other in (string[])["", "another", Key + "x", Key.ToUpperInvariant()])
                Assert.Equal(HttpStatusCode.NotFound, (await service.Client.Send(HttpMethod.Get, path, headers: (OperationsKey.Header, other))).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await service.Officer.Send(HttpMethod.Get, path)).StatusCode);
        }

        await OutboxTests.TakeNote(service, "told to nobody yet");
        await service.InDatabase(db => db.Database.ExecuteSqlAsync($"update platform.outbox set created_at = created_at - interval '1 hour'"));
        var vitals = await (await service.Client.Send(HttpMethod.Get, "vitals", headers: Right)).Json();
        Assert.Equal((service.Name, "sample-1"), (vitals.Text("service"), vitals.Text("instance")));
        Assert.NotEmpty(vitals.Text("version"));
        Assert.Equal("healthy", vitals.GetProperty("health").GetProperty("parts").Text("database"));
        var database = vitals.GetProperty("database");
        Assert.StartsWith("test_", database.Text("name"), StringComparison.Ordinal);
        Assert.InRange(database.GetProperty("bytes").GetInt64(), 1_000_000, long.MaxValue);
        Assert.Matches(@"^\d+(\.\d+)*$", database.Text("version"));
        Assert.Matches("^[0-9]{14}_", database.Text("migration"));
        Assert.Equal((1, 0), (vitals.GetProperty("outbox").GetProperty("waiting").GetInt32(), vitals.GetProperty("outbox").GetProperty("resting").GetInt32()));
        Assert.InRange(vitals.GetProperty("outbox").GetProperty("oldestSeconds").GetDouble(), 3600, 7200);
        Assert.Equal(0, vitals.GetProperty("mail").GetProperty("waiting").GetInt32());
        Assert.Equal(42, vitals.GetProperty("gauges").GetProperty("answer").GetDouble());

        await service.InDatabase(db => db.Database.ExecuteSqlAsync($"create extension if not exists pg_stat_statements"));
        var statements = await (await service.Client.Send(HttpMethod.Get, "vitals/statements", headers: Right)).Json();
        Assert.False(statements.GetProperty("areCounted").GetBoolean()); // this server does not load what would count them
        Assert.DoesNotContain("vitals", await (await service.Client.Send(HttpMethod.Get, "openapi/v1.json")).Content.ReadAsStringAsync(), StringComparison.Ordinal);

        await TestDatabase.DropAsync(service.Database);
        service.Services.GetRequiredService<TestClock>().Advance(TimeSpan.FromMinutes(1));
        var without = await (await service.Client.Send(HttpMethod.Get, "vitals", headers: Right)).Json();
        Assert.Equal("unhealthy", without.GetProperty("health").Text("status"));
        Assert.Equal(System.Text.Json.JsonValueKind.Null, without.GetProperty("database").ValueKind);
    }

    [Fact]
    public async Task A_service_without_a_key_has_no_vitals_for_anybody()
    {
        await using var service = await SampleService.StartAsync();
        foreach (var brought in (string[])["", "any"])
            Assert.Equal(HttpStatusCode.NotFound, (await service.Client.Send(HttpMethod.Get, "vitals", headers: (OperationsKey.Header, brought))).StatusCode);
    }

    [Fact]
    public async Task The_slowest_statements_are_told_without_a_value_and_without_the_channel_for_corruption()
    {
        var options = TestServers.Options("postgres") with { Durable = true };
        await using var server = await PostgresProcess.StartAsync(options, TestContext.Current.CancellationToken);
        await server.CreateDatabasesAsync(["sampledb"], TestContext.Current.CancellationToken);
        await using var service = await SampleService.StartAsync(
            database: PostgresProcess.ConnectionString(options.Port, options.Password, "sampledb"), more: builder => Keyed(builder));
        await service.InDatabase(async db =>
        {
            await db.Database.ExecuteSqlRawAsync("create schema corruption; create table corruption.reports (secret text)");
            await db.Database.ExecuteSqlRawAsync("select pg_stat_statements_reset()"); // what the start took
            await db.Database.ExecuteSqlRawAsync("insert into corruption.reports values ('whisper')");
            await db.Database.ExecuteSqlRawAsync("alter role postgres set search_path = public; comment on schema public is '0812345678'");
            return await db.Notes.CountAsync(note => EF.Constant("0812345678") == note.Text);
        });
        var answer = await service.Client.Send(HttpMethod.Get, "vitals/statements", headers: Right);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.Contains("from notes", text, StringComparison.OrdinalIgnoreCase);
        foreach (var secret in (string[])["0812345678", "whisper", "corruption"])
            Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("select * from notes where text = 'it''s 081' and n = 12.5 and m = $1 and t2.c3 = 4", "select * from notes where text = ? and n = ? and m = $1 and t2.c3 = ?")]
    [InlineData("select $a$whisper$a$,\n E'x', \"b1\"", "select ?, ?, \"b1\"")]
    public void A_statement_that_was_kept_as_it_was_sent_loses_its_values(string sent, string told) => Assert.Equal(told, SlowStatements.WithoutValues(sent));

    private static WebApplicationBuilder Keyed(WebApplicationBuilder builder)
    {
        builder.WebHost.UseSetting(OperationsKey.Setting, Key).UseSetting("OTEL_RESOURCE_ATTRIBUTES", "a=b,service.instance.id=sample-1");
        var clock = new TestClock();
        builder.Services.AddSingleton(clock).AddSingleton<TimeProvider>(clock);
        return builder;
    }

    private sealed class Answer : IVital
    {
        public string Name => "answer";

        public Task<double> Measure(CancellationToken ct) => Task.FromResult(42.0);
    }
}
