using System.Globalization;
using WebUi;
using static WebUi.Language;

namespace OperationsService.Health;

/// <summary>Services, states and sizes in words.</summary>
internal static class HealthWords
{
    private static readonly (string Name, string Thai, string English)[] Services =
    [
        ("gateway", "ประตูระบบ", "Gateway"),
        ("identity", "บุคลากรและสิทธิ์", "People and rights"),
        ("plan", "แผนและงบประมาณ", "Plan and budget"),
        ("complaints", "เรื่องร้องเรียน", "Complaints"),
        ("training", "อบรม", "Training"),
        ("risk", "ความเสี่ยง", "Risks"),
        ("operations", "การทำงานของระบบ", "Operations"),
    ];

    public static int Place(string service) => Array.FindIndex(Services, one => one.Name == service) is var place and >= 0 ? place : Services.Length;

    public static string Service(string service) => Array.Find(Services, one => one.Name == service) is { Name: not null } known ? T(known.Thai, known.English) : service;

    public static (State State, string Text) Of(ServiceStatus status) => status switch
    {
        ServiceStatus.Healthy => (State.Done, T("ทำงานปกติ", "Works")),
        ServiceStatus.Degraded => (State.Late, T("ทำงานได้บางส่วน", "Works in part")),
        ServiceStatus.Unhealthy => (State.Stopped, T("ขัดข้อง", "Can't work")),
        _ => (State.Stopped, T("ไม่ตอบ", "Does not answer")),
    };

    public static string Of(SpanState state) => state switch
    {
        SpanState.Whole => T("ทำงานปกติ", "Worked"),
        SpanState.Partly => T("ทำงานได้บางส่วน", "Worked in part"),
        SpanState.Down => T("ใช้งานไม่ได้", "Down"),
        _ => T("ไม่มีข้อมูล", "Not watched"),
    };

    /// <summary>The class that fills a piece of the strip.</summary>
    public static string Fill(SpanState state) => state switch
    {
        SpanState.Whole => "f-done",
        SpanState.Partly => "f-late",
        SpanState.Down => "f-stop",
        _ => "f-left",
    };

    public static string Parts(ReplicaHealth replica) => replica.Parts.Count == 0 ? "–" : string.Join(" · ", replica.Parts.Select(part => $"{Part(part.Key)} {PartState(part.Value)}"));

    /// <summary>0.1.0 (65d23ab): the commit in so many signs as people compare.</summary>
    public static string Version(string version) => version.Split('+', 2) is [var number, { Length: > 7 } commit] ? $"{number} ({commit[..7]})" : version;

    public static string Gauge(string name) => name switch
    {
        "failed-sign-ins" => T("เข้าสู่ระบบผิดใน 10 นาที", "Failed sign-ins in 10 minutes"),
        "letters-failed-in-a-day" => T("อีเมลที่ส่งไม่ถึงใน 24 ชั่วโมง", "Letters that reached nobody in 24 hours"),
        "names-that-wait" => T("ชื่อผู้ใช้ที่ต้องรอ", "User names that have to wait"),
        _ => name,
    };

    public static string Size(long bytes) => Math.Abs(bytes) switch
    {
        < 1_000_000 => Number(bytes / 1_000m, "kB"),
        < 1_000_000_000 => Number(bytes / 1_000_000m, "MB"),
        _ => Number(bytes / 1_000_000_000m, "GB"),
    };

    /// <summary>"+1.2 MB ใน 24 ชม. · +9 MB ใน 7 วัน", as far as it is known.</summary>
    public static string Growth(DatabaseHealth? database) => database switch
    {
        null => T("ยังไม่ตอบ", "not told"),
        { GrownInDay: not null, GrownInWeek: { } week } => T($"{InDay(database)} · {Signed(week)} ใน 7 วัน", $"{InDay(database)} · {Signed(week)} in 7 days"),
        { GrownInDay: not null } => InDay(database)!,
        _ => T("รู้ว่าโตขึ้นเท่าใดเมื่อครบ 24 ชม.", "its growth is known after 24 h"),
    };

    /// <summary>Null where it is not known.</summary>
    public static string? InDay(DatabaseHealth? database) => database?.GrownInDay is { } day ? T($"{Signed(day)} ใน 24 ชม.", $"{Signed(day)} in 24 h") : null;

    public static string Milliseconds(double time) => time >= 10_000 ? T($"{Plain(time / 1000)} วินาที", $"{Plain(time / 1000)} s") : T($"{Plain(time)} มิลลิวินาที", $"{Plain(time)} ms");

    public static string Age(double seconds) => seconds switch
    {
        < 60 => T($"{Plain(Math.Floor(seconds))} วินาที", $"{Plain(Math.Floor(seconds))} s"),
        < 7200 => T($"{Plain(Math.Floor(seconds / 60))} นาที", $"{Plain(Math.Floor(seconds / 60))} min"),
        < 172_800 => T($"{Plain(Math.Floor(seconds / 3600))} ชั่วโมง", $"{Plain(Math.Floor(seconds / 3600))} h"),
        _ => T($"{Plain(Math.Floor(seconds / 86_400))} วัน", $"{Plain(Math.Floor(seconds / 86_400))} days"),
    };

    private static string Part(string part) => part switch
    {
        "database" => T("ฐานข้อมูล", "database"),
        "broker" => T("ระบบข่าวสาร", "broker"),
        _ => Service(part),
    };

    private static string PartState(string status) => status switch
    {
        "healthy" => T("ปกติ", "healthy"),
        "degraded" => T("ไม่เต็มที่", "degraded"),
        _ => T("ขัดข้อง", "unhealthy"),
    };

    private static string Signed(long bytes) => (bytes >= 0 ? "+" : "−") + Size(Math.Abs(bytes));

    private static string Number(decimal size, string unit) => string.Create(CultureInfo.InvariantCulture, $"{size:#,0.#} {unit}");

    private static string Plain(double number) => number.ToString("#,0.#", CultureInfo.InvariantCulture);
}
