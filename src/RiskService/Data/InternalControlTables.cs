using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RiskService.InternalControl;
using RiskService.InternalControl.Improvements;
using ServiceDefaults.Data;

namespace RiskService.Data;

internal sealed class ControlFormsTable : IEntityTypeConfiguration<ControlForm>
{
    public void Configure(EntityTypeBuilder<ControlForm> form)
    {
        form.ToTable("control_forms");
        form.Property(row => row.Id).ValueGeneratedNever();
        form.Property(row => row.Owner).HasMaxLength(16);
        form.Property(row => row.Kind).HasConversion<string>().HasMaxLength(16);
        form.Property(row => row.State).HasConversion<string>().HasMaxLength(16);
        form.Property(row => row.Content).AsJson();
        form.Property(row => row.Writers).AsJson();
        form.Property(row => row.Reopenings).AsJson();
        form.Property(row => row.RowVersion).IsRowVersion();
        form.Ignore(row => row.IsOrganization);
        form.HasIndex(row => new { row.FiscalYear, row.Owner, row.Kind }).IsUnique();
    }
}

internal sealed class FormSnapshotsTable : IEntityTypeConfiguration<FormSnapshot>
{
    public void Configure(EntityTypeBuilder<FormSnapshot> snapshot)
    {
        snapshot.ToTable("form_snapshots");
        snapshot.Property(row => row.Id).ValueGeneratedNever();
        snapshot.Property(row => row.Digest).HasMaxLength(64);
        snapshot.Property(row => row.VoidedFor).HasMaxLength(ControlForm.LongestReason);
        snapshot.HasIndex(row => new { row.FormId, row.Version }).IsUnique();
        snapshot.HasOne<ControlForm>().WithMany().HasForeignKey(row => row.FormId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ImprovementsTable : IEntityTypeConfiguration<Improvement>
{
    public void Configure(EntityTypeBuilder<Improvement> improvement)
    {
        improvement.ToTable("improvements");
        improvement.Property(row => row.Id).ValueGeneratedNever();
        improvement.Property(row => row.Unit).HasMaxLength(16);
        improvement.Property(row => row.State).HasConversion<string>().HasMaxLength(16);
        improvement.Property(row => row.Owner).HasMaxLength(Improvement.LongestOwner);
        improvement.Property(row => row.RowVersion).IsRowVersion();
        improvement.HasIndex(row => new { row.FiscalYear, row.DueOn, row.Id });
    }
}

internal sealed class ImprovementNotesTable : IEntityTypeConfiguration<ImprovementNote>
{
    public void Configure(EntityTypeBuilder<ImprovementNote> note)
    {
        note.ToTable("improvement_notes");
        note.Property(row => row.Id).ValueGeneratedNever();
        note.Property(row => row.Step).HasConversion<string>().HasMaxLength(16);
        note.Property(row => row.Text).HasMaxLength(Improvement.LongestText);
        note.HasOne(row => row.File).WithMany().HasForeignKey(row => row.FileId).OnDelete(DeleteBehavior.Restrict);
        note.HasOne<Improvement>().WithMany().HasForeignKey(row => row.ImprovementId).OnDelete(DeleteBehavior.Restrict);
        note.HasIndex(row => new { row.ImprovementId, row.At });
    }
}
