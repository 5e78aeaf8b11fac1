using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ServiceDefaults.Values;

namespace ComplaintService.Tests.Tracking;

/// <summary>A tracking code is a secret: whoever reads logs and traces finds none.</summary>
/// <remarks>Alone: it hears the spans of the whole process, and nothing in a span says whose test it belongs to.</remarks>
[Collection(nameof(QuietTests))]
[CollectionDefinition(nameof(QuietTests), DisableParallelization = true)]
public sealed class QuietTests
{
    [Fact]
    public async Task No_log_line_and_no_span_holds_a_code()
    {
        await using var app = new ComplaintApp { Settings = { ["Logging:LogLevel:Default"] = "Trace", ["Logging:Console:LogLevel:Default"] = "None" } };
        var heard = new Ear();
        using var listener = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => heard.Lines.Add($"{activity.DisplayName} {string.Join(' ', activity.TagObjects)}"),
        };
        ActivitySource.AddActivityListener(listener);
        app.Services.GetRequiredService<ILoggerFactory>().AddProvider(heard);

        var (code, _) = await app.Receive();
        var wrong = SpokenCode.New().ToString();
        var visitor = new Visitor(app.Browser());
        await visitor.Open($"track/{code}");
        await visitor.Open($"track/{wrong}");
        var page = await visitor.Open("track");
        await visitor.Submit(page, "track", "reply", ("Form.Text", "รหัสของฉันหายไหม"));
        foreach (var typed in new[] { code, wrong, code.Replace("-", "", StringComparison.Ordinal) })
        {
            await app.Client().GetAsync($"tracking/{typed}", TestContext.Current.CancellationToken);
            await app.Client().Send($"tracking/{typed}/rating", new { score = 9 });
        }

        Assert.NotEmpty(heard.Lines);
        Assert.DoesNotContain(heard.Lines, line => line.Contains("track/", StringComparison.Ordinal) || line.Contains("tracking/", StringComparison.Ordinal));
        foreach (var secret in new[] { code, wrong, code.Replace("-", "", StringComparison.Ordinal) })
            Assert.DoesNotContain(heard.Lines, line => line.Contains(secret, StringComparison.OrdinalIgnoreCase));
    }

    private sealed class Ear : ILoggerProvider, ILogger
    {
        public ConcurrentBag<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
