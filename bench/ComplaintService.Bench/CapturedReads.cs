using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ComplaintService.Bench;

/// <summary>
/// The statements that one look at a complaint sends, found by listening to them, and the answer. So what is compared with stays what the
/// service does, whatever it will read next year.
/// </summary>
internal sealed record CapturedReads(IReadOnlyList<CapturedReads.Statement> Statements, string Answer)
{
    public sealed record Statement(string Sql, IReadOnlyList<Parameter> Parameters);

    /// <param name="Is">The code, the complaint's id, or a number.</param>
    public sealed record Parameter(string Name, string Is);

    public const string Code = "code", Id = "id";

    public static async Task<CapturedReads> Of(HttpClient visitor)
    {
        using var received = (await IntakeRates.Complain(visitor, 2)).EnsureSuccessStatusCode();
        var code = (await received.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("trackingCode").GetString()!;
        var path = new Uri($"tracking/{code}", UriKind.Relative);
        await visitor.GetStringAsync(path); // whatever is read once is read now
        using var heard = new Heard();
        var answer = await visitor.GetStringAsync(path);
        return new(heard.Of(code.Replace("-", "", StringComparison.Ordinal)), answer);
    }

    public static async Task<CapturedReads> Read(string file) => JsonSerializer.Deserialize<CapturedReads>(await File.ReadAllTextAsync(file))!;

    public Task Write(string file) => File.WriteAllTextAsync(file, JsonSerializer.Serialize(this));

    /// <summary>All statements of this process meanwhile, the service's own rounds among them.</summary>
    private sealed class Heard : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
    {
        private readonly List<IDisposable> _subscriptions = [];
        private readonly ConcurrentQueue<(string Sql, List<(string Name, object? Value)> Parameters)> _all = new();

        public Heard() => _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));

        /// <summary>The one that finds the complaint by its code, and those after it that ask for the same complaint.</summary>
        public List<Statement> Of(string code)
        {
            var own = _all.SkipWhile(one => one.Parameters.All(parameter => !code.Equals(parameter.Value as string, StringComparison.Ordinal))).ToList();
            var id = own.Skip(1).SelectMany(one => one.Parameters).Select(parameter => parameter.Value).OfType<Guid>().First();
            return [.. own.Take(1).Concat(own.Skip(1).Where(one => one.Parameters.Any(parameter => id.Equals(parameter.Value))))
                .Select(one => new Statement(one.Sql, [.. one.Parameters.Select(parameter => new Parameter(parameter.Name, parameter.Value switch
                {
                    string => Code,
                    Guid => Id,
                    var number => Convert.ToInt32(number, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture),
                }))]))];
        }

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == Microsoft.EntityFrameworkCore.DbLoggerCategory.Name)
                _subscriptions.Add(value.Subscribe(this));
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Value is CommandExecutedEventData { Command: { } command })
                _all.Enqueue((command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(one => (one.ParameterName, one.Value))]));
        }

        public void Dispose()
        {
            foreach (var subscription in _subscriptions)
                subscription.Dispose();
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }
}
