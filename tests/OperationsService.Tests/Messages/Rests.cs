using System.Text;
using OperationsService.Messages.Queues;
using OperationsService.Messages.Resting;

namespace OperationsService.Tests.Messages;

/// <summary>Messages that came to rest before the test began.</summary>
internal static class Rests
{
    public const string Queue = "plan-keep-trainings";

    public static async Task<Guid[]> Has(this OpsApp app, int count, string queue = Queue)
    {
        var messages = Enumerable.Range(0, count).Select(place => new RestingMessage
        {
            Queue = queue,
            MessageId = Guid.CreateVersion7(),
            Kind = place % 3 == 2 ? QueueKind.Skipped : QueueKind.Error,
            Event = "TrainingEventCompleted",
            SentAt = OpsApp.Begin.AddMinutes(place),
            FailedAt = OpsApp.Begin.AddMinutes(place).AddSeconds(7),
            Attempts = 4,
            Exception = "Microsoft.EntityFrameworkCore.DbUpdateException",
            Problem = "An error occurred while saving the entity changes. See the inner exception for details: relation \"plan.trainings\" does not exist",
            Stack = "   at PlanService.Consumers.KeepTrainings.Consume(ConsumeContext`1 context)",
            TraceId = "0af7651916cd43dd8448eb211c80319c",
            Body = Encoding.UTF8.GetBytes($$$"""{"message":{"projectCode":"1-03","spent":12500.00,"note":"โทร 081-234-5678","words":"{{{new string('x', 300)}}}"}}"""),
            Properties = new("application/vnd.masstransit+json", null, null, []),
        }).ToList();
        await app.InDatabase(db =>
        {
            db.AddRange(messages);
            return db.SaveChangesAsync();
        });
        return [.. messages.Select(one => one.MessageId)];
    }
}
