using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using ServiceDefaults.Audit;
using ServiceDefaults.Data;
using ServiceDefaults.Files;

namespace ServiceDefaults.Tests.Sample;

/// <summary>The sample service's database, made like that of any service.</summary>
public sealed class SampleDb(DbContextOptions<SampleDb> options) : ServiceDb(options)
{
    public DbSet<Note> Notes => Set<Note>();
    public DbSet<Deed> Deeds => Set<Deed>();
    public DbSet<Proof> Proofs => Set<Proof>();
    public DbSet<StoredFile> Files => Set<StoredFile>();
    public DbSet<AuditEntry> Audit => Set<AuditEntry>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.AddFileTables();
        modelBuilder.AddMailTables();
        modelBuilder.Entity<Note>().Property(note => note.Version).IsRowVersion();
        modelBuilder.Entity<Proof>().HasOne(proof => proof.File).WithMany().HasForeignKey(proof => proof.FileId).OnDelete(DeleteBehavior.Restrict);
    }
}

public enum NoteKind
{
    Plain,
    VeryUrgent,
}

public sealed class Note : IAudited
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Text { get; set; }
    public NoteKind Kind { get; set; }

    [NotAudited]
    public string? Phone { get; set; }

    public uint Version { get; private set; }
}

/// <summary>What a consumer did because of a message.</summary>
public sealed class Deed
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid NoteId { get; init; }
    public required Guid MessageId { get; init; }
    public string? TraceId { get; init; }
}

/// <summary>A file that proves a note.</summary>
public sealed class Proof
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid NoteId { get; init; }
    public Guid FileId { get; init; }
    public required StoredFile File { get; init; }
}

/// <summary>For <c>dotnet ef migrations add</c>.</summary>
public sealed class SampleDbFactory : IDesignTimeDbContextFactory<SampleDb>
{
    public SampleDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SampleDb>().UseNpgsql("Host=none").UseSnakeCaseNamingConvention().Options);
}
