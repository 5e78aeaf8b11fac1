using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OperationsService.Health;
using ServiceDefaults.Data;

namespace OperationsService.Data;

internal sealed class ServiceInstancesTable : IEntityTypeConfiguration<ServiceInstance>
{
    public void Configure(EntityTypeBuilder<ServiceInstance> instance)
    {
        instance.ToTable("service_instances");
        instance.HasKey(row => new { row.Service, row.Address });
        instance.Property(row => row.Service).HasMaxLength(50);
        instance.Property(row => row.Address).HasMaxLength(300);
        instance.Property(row => row.Status).HasConversion<string>().HasMaxLength(16);
        instance.Property(row => row.Vitals!).AsJson();
        instance.Ignore(row => row.IsUp);
    }
}

internal sealed class ServiceDeploysTable : IEntityTypeConfiguration<ServiceDeploy>
{
    public void Configure(EntityTypeBuilder<ServiceDeploy> deploy)
    {
        deploy.ToTable("service_deploys");
        deploy.HasKey(row => new { row.Service, row.At });
        deploy.Property(row => row.Service).HasMaxLength(50);
        deploy.Property(row => row.Version).HasMaxLength(200);
    }
}

internal sealed class ServiceSamplesTable : IEntityTypeConfiguration<ServiceSample>
{
    public void Configure(EntityTypeBuilder<ServiceSample> sample)
    {
        sample.ToTable("service_samples");
        sample.HasKey(row => new { row.Service, row.At });
        sample.Property(row => row.Service).HasMaxLength(50);
        sample.HasIndex(row => row.At);
    }
}

internal sealed class HealthWatchTable : IEntityTypeConfiguration<HealthWatch>
{
    public void Configure(EntityTypeBuilder<HealthWatch> watch)
    {
        watch.ToTable("health_watch");
        watch.Property(row => row.Id).ValueGeneratedNever();
        watch.HasData(new HealthWatch());
    }
}
