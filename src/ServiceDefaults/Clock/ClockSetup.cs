using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace ServiceDefaults.Clock;

/// <summary>The clock that a service goes by: the real one. In Development <c>Platform:Clock</c> names a file that moves it.</summary>
public static class ClockSetup
{
    private const string Setting = "Platform:Clock";

    public static IHostApplicationBuilder AddClock(this IHostApplicationBuilder builder)
    {
        if (builder.Configuration[Setting] is not { Length: > 0 } file)
        {
            builder.Services.TryAddSingleton(TimeProvider.System);
            return builder;
        }

        if (!builder.Environment.IsDevelopment())
            throw new InvalidOperationException($"{Setting} moves the clock. That is for Development alone: elsewhere promises, deadlines and records go by the real time.");
        builder.Services.TryAddSingleton<TimeProvider>(_ => new MovedClock(file));
        return builder;
    }
}
