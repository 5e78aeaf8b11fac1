using System.Text.Json;
using Npgsql;
using ServiceDefaults.SignIn;
using Testing;

namespace RiskService.Tests;

/// <summary>People with names, and what the database holds.</summary>
internal static class Somebody
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>A client of somebody with these roles and this name.</summary>
    public static HttpClient Person(this RiskApp app, string name, string[] roles, string? division, string? subject = null)
    {
        var client = app.Client(null);
        client.DefaultRequestHeaders.Authorization = new("Bearer", TestTokens.Create(roles, division, name, subject ?? name));
        return client;
    }

    public static HttpClient Officer(this RiskApp app, string subject, string division = "SP", string role = Roles.DivisionOfficer) => app.Client(role, division, subject);

    /// <summary>Every row of every table as JSON.</summary>
    public static async Task<List<(string Table, string Row)>> Dump(this RiskApp app)
    {
        await using var connection = new NpgsqlConnection(app.ConnectionString);
        await connection.OpenAsync(Ct);
        var tables = await Read(connection, "select format('%I.%I', table_schema, table_name), '' from information_schema.tables where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'");
        var rows = new List<(string, string)>();
        foreach (var (table, _) in tables)
            rows.AddRange(await Read(connection, $"select '{table}', to_jsonb(t)::text from {table} t"));
        return rows;
    }

    public static async Task<JsonElement> Done(this Task<(System.Net.HttpStatusCode Status, string? Code, JsonElement Body)> sending)
    {
        var (status, code, body) = await sending;
        Assert.True((int)status is >= 200 and < 300, $"{status} {code} {body}");
        return body;
    }

    private static async Task<List<(string, string)>> Read(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync(Ct);
        var rows = new List<(string, string)>();
        while (await reader.ReadAsync(Ct))
            rows.Add((reader.GetString(0), reader.GetString(1)));
        return rows;
    }
}
