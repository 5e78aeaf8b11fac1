using ComplaintService.Corruption.Officers;
using ComplaintService.Corruption.Figures;
using ComplaintService.Corruption.Reports;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Data;

namespace ComplaintService.Corruption.Data;

/// <summary>
/// The corruption channel's own schema, reached with a login of its own (<see cref="OwnLoginsOnStart"/>): the rest of the service can't read it.
/// Whatever tells something of a report stands in it sealed. Days, never moments; random ids, never such as tell the time.
/// </summary>
public sealed class CorruptionDb(DbContextOptions<CorruptionDb> options) : DbContext(options)
{
    public const string Schema = "corruption";

    /// <summary>Name of its connection string.</summary>
    public const string ConnectionName = "corruptiondb";

    public DbSet<Installation> Installations => Set<Installation>();
    public DbSet<SealedReport> Reports => Set<SealedReport>();
    public DbSet<Piece> Pieces => Set<Piece>();
    public DbSet<Upload> Uploads => Set<Upload>();
    public DbSet<OfficerKey> Officers => Set<OfficerKey>();
    public DbSet<Drop> Drops => Set<Drop>();
    public DbSet<Tally> Tallies => Set<Tally>();
    public DbSet<WrongReceipts> WrongReceipts => Set<WrongReceipts>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.AddPlatformConventions();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasDefaultSchema(Schema);
        modelBuilder.Entity<Installation>(installation =>
        {
            installation.ToTable("installation");
            installation.Property(row => row.Id).ValueGeneratedNever();
            installation.OwnsOne(row => row.FirstPaper);
            installation.OwnsOne(row => row.SecondPaper);
            installation.Property(row => row.RowVersion).IsRowVersion();
        });
        modelBuilder.Entity<SealedReport>(report =>
        {
            report.ToTable("reports");
            report.Property(row => row.Id).ValueGeneratedNever();
            report.HasIndex(row => row.Lookup).IsUnique();
            report.HasIndex(row => row.ReceivedOn);
            report.Property(row => row.RowVersion).IsRowVersion();
        });
        modelBuilder.Entity<Piece>(piece =>
        {
            piece.ToTable("pieces");
            piece.Property(row => row.Id).ValueGeneratedNever();
            piece.HasIndex(row => row.ExpiresOn).HasFilter("expires_on is not null");
        });
        modelBuilder.Entity<Upload>(upload =>
        {
            upload.ToTable("uploads");
            upload.HasKey(row => row.Lookup);
            upload.HasIndex(row => row.ExpiresOn);
            upload.Property(row => row.RowVersion).IsRowVersion();
        });
        modelBuilder.Entity<OfficerKey>(officer =>
        {
            officer.ToTable("officers");
            officer.HasKey(row => row.OfficerId);
            officer.Property(row => row.Position).HasMaxLength(32);
            officer.Property(row => row.Division).HasMaxLength(16);
            officer.Property(row => row.RowVersion).IsRowVersion();
        });
        modelBuilder.Entity<Drop>().ToTable("drops").Property(row => row.Id).ValueGeneratedNever();
        modelBuilder.Entity<Tally>(tally =>
        {
            tally.ToTable("tallies");
            tally.HasKey(row => new { row.FiscalYear, row.Half });
            tally.Property(row => row.RowVersion).IsRowVersion();
        });
        modelBuilder.Entity<WrongReceipts>().ToTable("wrong_receipts").HasKey(row => row.Day);
    }
}
