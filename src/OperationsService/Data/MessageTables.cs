using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OperationsService.Messages.Resting;
using ServiceDefaults.Data;

namespace OperationsService.Data;

internal sealed class RestingMessagesTable : IEntityTypeConfiguration<RestingMessage>
{
    public void Configure(EntityTypeBuilder<RestingMessage> message)
    {
        message.ToTable("resting_messages");
        message.Property(row => row.Id).ValueGeneratedNever();
        message.Property(row => row.Queue).HasMaxLength(255);
        message.Property(row => row.Kind).HasConversion<string>().HasMaxLength(16);
        message.Property(row => row.State).HasConversion<string>().HasMaxLength(16);
        message.Property(row => row.Event).HasMaxLength(255);
        message.Property(row => row.Exception).HasMaxLength(255);
        message.Property(row => row.Problem).HasMaxLength(RestingMessage.LongestProblem);
        message.Property(row => row.Stack).HasMaxLength(RestingMessage.LongestStack);
        message.Property(row => row.TraceId).HasMaxLength(32);
        message.Property(row => row.Reason).HasMaxLength(RestingMessage.LongestReason);
        message.Property(row => row.Properties).AsJson();
        message.HasIndex(row => new { row.Queue, row.MessageId }).IsUnique();
        message.HasIndex(row => new { row.Queue, row.State, row.FailedAt, row.Id }).HasDatabaseName("ix_resting_messages_listed");
        message.HasIndex(row => row.FailedAt).HasFilter("state = 'Leaving'").HasDatabaseName("ix_resting_messages_leaving");
        message.HasIndex(row => row.DecidedAt).HasFilter("state in ('Returned', 'Discarded')").HasDatabaseName("ix_resting_messages_done");
    }
}
