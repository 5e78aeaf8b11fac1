using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using ServiceDefaults.Values;

namespace ComplaintService.Tests.Tracking;

/// <summary>Nobody learns from the time of an answer whether what they tried could have been a code: the same commands reach the database.</summary>
public sealed class SameWorkTests
{
    private static readonly string[] OfCodes = ["tracking_code", "missed_guesses"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("GET", "")]
    [InlineData("GET", "/files/0190a0a0-0000-7000-8000-000000000000")]
    [InlineData("POST", "/reply")]
    [InlineData("POST", "/reopening")]
    public async Task What_is_no_code_costs_as_much_as_a_code_that_nobody_has(string method, string verb)
    {
        await using var app = new ComplaintApp();
        using var heard = new Ear(await app.InDatabase(db => Task.FromResult(db.Database.GetDbConnection().Database)));
        using var listening = DiagnosticListener.AllListeners.Subscribe(heard);
        List<string>[] work = [[], [], []];
        string[] tried = [SpokenCode.New().ToString(), SpokenCode.New().ToString()[1..], new string('x', 90)];
        foreach (var (place, code) in tried.Index())
        {
            heard.Commands.Clear();
            using var request = new HttpRequestMessage(new(method), $"tracking/{code}{verb}");
            if (method == "POST")
                request.Content = JsonContent.Create(new { text = "มีใครอยู่ไหม", reason = "ไฟยังดับอยู่สองต้น" });
            Assert.Equal(HttpStatusCode.NotFound, (await app.Client().SendAsync(request, Ct)).StatusCode);
            work[place] = [.. heard.Commands.Where(command => OfCodes.Any(name => command.Contains(name, StringComparison.Ordinal)))];
        }

        Assert.True(work[0].Count >= 4, string.Join('\n', work[0])); // the limit, the look-up, and that it was none
        Assert.Equal(work[0], work[1]);
        Assert.Equal(work[0], work[2]);
    }

    /// <summary>Hears what Entity Framework sends to the database of this test; other tests run at the same time.</summary>
    private sealed class Ear(string database) : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
    {
        private readonly List<IDisposable> _subscriptions = [];

        public ConcurrentQueue<string> Commands { get; } = [];

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == DbLoggerCategory.Name)
                _subscriptions.Add(value.Subscribe(this, (name, _, _) => name == RelationalEventId.CommandExecuted.Name));
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Value is CommandExecutedEventData { Command: { Connection: { } connection } command } && connection.Database == database)
                Commands.Enqueue(command.CommandText);
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        public void Dispose() => _subscriptions.ForEach(one => one.Dispose());
    }
}
