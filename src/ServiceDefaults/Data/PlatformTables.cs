using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using ServiceDefaults.Audit;
using ServiceDefaults.Audit.Sealing;
using ServiceDefaults.Files;
using ServiceDefaults.Idempotency;
using ServiceDefaults.Mail;
using ServiceDefaults.Messaging;
using ServiceDefaults.Values;

namespace ServiceDefaults.Data;

/// <summary>Outbox, inbox, audit trail, idempotency keys and data-protection keys: the same in each service's database.</summary>
public static class PlatformTables
{
    public const string Schema = "platform";

    public static ModelBuilder AddPlatformTables(this ModelBuilder model)
    {
        model.Entity<OutboxMessage>(outbox =>
        {
            outbox.ToTable("outbox", Schema);
            outbox.Ignore(message => message.Event);
            outbox.Property(message => message.Body).HasColumnType("jsonb");
            outbox.HasIndex(message => message.Id).HasFilter("sent_at is null and error is null").HasDatabaseName("ix_outbox_waiting");
            outbox.HasIndex(message => message.SentAt).HasFilter("sent_at is not null").HasDatabaseName("ix_outbox_sent");
        });
        model.Entity<InboxMessage>(inbox =>
        {
            inbox.ToTable("inbox", Schema);
            inbox.HasKey(message => new { message.MessageId, message.Consumer });
            inbox.HasIndex(message => message.ReceivedAt);
        });
        model.Entity<AuditEntry>(audit =>
        {
            audit.ToTable("audit", Schema);
            audit.Property(entry => entry.Before).HasColumnType("jsonb");
            audit.Property(entry => entry.After).HasColumnType("jsonb");
            audit.HasIndex(entry => new { entry.Subject, entry.SubjectId, entry.At });
            audit.HasIndex(entry => entry.At);
            audit.HasIndex(entry => new { entry.ActorId, entry.At }).IsDescending(false, true);
            audit.HasIndex(entry => new { entry.Process, entry.At }).IsDescending(false, true);
            audit.HasIndex(entry => entry.TraceId).HasFilter("trace_id is not null");
        });
        model.Entity<AuditSeal>(seal =>
        {
            seal.ToTable("audit_seals", Schema);
            seal.HasKey(row => row.Number);
            seal.Property(row => row.Number).ValueGeneratedNever();
        });
        model.Entity<SealedEntry>(entry =>
        {
            // No foreign key to the entry: one that was removed leaves its name here.
            entry.ToTable("audit_sealed", Schema);
            entry.HasKey(row => row.EntryId);
            entry.Property(row => row.EntryId).ValueGeneratedNever();
            entry.HasIndex(row => row.SealNumber);
        });
        model.Entity<WaitingEntry>(entry =>
        {
            entry.ToTable("audit_waiting", Schema);
            entry.HasKey(row => row.EntryId);
            entry.Property(row => row.EntryId).ValueGeneratedNever();
        });
        model.Entity<IdempotentRequest>(request =>
        {
            request.ToTable("idempotent_requests", Schema);
            request.HasKey(row => new { row.ActorId, row.Key });
            request.Property(row => row.Key).HasMaxLength(200);
            request.HasIndex(row => row.At);
        });
        model.Entity<DataProtectionKey>().ToTable("data_protection_keys", Schema);
        return model;
    }

    /// <summary>For services that take evidence files: called in the service's own <c>OnModelCreating</c>.</summary>
    public static ModelBuilder AddFileTables(this ModelBuilder model)
    {
        model.Entity<StoredFile>(file =>
        {
            file.ToTable("files", Schema);
            file.Ignore(row => row.IsImage);
            file.Property(row => row.Scan).HasConversion<string>().HasMaxLength(16);
            file.Property(row => row.State).HasConversion<string>().HasMaxLength(16);
            file.HasIndex(row => row.StoredAt).HasFilter("state <> 'Kept'").HasDatabaseName("ix_files_not_kept");
        });
        model.Entity<FileChunk>(chunk =>
        {
            chunk.ToTable("file_chunks", Schema);
            chunk.HasKey(row => new { row.FileId, row.No });
            chunk.HasOne<StoredFile>().WithMany().HasForeignKey(row => row.FileId).OnDelete(DeleteBehavior.Cascade);
        });
        return model;
    }

    /// <summary>For services that write e-mail: called in the service's own <c>OnModelCreating</c>.</summary>
    public static ModelBuilder AddMailTables(this ModelBuilder model)
    {
        model.Entity<QueuedLetter>(letter =>
        {
            letter.ToTable("letters", Schema);
            letter.Property(row => row.Kind).HasMaxLength(100);
            letter.HasIndex(row => row.NextAt).HasFilter("next_at is not null").HasDatabaseName("ix_letters_waiting");
            letter.HasIndex(row => row.SentAt).HasFilter("sent_at is not null").HasDatabaseName("ix_letters_sent");
            letter.HasIndex(row => row.FailedAt).HasFilter("failed_at is not null").HasDatabaseName("ix_letters_failed");
        });
        return model;
    }

    /// <summary>Money is numeric(14,2) baht; a fiscal year is its Buddhist-era number.</summary>
    public static void AddPlatformConventions(this ModelConfigurationBuilder conventions)
    {
        conventions.Properties<decimal>().HavePrecision(14, 2);
        conventions.Properties<FiscalYear>().HaveConversion<FiscalYearConverter>();
    }

    private sealed class FiscalYearConverter() : ValueConverter<FiscalYear, int>(year => year.Year, number => new FiscalYear(number));
}
