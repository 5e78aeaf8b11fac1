using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Testing;
using Upgrade.Record;

namespace Upgrade.Tests;

/// <summary>
/// The present service on a database of an older release. Its first start migrates it; then it stops, a replica of the release says all that
/// was recorded of it, and the service starts again.
/// </summary>
public abstract class Upgraded<TDb>(string database, string pathBase) : IAsyncLifetime where TDb : DbContext
{
    private readonly string _name = $"upgraded_{database}_{Environment.ProcessId}";
    private ServiceFactory<TDb, TDb>? _service;
    private readonly HashSet<string> _intended = [];
    private string _migrated = "", _asItWas = "";

    private static Release Release => Release.First;

    /// <summary>What the service answers otherwise than the release did, from the same data.</summary>
    public IReadOnlyList<string> ForgottenByTheMigration { get; private set; } = [];

    /// <summary>What came of the replica's statements otherwise than on its own schema.</summary>
    public IReadOnlyList<string> BrokenForTheReplica { get; private set; } = [];

    /// <summary>What a replica that was there before the migration has to say a second time after it (<see cref="Replica.FailedOnce"/>).</summary>
    public IReadOnlyCollection<string> FailedOnce { get; private set; } = [];

    /// <summary>What did not even come out on its own schema, and so proves nothing.</summary>
    public IReadOnlyList<string> RefusedAsItWas { get; private set; } = [];

    /// <summary>What the service answers otherwise than the replica did after all that.</summary>
    public IReadOnlyList<string> ForgottenOfTheReplica { get; private set; } = [];

    /// <summary>What <see cref="Intended"/> says of this database, and nothing needs any more.</summary>
    public IReadOnlyList<string> NeededNoMore => [.. Intended.All.Where(entry => entry.Database == database && !_intended.Contains(entry.Found)).Select(entry => entry.Found)];

    public ServiceFactory<TDb, TDb> Service => _service!;

    public async ValueTask InitializeAsync()
    {
        _migrated = await Release.Restore(database, _name);
        _asItWas = await Release.Copy(_name, $"{_name}_as_it_was");
        var statements = Release.Statements(database);
        await using var replica = await Replica.Connect(_migrated, Login, statements);
        await using var alone = await Replica.Connect(_asItWas, Login, statements);
        await using (var first = Make())
        {
            first.Clock.Set(Moment(Release.DumpedAt));
            ForgottenByTheMigration = await Forgotten(first, "before");
        }

        await LeaveToThePresentReplica();
        var before = await alone.SayAll();
        var after = await replica.SayAll(like: alone);
        FailedOnce = [.. Intended.Without(database, replica.FailedOnce, _intended)];
        Compare(statements, before, after);
        _service = Make();
        _service.Clock.Set(Moment(Release.LeftAt));
        ForgottenOfTheReplica = await Forgotten(_service, "after");
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await (_service?.DisposeAsync() ?? ValueTask.CompletedTask);
        await TestDatabase.DropAsync(_migrated);
        await TestDatabase.DropAsync(_asItWas);
    }

    /// <summary>Somebody who reads as a demo client of the release did.</summary>
    /// <param name="reader">Role and division, as in <c>division-officer-PW</c>; null for a citizen.</param>
    public virtual Task<HttpClient> As(ServiceFactory<TDb, TDb> service, string? reader)
    {
        var client = service.CreateClient();
        if (reader is null)
            return Task.FromResult(client);
        var division = reader.LastIndexOf('-') is var dash && char.IsUpper(reader[^1]) ? reader[(dash + 1)..] : null;
        return Task.FromResult(client.As(division is null ? reader : reader[..dash], division, $"demo-{reader}"));
    }

    /// <summary>What its clock shows, when the release answered at that time.</summary>
    protected virtual DateTimeOffset Moment(DateTimeOffset then) => then;

    /// <summary>The service, not started yet.</summary>
    protected virtual ServiceFactory<TDb, TDb> Make() => Prepared(new(database));

    protected ServiceFactory<TDb, TDb> Prepared(ServiceFactory<TDb, TDb> service)
    {
        service.ConnectionString = _migrated;
        service.Settings["Platform:KeysPassword"] = Release.KeysPassword;
        service.Settings["Platform:GatewayClientSecret"] = Release.KeysPassword;
        service.Settings["Platform:PublicUrl"] = "http://localhost:8080";
        service.ClientOptions.BaseAddress = new Uri("http://localhost:8080");
        return service;
    }

    /// <summary>What the present service has to say leaves by itself where there is a broker; a replica that reads the outbox is not the one to say it.</summary>
    private async Task LeaveToThePresentReplica()
    {
        await using var connection = new NpgsqlConnection(_migrated);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("update platform.outbox set sent_at = $1 where created_at >= $1", connection) { Parameters = { new() { Value = Release.DumpedAt } } };
        await command.ExecuteNonQueryAsync();
    }

    private string Login(string recorded) => recorded.Replace(database, _name, StringComparison.Ordinal);

    private void Compare(IReadOnlyList<OneTransaction> statements, IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var each = statements.SelectMany(one => one.Statements).Zip(before, after).ToList();
        RefusedAsItWas = [.. each.Where(one => one.Second.Contains(Replica.Refused, StringComparison.Ordinal)).Select(one => $"{one.Second}\n  {one.First.Sql}")];
        BrokenForTheReplica = [.. Intended.Without(database, each.Where(one => one.Second != one.Third && !one.First.Sql.Contains("__EFMigrationsHistory", StringComparison.Ordinal)).Select(one => $"{one.First.Sql}\n  was: {Short(one.Second)}\n  is:  {Short(one.Third)}"), _intended)];
    }

    private async Task<IReadOnlyList<string>> Forgotten(ServiceFactory<TDb, TDb> service, string moment)
    {
        var forgotten = new List<string>();
        foreach (var reader in Release.AnswersOf(pathBase, moment).GroupBy(answer => answer.Reader))
        {
            using var client = await As(service, reader.Key);
            client.DefaultRequestHeaders.Add("Accept", "application/json");
            foreach (var then in reader)
            {
                using var now = await client.GetAsync(new Uri(then.Path, UriKind.Relative));
                var body = await now.Content.ReadAsStringAsync();
                var missing = now.IsSuccessStatusCode ? Remembered.Missing(JsonElement.Parse(then.Body), JsonElement.Parse(body)) : [$": {(int)now.StatusCode} {body}"];
                forgotten.AddRange(missing.Select(what => $"{reader.Key ?? "citizen"} {then.Path}{Short(what)}"));
            }
        }

        return [.. Intended.Without(database, forgotten, _intended)];
    }

    private static string Short(string text) => text.Length > 600 ? text[..600] + " …" : text;
}
