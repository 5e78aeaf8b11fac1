using System.Globalization;
using OperationsService.Telemetry.Traces;

namespace OperationsService.Tests.TracePages;

/// <summary>A trace as services record it: spans one by one, milliseconds from a beginning.</summary>
internal sealed class Recorded(string traceId = "4bf92f3577b34da6a3ce929d0e0e4736")
{
    public static readonly DateTimeOffset Begin = OpsApp.Begin;
    private readonly List<StoredSpan> _spans = [];

    public IReadOnlyList<StoredSpan> Spans => _spans;

    /// <param name="id">Any text of at most 16 characters; it becomes the span's number.</param>
    public Recorded Add(
        string id, string? parent, string service, string name, SpanKind kind, double start, double took, SpanStatus status = SpanStatus.Unset,
        string scope = "Microsoft.AspNetCore", params (string Key, string Value)[] attributes)
    {
        _spans.Add(new(
            traceId, Id(id), parent is null ? null : Id(parent), service, $"{service}-1", scope, name, kind, Begin.AddMilliseconds(start), took, status,
            kind is SpanKind.Server or SpanKind.Consumer || parent is null, attributes.ToDictionary(one => one.Key, one => one.Value), []));
        return this;
    }

    public Recorded Request(string id, string? parent, string service, string method, string route, double start, double took, int status = 200) => Add(
        id, parent, service, $"{method} {route}", SpanKind.Server, start, took, status >= 500 ? SpanStatus.Error : SpanStatus.Unset, "Microsoft.AspNetCore",
        ("http.request.method", method), ("http.route", route), ("http.response.status_code", status.ToString(CultureInfo.InvariantCulture)));

    public Recorded Call(string id, string parent, string service, string method, double start, double took, int status = 200) => Add(
        id, parent, service, method, SpanKind.Client, start, took, status >= 400 ? SpanStatus.Error : SpanStatus.Unset, "System.Net.Http",
        ("http.request.method", method), ("server.address", "localhost"), ("http.response.status_code", status.ToString(CultureInfo.InvariantCulture)));

    public Recorded Statement(string id, string? parent, string service, string sql, double start, double took, string? failure = null) => Add(
        id, parent, service, "postgresql", SpanKind.Client, start, took, failure is null ? SpanStatus.Unset : SpanStatus.Error, "Npgsql",
        failure is null ? [("db.system.name", "postgresql"), ("db.query.text", sql)] : [("db.system.name", "postgresql"), ("db.query.text", sql), ("db.response.status_code", failure), ("error.type", failure)]);

    public Recorded Send(string id, string parent, string service, string told, double start, double took) => Add(
        id, parent, service, $"Contracts:{told} send", SpanKind.Producer, start, took, SpanStatus.Ok, "MassTransit", ("messaging.masstransit.message_types", $"urn:message:Contracts:{told}"));

    public Recorded Receive(string id, string parent, string service, string queue, string told, double start, double took, bool failed = false) => Add(
        id, parent, service, $"{queue} receive", SpanKind.Consumer, start, took, failed ? SpanStatus.Error : SpanStatus.Ok, "MassTransit",
        [("messaging.masstransit.message_types", $"urn:message:Contracts:{told}"), .. failed ? [("error.type", "Npgsql.PostgresException")] : Array.Empty<(string, string)>()]);

    /// <summary>As when a training is over: the gateway, the service, its outbox, a consumer that needs two tries.</summary>
    public static Recorded Training(string traceId = "4bf92f3577b34da6a3ce929d0e0e4736") => new Recorded(traceId)
        .Request("gate", null, "gateway", "POST", "/training/{**rest}", 0, 58.4)
        .Call("proxy", "gate", "gateway", "POST", 1.2, 56)
        .Request("end", "proxy", "training", "POST", "/api/v1/events/{id:guid}/completion", 3.1, 52.7)
        .Statement("read", "end", "training", "SELECT e.id, e.title FROM training_events AS e WHERE e.id = @id", 5, 4.2)
        .Statement("write", "end", "training", "INSERT INTO platform.audit (id) VALUES (@p0);\nINSERT INTO platform.outbox (id) VALUES (@p1)", 12.8, 6.1)
        .Add("outbox", "end", "training", "outbox send", SpanKind.Internal, 60, 9, scope: "Platform.Outbox")
        .Send("send", "outbox", "training", "TrainingEventCompleted", 61, 7.8)
        .Receive("first", "send", "plan", "plan-hear-completed", "TrainingEventCompleted", 70.2, 18.9, failed: true)
        .Statement("clash", "first", "plan", "UPDATE project_years SET spent = @p0 WHERE id = @p1", 75, 9, "40001")
        .Receive("second", "send", "plan", "plan-hear-completed", "TrainingEventCompleted", 141, 36.6)
        .Statement("better", "second", "plan", "UPDATE project_years SET spent = @p0 WHERE id = @p1", 146.3, 9.7);

    /// <summary>The number that an id became.</summary>
    public static string Id(string id) => string.Concat(id.Select(letter => ((int)letter).ToString("x2", CultureInfo.InvariantCulture))).PadRight(16, '0')[^16..];
}
