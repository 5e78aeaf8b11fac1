using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ServiceDefaults.Measuring;

/// <summary>For services by whose work indicators of the plan measure themselves.</summary>
public static class MeasuringSetup
{
    /// <param name="measures">Each measure of <see cref="Contracts.Measures"/> that has the service's name.</param>
    /// <param name="pause">At most, between two readings of everything.</param>
    public static IServiceCollection AddMeasuring<TDb>(this IServiceCollection services, TimeSpan pause, params IReadOnlyList<IMeasure<TDb>> measures) where TDb : DbContext => services
        .AddSingleton(new Measuring<TDb>(measures)).AddSingleton(new MeasurePace(pause)).AddSingleton<MeasureBell>().AddHostedService<MeasureRound<TDb>>();
}
