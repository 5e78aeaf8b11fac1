using Contracts;
using MassTransit;
using PlanService.Data;
using PlanService.Plans;
using ServiceDefaults.Messaging;

namespace PlanService.Consumers;

/// <summary>A service started and knows no plan: it hears again which one is in force.</summary>
public sealed class TellPlanAgain(PlanDb db, IEvents events) : IConsumer<PlanMissed>
{
    public Task Consume(ConsumeContext<PlanMissed> context) => TellPlanInForce.Tell(db, events, context.CancellationToken);
}
