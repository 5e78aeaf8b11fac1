using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;
using ServiceDefaults.Audit;
using ServiceDefaults.Audit.Sealing;
using ServiceDefaults.Audit.SelfCheck;
using ServiceDefaults.Keys;

namespace ServiceDefaults.Data;

internal static class Database
{
    /// <summary>The service's DbContext with its interceptors; the schema is brought up to date before the first request is taken.</summary>
    public static IHostApplicationBuilder AddDatabase<TDb>(this IHostApplicationBuilder builder, ServiceOptions service)
        where TDb : DbContext, IDataProtectionKeyContext
    {
        builder.Services.AddScoped<AuditTrail>().AddScoped<AuditInterceptor>();
        builder.Services.AddDbContext<TDb>((services, options) => options
            .UseNpgsql(Prepared(services.GetRequiredService<IConfiguration>().GetConnectionString(service.Database)))
            .UseSnakeCaseNamingConvention()
            .AddInterceptors(services.GetRequiredService<AuditInterceptor>()));
        builder.Services.AddScoped<DbContext>(services => services.GetRequiredService<TDb>());
        builder.Services.AddHostedService<MigrateOnStart<TDb>>();
        builder.Services.AddScoped<Sealing>().AddHostedService<SealRound>();
        if (service.HasTrail)
            builder.Services.AddScoped<AuditSelfCheck>().AddHostedService<AuditSelfCheckRound>();
        builder.Services.AddDataProtection().SetApplicationName(service.Name).PersistKeysToDbContext<TDb>();
        PasswordXmlEncryptor.Add(builder.Services);
        return builder;
    }

    /// <summary>
    /// PostgreSQL keeps the plans of the statements that a connection repeats, instead of planning each anew. A connection string that says
    /// otherwise is followed (<c>Max Auto Prepare=0</c>, behind a pooler that shares connections between transactions).
    /// </summary>
    private static string? Prepared(string? connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        if (connectionString?.Contains("Auto Prepare", StringComparison.OrdinalIgnoreCase) is false)
            settings.MaxAutoPrepare = 100;
        return settings.ConnectionString;
    }
}

internal sealed class MigrateOnStart<TDb>(IServiceScopeFactory scopes, IDataProtectionProvider protection) : IHostedService where TDb : DbContext
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<TDb>().Database.BringUpToDateAsync(cancellationToken, MakeFirstKey);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>
    /// The key of whatever is protected is made when it is needed first. Two replicas that need it in the same moment would make one each, and
    /// for a day not open what the other closed: a form, a session.
    /// </summary>
    private void MakeFirstKey() => protection.CreateProtector("start").Protect([]);
}
