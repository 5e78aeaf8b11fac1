using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Testing;

/// <summary>What a service writes into its log, with exceptions in full.</summary>
public sealed class HeardLog : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<(LogLevel Level, string Text)> _lines = [];

    public IReadOnlyList<string> Lines => [.. _lines.Select(line => line.Text)];

    /// <summary>Those of at least this level.</summary>
    public IReadOnlyList<string> Of(LogLevel level) => [.. _lines.Where(line => line.Level >= level).Select(line => line.Text)];

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _lines.Enqueue((logLevel, $"{formatter(state, exception)} {exception}"));

    public void Dispose()
    {
    }
}
