using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ServiceDefaults.Data;
using TrainingService.Families;

namespace TrainingService.Data;

internal sealed class FamilyTemplatesTable : IEntityTypeConfiguration<FamilyTemplate>
{
    public void Configure(EntityTypeBuilder<FamilyTemplate> template)
    {
        template.ToTable("family_templates");
        template.HasKey(row => new { row.Kind, row.Version });
        template.Property(row => row.Kind).HasConversion<string>().HasMaxLength(16);
        template.Property(row => row.Version).ValueGeneratedNever();
        template.Property(row => row.Questions).AsJson();
        template.HasData(FirstTemplates.Questionnaire, FirstTemplates.Assessment);
    }
}

internal sealed class FamilyFormsTable : IEntityTypeConfiguration<FamilyForm>
{
    public void Configure(EntityTypeBuilder<FamilyForm> form)
    {
        form.ToTable("family_forms");
        form.Property(row => row.Id).ValueGeneratedNever();
        form.Property(row => row.Kind).HasConversion<string>().HasMaxLength(16);
        form.HasIndex(row => new { row.FiscalYear, row.Day, row.Id }).IsDescending(false, true, false);
        form.HasIndex(row => row.Day);
        form.HasOne<FamilyTemplate>().WithMany().HasForeignKey(row => new { row.Kind, row.TemplateVersion }).OnDelete(DeleteBehavior.Restrict);
    }
}
