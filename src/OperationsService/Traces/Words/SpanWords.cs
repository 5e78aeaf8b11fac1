using System.Text.RegularExpressions;
using OperationsService.Telemetry.Traces;
using OperationsService.Traces.Layout;
using static WebUi.Language;

namespace OperationsService.Traces.Words;

/// <summary>What a span did, in plain words.</summary>
internal static partial class SpanWords
{
    public static string Of(TraceNode node)
    {
        if (node.Span is not { } span)
            return T("ช่วงที่ไม่ได้รับ", "A span that never arrived");
        var words = Of(span, Called(node));
        return node.Attempt > 0 ? T($"{words} ครั้งที่ {node.Attempt}", $"{words}, attempt {node.Attempt}") : words;
    }

    /// <summary>The same for one that stands alone.</summary>
    /// <param name="called">The service that answered it, where that is known.</param>
    public static string Of(StoredSpan span, string? called = null) =>
        Message(span) ?? Statement(span) ?? Request(span, called) ?? span.Name switch
        {
            "outbox send" => T("ส่งข่าวจากคิวขาออก (outbox)", "Outbox: sends what was written down"),
            var name => Page(name) ?? name,
        };

    /// <summary>The whole trace: the request as the service that answered it knows it, not as the gateway does.</summary>
    public static string Title(TraceTree tree)
    {
        var begin = tree.Answered ?? tree.Roots.SelectMany(root => root.All()).FirstOrDefault(node => !node.IsMissing);
        if (begin is null)
            return T("ร่องรอย", "Trace");
        var exact = begin.All().FirstOrDefault(node => node.Span is { Kind: SpanKind.Server } span && Value(span, "http.route") is { } route
            && !route.Contains("{**", StringComparison.Ordinal) && Value(span, "http.request.method") == Value(begin.Span!, "http.request.method"));
        return Of(exact ?? begin);
    }

    /// <summary>A piece of work in a list, known by its name alone.</summary>
    public static string Of(TraceSummary trace) => (trace.Kind, trace.Name.Split(' ')) switch
    {
        (SpanKind.Consumer, [var queue, "receive"]) => T($"รับข่าวที่คิว {queue}", $"Receives at {queue}"),
        (_, ["Route", ..]) => Page(trace.Name) ?? trace.Name,
        (SpanKind.Client, ["postgresql"]) => T("คำสั่งฐานข้อมูลของงานเบื้องหลัง", "A statement of work that runs by itself"),
        (_, ["outbox", "send"]) => T("ส่งข่าวจากคิวขาออก (outbox)", "Outbox: sends what was written down"),
        _ => trace.Name,
    };

    /// <summary>The name of a request as the whole platform knows it: <c>POST /plan/api/v1/plans</c> of the plan service's <c>POST /api/v1/plans/</c>.</summary>
    public static string Request(string service, string name) => name.Split(' ') is [var method, ['/', ..] route] ? $"{method} {Path(service, route)}" : name;

    /// <summary>The event of a message, without its namespace: <c>ComplaintReceived</c>.</summary>
    public static string? EventOf(StoredSpan span) =>
        Value(span, "messaging.masstransit.message_types") is { } types ? Last(types.Split(',')[0])
        : span.Kind is SpanKind.Producer ? Last(span.Name.Split(' ')[0]) : null;

    /// <summary>The queue that a message was received from.</summary>
    public static string? QueueOf(StoredSpan span) => span.Kind is SpanKind.Consumer && span.Name.Split(' ') is [var queue, ..] ? queue : null;

    private static string? Message(StoredSpan span)
    {
        if (span.Kind is not (SpanKind.Producer or SpanKind.Consumer))
            return null;
        var told = EventOf(span) ?? span.Name;
        return (span.Kind, Value(span, "messaging.masstransit.consumer_type")) switch
        {
            (SpanKind.Producer, _) => T($"ส่ง {told}", $"Sends {told}"),
            (_, { } consumer) => T($"ทำงานกับ {told} ({Last(consumer)})", $"Works on {told} ({Last(consumer)})"),
            _ => T($"รับ {told}", $"Receives {told}"),
        };
    }

    private static string? Statement(StoredSpan span)
    {
        if (span.Scope != "Npgsql" && Value(span, "db.system.name") is null)
            return null;
        if (span.Name.StartsWith("CONNECT", StringComparison.Ordinal))
            return T("เปิดการเชื่อมต่อฐานข้อมูล", "Connects to the database");
        return Value(span, "db.query.summary")
            ?? (Value(span, "db.query.text") is { } sql && SqlWords.Of(sql) is { Length: > 0 } words ? words : null)
            ?? (Value(span, "db.operation.name") is { } verb ? $"{verb} {Value(span, "db.collection.name")}".TrimEnd() : null)
            ?? (span.Name is "postgresql" ? T("คำสั่งฐานข้อมูล", "A statement") : span.Name);
    }

    private static string? Request(StoredSpan span, string? called)
    {
        if (Value(span, "http.request.method") is not { } method)
            return null;
        if (span.Kind is SpanKind.Client)
            return (called ?? Value(span, "server.address")) is { } to
                ? T($"เรียก {ServiceWords.Of(to)} ({method})", $"Calls {ServiceWords.Of(to)} ({method})")
                : T($"เรียกระบบอื่น ({method})", $"Calls another system ({method})");
        return Value(span, "http.route") is { } route ? $"{method} {Path(span.Service, route)}"
            : Value(span, "url.path") is { } path ? $"{method} {path}" : Request(span.Service, span.Name);
    }

    /// <summary>A route as the whole platform knows it, without what the router alone needs: <c>/plan/api/v1/plans/{id}</c>.</summary>
    private static string Path(string service, string route)
    {
        var path = Constraint().Replace(route.Replace("{**rest}", "…", StringComparison.Ordinal), "{$1}").TrimEnd('/');
        var prefix = ServiceWords.PathOf(service);
        return path.StartsWith(prefix + "/", StringComparison.Ordinal) && prefix.Length > 0 || path == prefix
            ? path
            : $"{prefix}/{path.TrimStart('/')}";
    }

    /// <summary>A page of ours: <c>Route / -> PlanService.Plans.OverviewPage</c>.</summary>
    private static string? Page(string name) => name.StartsWith("Route ", StringComparison.Ordinal) && name.Split("-> ") is [_, var page] ? T($"สร้างหน้า {Last(page)}", $"Renders {Last(page)}") : null;

    private static string? Called(TraceNode node) =>
        node.Span!.Kind is SpanKind.Client ? node.Children.FirstOrDefault(child => child.Span?.Kind is SpanKind.Server)?.Span!.Service : null;

    private static string? Value(StoredSpan span, string key) => span.Attributes.GetValueOrDefault(key) is { Length: > 0 } value ? value : null;

    private static string Last(string name) => name.Split('.', ':', '+')[^1];

    [GeneratedRegex(@"\{\*{0,2}(\w+)[^}]*\}")]
    private static partial Regex Constraint();
}
