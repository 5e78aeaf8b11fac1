using Contracts;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using PlanService.Data;
using PlanService.Spending;

namespace PlanService.Signals;

/// <summary>
/// The plan in force, or its map of measures, is another one: which of its projects must hold trainings. The service hears it like the
/// others do, so that the map and what follows from it need not know each other.
/// </summary>
public sealed class ExpectTrainings(PlanDb db) : IConsumer<PlanPublished>
{
    private const string Training = "training.";

    public async Task Consume(ConsumeContext<PlanPublished> context)
    {
        var (plan, ct) = (context.Message, context.CancellationToken);
        var measured = plan.Projects.Where(project => project.Indicators.Any(indicator => indicator.Measure?.StartsWith(Training, StringComparison.Ordinal) == true))
            .Select(project => project.Code).ToHashSet();
        var asked = await db.Reservations.Where(held => held.Source == Reservation.ByTraining).Select(held => held.ProjectYearId).Distinct().ToListAsync(ct);
        foreach (var year in await db.ProjectYears.Where(year => year.SeriesId == plan.SeriesId).ToListAsync(ct))
        {
            var expects = measured.Contains(year.Code) || asked.Contains(year.Id);
            if (year.ExpectsTraining != expects)
                year.ExpectTraining(expects);
        }
    }
}
