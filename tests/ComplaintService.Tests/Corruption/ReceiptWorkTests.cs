using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using ComplaintService.Corruption.Sealing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Testing;

namespace ComplaintService.Tests.Corruption;

/// <summary>Guessing receipts: a wrong one costs what a right one costs, many are slowed, and all that is kept is how many.</summary>
public sealed class ReceiptWorkTests : IAsyncLifetime
{
    private readonly ComplaintApp _app = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _app.Settings["Corruption:StretchWaiting"] = "1";
        _app.Settings.Remove(ComplaintApp.StretchMemory);
        await _app.Officer("officer-1");
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Until_its_answer_a_wrong_receipt_sends_the_same_commands_as_a_right_one()
    {
        var receipt = await _app.Speak();
        using var heard = new Ear(await _app.InChannel(db => db.Database.GetDbConnection().Database));
        using var listening = DiagnosticListener.AllListeners.Subscribe(heard);
        var right = await Work(receipt, HttpStatusCode.OK);
        Assert.Equal(3, right.Count); // the salt, the look-up, the report
        foreach (var wrong in new[] { Receipt.New().ToString(), receipt[..^1] + (receipt[^1] == '0' ? '1' : '0'), "ไม่ใช่เลข", "12" })
            Assert.Equal(right, await Work(wrong, HttpStatusCode.NotFound));
        await Wait.Until(async () => await _app.InChannel(db => db.WrongReceipts.AsNoTracking().Single().Count) == 4);

        async Task<List<string>> Work(string tried, HttpStatusCode status)
        {
            heard.Commands.Clear();
            Assert.Equal(status, (await _app.Client().PostAsJsonAsync("corruption/inbox", new { receipt = tried }, Ct)).StatusCode);
            if (status is HttpStatusCode.NotFound)
                await Wait.Until(() => heard.Commands.Any(command => command.Contains("wrong_receipts", StringComparison.Ordinal)));
            return [.. heard.Commands.TakeWhile(command => !command.Contains("wrong_receipts", StringComparison.Ordinal))];
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("12")] // no receipt at all
    public async Task Each_try_is_stretched_and_many_at_once_are_told_to_wait(string? typed)
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => _app.Client().PostAsJsonAsync("corruption/inbox", new { receipt = typed ?? Receipt.New().ToString() }, Ct)));
        var tried = answers.Count(answer => answer.StatusCode is HttpStatusCode.NotFound);
        var slowed = answers.Count(answer => answer.StatusCode is HttpStatusCode.TooManyRequests);
        Assert.Equal((12, true, true), (tried + slowed, tried >= 2, slowed >= 1)); // one at a time, one more waits
        await Wait.Until(async () => await _app.InChannel(db => db.WrongReceipts.Sum(day => day.Count)) == tried);
        Assert.Equal(["Day", "Count"], typeof(ComplaintService.Corruption.Reports.WrongReceipts).GetProperties().Select(property => property.Name)); // no caller, no receipt
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
            if (value.Value is CommandExecutedEventData { Command: { Connection: { } connection } command } && connection.Database == database && command.CommandText.Contains("corruption.", StringComparison.Ordinal))
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
