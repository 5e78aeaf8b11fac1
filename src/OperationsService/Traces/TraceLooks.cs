using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Components;
using OperationsService.Traces.Layout;
using OperationsService.Traces.Words;
using WebUi;
using static WebUi.Language;

namespace OperationsService.Traces;

/// <summary>Colours and lengths of drawings. A service has the same colour on every page.</summary>
internal static class TraceLooks
{
    private static readonly string[] Services = ["gateway", "training", "plan", "complaints", "risk", "identity", "operations"];

    public static string Colour(string service) => $"f-s{Math.Max(Array.IndexOf(Services, service), -1) switch { -1 => Services.Length + 1, var place => place + 1 }}";

    public static string Colour(TraceNode node) => node.IsMissing ? "f-gap" : node.Failed ? "f-stop" : Colour(node.Span!.Service);

    /// <summary>Indentation: deeper ones stand where the last one does, or a phone had no room for the words.</summary>
    public static string Depth(int depth) => $"d{Math.Min(depth, 8)}";

    public static string Length(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>Words in a drawing: Razor takes a bare text element for its own.</summary>
    public static MarkupString Label(double x, double y, string text, string css, string anchor = "start") =>
        new($"<text x=\"{Length(x)}\" y=\"{Length(y)}\" class=\"{css}\" text-anchor=\"{anchor}\">{WebUtility.HtmlEncode(text)}</text>");

    /// <summary>What a span came to: a badge only where something failed.</summary>
    public static (State? State, string Text) Result(TraceNode node) => node switch
    {
        { IsMissing: true } => (null, T("ไม่ทราบ", "Not known")),
        { Failed: true, IsHealed: true } => (State.Late, T("ผิดพลาด แล้วหาย", "Failed, healed")),
        { Failed: true } => (State.Stopped, T("ผิดพลาด", "Failed")),
        _ when SpanOutcome.HttpStatus(node.Span!) is >= 400 and var status => (null, T($"ไม่รับ ({status})", $"Refused ({status})")),
        _ => (null, T("สำเร็จ", "OK")),
    };

    public static (State State, string Text) Of(LogLevel level) => level switch
    {
        LogLevel.Critical => (State.Stopped, T("ร้ายแรง", "Critical")),
        LogLevel.Error => (State.Stopped, T("ผิดพลาด", "Error")),
        LogLevel.Warning => (State.Late, T("ควรดู", "Warning")),
        LogLevel.Information => (State.NotStarted, T("แจ้งให้ทราบ", "Information")),
        _ => (State.NotStarted, T("รายละเอียด", "Detail")),
    };

    /// <summary>12 มี.ค. 2570 เวลา 09.03.27 น.: traces are told apart by seconds.</summary>
    public static string Moment(DateTimeOffset at) => $"{ThaiCalendar.InList(ThaiCalendar.DayInBangkok(at))} {Second(at)}";

    public static string Second(DateTimeOffset at) => T(
        ThaiCalendar.InBangkok(at).ToString("'เวลา' HH'.'mm'.'ss 'น.'", CultureInfo.InvariantCulture),
        ThaiCalendar.InBangkok(at).ToString("HH:mm:ss", CultureInfo.InvariantCulture));

    public static string Machine(DateTimeOffset at) => ThaiCalendar.InBangkok(at).ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture);

    public static string Depths(int depth) => T($"ชั้นที่ {depth + 1}", $"level {depth + 1}");

    /// <summary>ms or seconds: the unit of a column whose numbers reach this far.</summary>
    public static bool InSeconds(double longestMs) => longestMs >= 100_000;

    /// <summary>A number in the column's unit.</summary>
    public static string Number(double milliseconds, bool inSeconds) => inSeconds ? Took.Number(milliseconds / 1_000) : Took.Number(milliseconds);
}
