using System.Security.Cryptography;
using System.Text;
using Npgsql;
using ServiceDefaults.Keys;

namespace ComplaintService.Corruption.Data;

/// <summary>
/// Two logins on one database: the service's daily one, which owns everything but the corruption channel, and the channel's own, which sees
/// nothing else. The orchestrator hands over one that may do everything; it is used here at the start, where they are missing, and then no
/// more. Their passwords follow from <see cref="KeysPassword"/>. Where <c>ConnectionStrings:corruptiondb</c> is set, an administrator has
/// made the logins (docs/corruption.md), and nothing is done here.
/// </summary>
public static class OwnLoginsOnStart
{
    private const string Daily = "complaintdb";

    public static async Task<WebApplicationBuilder> UseOwnLogins(this WebApplicationBuilder builder)
    {
        await UseOwnLogins(builder.Configuration);
        return builder;
    }

    /// <summary>The two connection strings that the service goes on with, in place of the one that it was given.</summary>
    public static async Task UseOwnLogins(IConfiguration settings)
    {
        var connections = settings.GetSection("ConnectionStrings");
        if (connections[CorruptionDb.ConnectionName] is { Length: > 0 })
            return;
        var given = new NpgsqlConnectionStringBuilder(connections[Daily]);
        var password = new KeysPassword(settings).Value;
        var (daily, channel) = (Login(given, "daily", password), Login(given, "corruption", password));
        if (!await MayEnter(daily) || !await MayEnter(channel))
            await Make(given, daily, channel);
        connections[Daily] = daily.ConnectionString;
        connections[CorruptionDb.ConnectionName] = channel.ConnectionString;
    }

    /// <summary>Named after the database: logins belong to the whole server.</summary>
    private static NpgsqlConnectionStringBuilder Login(NpgsqlConnectionStringBuilder given, string use, string password) => new(given.ConnectionString)
    {
        Username = $"{given.Database}_{use}",
        Password = Convert.ToHexString(HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(password), 24, info: Encoding.UTF8.GetBytes($"database login {use}"))),
    };

    private static async Task<bool> MayEnter(NpgsqlConnectionStringBuilder login)
    {
        try
        {
            await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(login.ConnectionString) { Pooling = false }.ConnectionString);
            await connection.OpenAsync();
            await using var ready = new NpgsqlCommand("select to_regnamespace('corruption') is not null", connection);
            return (bool)(await ready.ExecuteScalarAsync())!;
        }
        catch (PostgresException refused) when (refused.SqlState is PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification)
        {
            return false;
        }
    }

    private static async Task Make(NpgsqlConnectionStringBuilder given, NpgsqlConnectionStringBuilder daily, NpgsqlConnectionStringBuilder channel)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(given.ConnectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var make = new NpgsqlCommand(Script(given.Database!, daily, channel), connection, transaction);
        await make.ExecuteNonQueryAsync();
        await transaction.CommitAsync();
    }

    // Names and passwords are made of letters, digits and what an administrator named the database; statements of this kind take no parameters.
    private static string Script(string database, NpgsqlConnectionStringBuilder daily, NpgsqlConnectionStringBuilder channel) =>
        $"""
        select pg_advisory_xact_lock(hashtext('own-logins'));
        {Role(daily)}
        {Role(channel)}
        grant {Name(daily.Username!)}, {Name(channel.Username!)} to current_user;
        revoke connect, temporary on database {Name(database)} from public;
        grant connect on database {Name(database)} to {Name(channel.Username!)};
        alter database {Name(database)} owner to {Name(daily.Username!)};
        alter schema public owner to {Name(daily.Username!)};
        revoke all on schema public from public;
        create schema if not exists corruption authorization {Name(channel.Username!)};
        alter schema corruption owner to {Name(channel.Username!)};
        revoke all on schema corruption from public;
        do $own$
        declare owned record;
        begin
            if to_regnamespace('platform') is not null then execute 'alter schema platform owner to {Name(daily.Username!)}'; end if;
            for owned in
                select format('alter table %I.%I owner to {Name(daily.Username!)}', schemaname, tablename) as change from pg_tables where schemaname in ('public', 'platform')
                union all
                select format('alter function %s owner to {Name(daily.Username!)}', p.oid::regprocedure) from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                where n.nspname in ('public', 'platform') and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e')
                union all
                select format('alter table %I.%I owner to {Name(channel.Username!)}', schemaname, tablename) from pg_tables where schemaname = 'corruption'
            loop execute owned.change; end loop;
        end $own$;
        """;

    private static string Role(NpgsqlConnectionStringBuilder login) =>
        $"""
        do $role$ begin
            if not exists (select 1 from pg_roles where rolname = '{login.Username!.Replace("'", "''", StringComparison.Ordinal)}') then create role {Name(login.Username)} login; end if;
        end $role$;
        alter role {Name(login.Username)} password '{login.Password}' nosuperuser nocreaterole nocreatedb;
        """;

    private static string Name(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
