using Gateway.Sessions;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Data;

namespace Gateway.Data;

/// <summary>The gateway's own database: who is signed in.</summary>
public sealed class GatewayDb(DbContextOptions<GatewayDb> options) : ServiceDb(options)
{
    public DbSet<Session> Sessions => Set<Session>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<Session>(session =>
        {
            session.ToTable("sessions");
            session.HasKey(row => row.KeyHash);
            session.HasIndex(row => row.PersonId);
            session.HasIndex(row => row.StartedAt);
        });
    }
}
