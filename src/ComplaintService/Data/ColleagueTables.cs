using ComplaintService.Colleagues;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintService.Data;

internal sealed class ColleaguesTable : IEntityTypeConfiguration<Colleague>
{
    public void Configure(EntityTypeBuilder<Colleague> colleague)
    {
        colleague.ToTable("colleagues");
        colleague.HasKey(row => row.Subject);
        colleague.Property(row => row.Division).HasMaxLength(16);
    }
}
