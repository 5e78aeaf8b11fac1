using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using Npgsql;
using Testing;
using Upgrade.Record;

namespace Upgrade.Tests;

/// <summary>A release as it was recorded (docs/upgrade.md): its databases, what it said to them, and what it answered.</summary>
internal sealed partial class Release(string name)
{
    public static Release First { get; } = new("first");

    /// <summary>Of the installation that was recorded, which had one for all secrets.</summary>
    public const string KeysPassword = "keys-password-of-the-recorded-release";

    private string Folder => Path.Combine(AppContext.BaseDirectory, "Releases", name);

    private IReadOnlyDictionary<string, string> Facts => field ??= Upgrade.Record.Facts.Read(Folder);

    /// <summary>When its databases were as they are kept.</summary>
    public DateTimeOffset DumpedAt => DateTimeOffset.Parse(Facts["dumpedAt"], CultureInfo.InvariantCulture);

    /// <summary>When it had said all that is kept of what it said to them.</summary>
    public DateTimeOffset LeftAt => DateTimeOffset.Parse(Facts["leftAt"], CultureInfo.InvariantCulture);

    public string Fact(string known) => Facts[known];

    public IReadOnlyList<OneTransaction> Statements(string database) => [.. Recording.Read(Folder, database)];

    /// <param name="moment">before or after the statements.</param>
    public IEnumerable<Answer> AnswersOf(string pathBase, string moment) =>
        Answers.Read(Folder, moment).Where(answer => answer.Path.StartsWith($"{pathBase}/", StringComparison.Ordinal));

    /// <summary>One of its databases as it was, with the owners that it had: logins belong to a server, so theirs have the name of this database in front.</summary>
    public async Task<string> Restore(string database, string restored)
    {
        using var file = new StreamReader(new GZipStream(File.OpenRead(Path.Combine(Folder, $"{database}.sql.gz")), CompressionMode.Decompress));
        var script = (await file.ReadToEndAsync()).Replace($"{database}_", $"{restored}_", StringComparison.Ordinal);
        var owners = Owner().Matches(script).Select(match => match.Groups[1].Value).Where(owner => owner.StartsWith(restored, StringComparison.Ordinal)).Distinct();
        await Execute(await TestServers.Postgres, $"create database {restored}");
        var connection = ConnectionTo(await TestServers.Postgres, restored);
        foreach (var owner in owners)
            await Execute(connection, $"create role {owner} login");
        await Execute(connection, script);
        return connection;
    }

    public static async Task<string> Copy(string restored, string copy)
    {
        await Execute(await TestServers.Postgres, $"create database {copy} template {restored}");
        return ConnectionTo(await TestServers.Postgres, copy);
    }

    private static string ConnectionTo(string server, string database) => new NpgsqlConnectionStringBuilder(server) { Database = database, Pooling = false }.ConnectionString;

    private static async Task Execute(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    [GeneratedRegex(@"OWNER TO (\w+);")]
    private static partial Regex Owner();
}
