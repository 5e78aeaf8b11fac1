using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ServiceDefaults.Values;
using TrainingService.Certificates;
using TrainingService.Courses;
using TrainingService.Events;
using TrainingService.People;

namespace TrainingService.Data;

internal sealed class CertificatesTable : IEntityTypeConfiguration<Certificate>
{
    public void Configure(EntityTypeBuilder<Certificate> certificate)
    {
        certificate.ToTable("certificates");
        certificate.Property(row => row.Id).ValueGeneratedNever();
        certificate.Property(row => row.Code).HasMaxLength(SpokenCode.Length);
        certificate.Property(row => row.Kind).HasConversion<string>().HasMaxLength(8);
        certificate.Property(row => row.Name).HasMaxLength(Enrolment.LongestName);
        certificate.Property(row => row.Event).HasMaxLength(TrainingEvent.LongestTitle);
        certificate.Property(row => row.SignerName).HasMaxLength(Signer.LongestName);
        certificate.Property(row => row.SignerPosition).HasMaxLength(Signer.LongestName);
        certificate.Property(row => row.RevokedFor).HasMaxLength(Certificate.LongestReason);
        certificate.Property(row => row.RowVersion).IsRowVersion();
        certificate.Ignore(row => row.IsValid).Ignore(row => row.Number).Ignore(row => row.PaperNumber);
        certificate.HasIndex(row => row.Code).IsUnique();
        certificate.HasIndex(row => new { row.Kind, row.Year, row.No }).IsUnique();
        certificate.HasIndex(row => new { row.EventId, row.Year, row.No });
        certificate.HasIndex(row => row.EnrolmentId).IsUnique().HasFilter("revoked_at is null").HasDatabaseName("ix_certificates_one_valid");
        certificate.HasIndex(row => row.NominationId).IsUnique().HasFilter("revoked_at is null").HasDatabaseName("ix_certificates_one_honour");
        certificate.HasOne<TrainingEvent>().WithMany().HasForeignKey(row => row.EventId).OnDelete(DeleteBehavior.Restrict);
        certificate.HasOne<Enrolment>().WithMany().HasForeignKey(row => row.EnrolmentId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CertificateOrdersTable : IEntityTypeConfiguration<CertificateOrder>
{
    public void Configure(EntityTypeBuilder<CertificateOrder> order)
    {
        order.ToTable("certificate_orders");
        order.Property(row => row.Id).ValueGeneratedNever();
        order.Property(row => row.Division).HasMaxLength(16);
        order.Ignore(row => row.Actor);
        order.HasIndex(row => row.EventId).IsUnique().HasFilter("finished_at is null").HasDatabaseName("ix_certificate_orders_one_at_a_time");
        order.HasIndex(row => new { row.EventId, row.OrderedAt });
        order.HasOne<TrainingEvent>().WithMany().HasForeignKey(row => row.EventId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CertificateNumbersTable : IEntityTypeConfiguration<CertificateNumber>
{
    public void Configure(EntityTypeBuilder<CertificateNumber> number)
    {
        number.ToTable("certificate_numbers");
        number.HasKey(row => new { row.Kind, row.Year });
        number.Property(row => row.RowVersion).IsRowVersion();
        number.Property(row => row.Kind).HasConversion<string>().HasMaxLength(8);
    }
}

internal sealed class SignersTable : IEntityTypeConfiguration<Signer>
{
    public void Configure(EntityTypeBuilder<Signer> signer)
    {
        signer.ToTable("signers");
        signer.HasKey(row => row.Year);
        signer.Property(row => row.Year).ValueGeneratedNever();
        signer.Property(row => row.Name).HasMaxLength(Signer.LongestName);
        signer.Property(row => row.Position).HasMaxLength(Signer.LongestName);
        signer.Property<uint>("RowVersion").IsRowVersion();
    }
}

internal sealed class CertificateTermsTable : IEntityTypeConfiguration<CertificateTerms>
{
    public void Configure(EntityTypeBuilder<CertificateTerms> terms)
    {
        terms.ToTable("certificate_terms");
        terms.HasKey(row => row.Course);
        terms.Property(row => row.Course).HasMaxLength(32);
        terms.Property<uint>("RowVersion").IsRowVersion();
        terms.HasOne<Course>().WithOne().HasForeignKey<CertificateTerms>(row => row.Course).OnDelete(DeleteBehavior.Restrict);
    }
}
