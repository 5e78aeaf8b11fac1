using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OperationsService.Backups;

namespace OperationsService.Data;

internal sealed class BackupsTable : IEntityTypeConfiguration<KeptBackup>
{
    public void Configure(EntityTypeBuilder<KeptBackup> backup)
    {
        backup.ToTable("backups");
        backup.Property(row => row.Id).ValueGeneratedNever();
        backup.Property(row => row.Cause).HasConversion<string>().HasMaxLength(16);
        backup.Property(row => row.State).HasConversion<string>().HasMaxLength(16);
        backup.Property(row => row.AskedBy).HasMaxLength(200);
        backup.Property(row => row.File).HasMaxLength(200);
        backup.Property(row => row.KeyId).HasMaxLength(16);
        backup.Property(row => row.Sha256).HasMaxLength(64);
        backup.Property(row => row.Problem).HasMaxLength(100);
        backup.Property(row => row.Detail).HasMaxLength(KeptBackup.LongestDetail);
        backup.Ignore(row => row.IsKept);
        backup.HasIndex(row => row.AskedAt);
    }
}
