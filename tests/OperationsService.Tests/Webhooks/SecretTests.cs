using Npgsql;

namespace OperationsService.Tests.Webhooks;

/// <summary>The secret by which a receiver knows the platform.</summary>
public sealed class SecretTests : IAsyncLifetime
{
    private readonly OpsApp _app = OpsApp.Take();
    private Receiver _receiver = null!;

    public async ValueTask InitializeAsync() => _receiver = await Receiver.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await _receiver.DisposeAsync();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task The_secret_is_shown_once_and_stands_nowhere_in_clear()
    {
        var (id, secret) = await _app.Register(_receiver.Url);
        Assert.Matches("^whsec_[A-Za-z0-9+/]{43}=$", secret);
        var rotated = (await _app.Done($"webhooks/{id}/rotation")).Text("secret");
        Assert.NotEqual(secret, rotated);
        foreach (var told in (string[])[secret, rotated])
        {
            var bare = told["whsec_".Length..];
            Assert.DoesNotContain(bare, $"{await _app.Webhook(id)}{await _app.Client().GetJson("webhooks")}", StringComparison.Ordinal);
            Assert.DoesNotContain(await Rows(), row => row.Contains(bare, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task For_a_day_after_a_change_both_secrets_sign()
    {
        var (id, before) = await _app.Register(_receiver.Url);
        var after = (await _app.Done($"webhooks/{id}/rotation")).Text("secret");
        await _app.Hear(Told.Rated());
        var got = (await _receiver.Gets(1))[0];
        Assert.Equal(2, got.Signature.Split(' ').Length);
        Assert.True(got.IsSignedBy(before, _app.Clock.GetUtcNow()) && got.IsSignedBy(after, _app.Clock.GetUtcNow()));
        _app.Clock.Advance(TimeSpan.FromHours(25));
        await _app.Hear(Told.Rated());
        got = (await _receiver.Gets(2))[1];
        Assert.True(!got.IsSignedBy(before, _app.Clock.GetUtcNow()) && got.IsSignedBy(after, _app.Clock.GetUtcNow()));
    }

    /// <summary>Every row of every table as JSON.</summary>
    private async Task<List<string>> Rows()
    {
        await using var connection = new NpgsqlConnection(_app.ConnectionString);
        await connection.OpenAsync();
        List<string> rows = [];
        foreach (var table in await Read(connection, "select format('%I.%I', table_schema, table_name) from information_schema.tables where table_schema in ('public', 'platform') and table_type = 'BASE TABLE'"))
            rows.AddRange(await Read(connection, $"select to_jsonb(t)::text from {table} t"));
        return rows;
    }

    private static async Task<List<string>> Read(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        List<string> rows = [];
        while (await reader.ReadAsync())
            rows.Add(reader.GetString(0));
        return rows;
    }
}
