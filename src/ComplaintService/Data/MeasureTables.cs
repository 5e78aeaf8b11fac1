using ComplaintService.Complaints;
using ComplaintService.Measures;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintService.Data;

internal sealed class TalliesTable : IEntityTypeConfiguration<ComplaintTally>
{
    public void Configure(EntityTypeBuilder<ComplaintTally> tally)
    {
        tally.ToTable("complaint_tallies");
        tally.Property(row => row.Id).UseIdentityAlwaysColumn();
        tally.Property(row => row.Category).HasMaxLength(32);
        tally.HasIndex(row => row.FiscalYear);
    }
}

internal sealed class OpenChannelsTable : IEntityTypeConfiguration<OpenChannel>
{
    public void Configure(EntityTypeBuilder<OpenChannel> channel)
    {
        channel.ToTable("open_channels");
        channel.HasKey(row => new { row.Channel, row.From });
        channel.Property(row => row.Channel).HasConversion<string>().HasMaxLength(16);
        // Since the plan began: whoever comes or writes to the office is heard.
        channel.HasData(new[] { Channel.Web, Channel.Counter, Channel.Letter }.Select(open => new OpenChannel { Channel = open, From = new(2022, 10, 1) }));
    }
}
