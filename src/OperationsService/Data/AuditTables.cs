using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OperationsService.Audit.Seals;
using OperationsService.Audit.Statements;

namespace OperationsService.Data;

internal sealed class SealsToldTable : IEntityTypeConfiguration<SealTold>
{
    public void Configure(EntityTypeBuilder<SealTold> told)
    {
        told.ToTable("audit_seals_told");
        told.HasKey(row => new { row.Service, row.Number });
        told.Property(row => row.Service).HasMaxLength(50);
        told.Property(row => row.Number).ValueGeneratedNever();
        told.Property(row => row.PreviousHash).HasMaxLength(64);
        told.Property(row => row.Hash).HasMaxLength(64);
    }
}

internal sealed class SealBreaksTable : IEntityTypeConfiguration<SealBreak>
{
    public void Configure(EntityTypeBuilder<SealBreak> broken)
    {
        broken.ToTable("audit_seal_breaks");
        broken.Property(row => row.Id).ValueGeneratedNever();
        broken.Property(row => row.Service).HasMaxLength(50);
        broken.HasIndex(row => row.At);
    }
}

internal sealed class StatementKeysTable : IEntityTypeConfiguration<StatementKey>
{
    public void Configure(EntityTypeBuilder<StatementKey> key)
    {
        key.ToTable("audit_statement_keys");
        key.Property(row => row.Id).HasMaxLength(64);
    }
}

internal sealed class StatementsTable : IEntityTypeConfiguration<StoredStatement>
{
    public void Configure(EntityTypeBuilder<StoredStatement> statement)
    {
        statement.ToTable("audit_statements");
        statement.HasKey(row => row.Number);
        statement.Property(row => row.Number).ValueGeneratedNever();
        statement.HasIndex(row => row.MadeAt);
    }
}
