using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Npgsql;

namespace ComplaintService.Bench;

/// <summary>
/// What a look at a complaint costs a program that does nothing else: plain Kestrel and Npgsql, a process of its own, the statements that the
/// service sends, all their values read, and an answer of as many bytes. It checks nothing, writes no JSON and is watched by nobody.
/// </summary>
internal static class PlainTracking
{
    /// <summary>The argument with which this measurement becomes that program.</summary>
    public const string Word = "plain";

    /// <summary>Its settings: a connection string, and the file of <see cref="CapturedReads"/>.</summary>
    public const string Database = "PLAIN_DATABASE", Captured = "PLAIN_CAPTURED";

    public static async Task Serve()
    {
        var reads = await CapturedReads.Read(Environment.GetEnvironmentVariable(Captured)!);
        var answer = System.Text.Encoding.UTF8.GetBytes(reads.Answer);
        await using var source = NpgsqlDataSource.Create(Environment.GetEnvironmentVariable(Database)!);
        await using var app = WebApplication.CreateSlimBuilder().Build();
        app.MapGet(Running.Path + "tracking/{code}", async (string code) =>
            await Read(source, reads.Statements, code) ? Results.Bytes(answer, "application/json; charset=utf-8") : Results.NotFound());
        await app.RunAsync();
    }

    private static async Task<bool> Read(NpgsqlDataSource source, IReadOnlyList<CapturedReads.Statement> statements, string code)
    {
        Guid? id = null;
        await using var connection = await source.OpenConnectionAsync();
        foreach (var statement in statements)
        {
            await using var command = new NpgsqlCommand(statement.Sql, connection);
            foreach (var (name, of) in statement.Parameters)
                command.Parameters.AddWithValue(name, of switch { CapturedReads.Code => code, CapturedReads.Id => id!, var number => int.Parse(number, System.Globalization.CultureInfo.InvariantCulture) });
            await using var reader = await command.ExecuteReaderAsync();
            var values = new object[reader.FieldCount];
            while (await reader.ReadAsync())
            {
                reader.GetValues(values);
                id ??= reader.GetGuid(reader.GetOrdinal("id"));
            }

            if (id is null)
                return false;
        }

        return true;
    }
}
