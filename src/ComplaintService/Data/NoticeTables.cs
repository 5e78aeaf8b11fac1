using ComplaintService.Notices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintService.Data;

internal sealed class NoticeAddressesTable : IEntityTypeConfiguration<NoticeAddress>
{
    public void Configure(EntityTypeBuilder<NoticeAddress> address)
    {
        address.ToTable("notice_addresses");
        address.HasKey(row => row.Recipient);
        address.Property(row => row.Recipient).HasMaxLength(16);
        address.Property(row => row.Email).HasMaxLength(254);
    }
}
