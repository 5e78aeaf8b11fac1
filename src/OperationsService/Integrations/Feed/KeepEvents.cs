using Contracts;
using MassTransit;
using OperationsService.Data;

namespace OperationsService.Integrations.Feed;

/// <summary>Keeps each event that leaves the house (<see cref="Outgoing"/>) for those outside. Its place in the feed comes after its commit (<see cref="PlaceRound"/>).</summary>
public sealed class KeepEvents(OpsDb db, TimeProvider clock) :
    IConsumer<PlanPublished>, IConsumer<ProjectBudgetChanged>, IConsumer<BudgetReserved>, IConsumer<BudgetRefused>, IConsumer<BudgetReleased>, IConsumer<IndicatorMeasured>,
    IConsumer<TrainingBudgetRequested>, IConsumer<TrainingEventCompleted>, IConsumer<TrainingEventCancelled>,
    IConsumer<ComplaintReceived>, IConsumer<ComplaintAcknowledged>, IConsumer<ComplaintOverdue>, IConsumer<ComplaintClosed>, IConsumer<ComplaintRated>, IConsumer<ProjectComplaintChanged>, IConsumer<CorruptionStatisticsPublished>,
    IConsumer<RiskAssessed>, IConsumer<MitigationCompleted>, IConsumer<RiskRegisterPublished>, IConsumer<ControlReviewed>
{
    public Task Consume(ConsumeContext<PlanPublished> context) => Keep(context);
    public Task Consume(ConsumeContext<ProjectBudgetChanged> context) => Keep(context);
    public Task Consume(ConsumeContext<BudgetReserved> context) => Keep(context);
    public Task Consume(ConsumeContext<BudgetRefused> context) => Keep(context);
    public Task Consume(ConsumeContext<BudgetReleased> context) => Keep(context);
    public Task Consume(ConsumeContext<IndicatorMeasured> context) => Keep(context);
    public Task Consume(ConsumeContext<TrainingBudgetRequested> context) => Keep(context);
    public Task Consume(ConsumeContext<TrainingEventCompleted> context) => Keep(context);
    public Task Consume(ConsumeContext<TrainingEventCancelled> context) => Keep(context);
    public Task Consume(ConsumeContext<ComplaintReceived> context) => Keep(context);
    public Task Consume(ConsumeContext<ComplaintAcknowledged> context) => Keep(context);
    public Task Consume(ConsumeContext<ComplaintOverdue> context) => Keep(context);
    public Task Consume(ConsumeContext<ComplaintClosed> context) => Keep(context);
    public Task Consume(ConsumeContext<ComplaintRated> context) => Keep(context);
    public Task Consume(ConsumeContext<ProjectComplaintChanged> context) => Keep(context);
    public Task Consume(ConsumeContext<CorruptionStatisticsPublished> context) => Keep(context);
    public Task Consume(ConsumeContext<RiskAssessed> context) => Keep(context);
    public Task Consume(ConsumeContext<MitigationCompleted> context) => Keep(context);
    public Task Consume(ConsumeContext<RiskRegisterPublished> context) => Keep(context);
    public Task Consume(ConsumeContext<ControlReviewed> context) => Keep(context);

    private Task Keep<T>(ConsumeContext<T> context) where T : class
    {
        var at = context.SentTime is { } sent ? new DateTimeOffset(DateTime.SpecifyKind(sent, DateTimeKind.Utc)) : clock.GetUtcNow();
        db.Add(FeedEvent.Of(context.MessageId!.Value, context.Message, at));
        return Task.CompletedTask;
    }
}
