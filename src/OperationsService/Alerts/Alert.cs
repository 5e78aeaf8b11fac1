using OperationsService.Alerts.Rules;
using OperationsService.Alerts.Watching;
using ServiceDefaults.Audit;
using ServiceDefaults.Problems;

namespace OperationsService.Alerts;

/// <summary>
/// Something that was ill for longer than it may be: rings → ends. While it goes on, an administrator may acknowledge it (then nobody is
/// reminded) and silence it until a moment (then nobody is told anything). What is seen of it each round stands apart, in <see cref="Symptom"/>.
/// </summary>
public sealed class Alert : IAudited
{
    public const int LongestWords = 500;
    public static readonly TimeSpan LongestSilence = TimeSpan.FromDays(30);

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>The code of its <see cref="AlertRule"/>.</summary>
    public string Rule { get; private set; } = "";

    /// <summary>Which service, queue or disk; empty where there is only one.</summary>
    public string Subject { get; private set; } = "";
    public Severity Severity { get; private set; }

    /// <summary>When the symptom was first seen.</summary>
    public DateTimeOffset BeganAt { get; private set; }

    /// <summary>When that had lasted long enough.</summary>
    public DateTimeOffset RangAt { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>What was seen of it when it rang, and last of all once it has ended.</summary>
    public decimal Value { get; private set; }
    public DateTimeOffset? AcknowledgedAt { get; private set; }
    public DateTimeOffset? SilencedUntil { get; private set; }
    public uint RowVersion { get; private set; }

    public Finding Finding => new(Subject, Value);

    /// <param name="before">The last alert of the same: a silence that is not over covers this one too, such as that of a day's maintenance.</param>
    internal static Alert Ring(AlertRule rule, Symptom symptom, Alert? before, DateTimeOffset now) => new()
    {
        Rule = rule.Code,
        Subject = symptom.Subject,
        Severity = rule.Severity,
        BeganAt = symptom.Since,
        RangAt = now,
        Value = symptom.Value,
        SilencedUntil = before?.SilencedUntil > now ? before.SilencedUntil : null,
    };

    public bool IsSilent(DateTimeOffset now) => SilencedUntil > now;

    internal void End(decimal value, DateTimeOffset now) => (EndedAt, Value) = (now, value);

    internal Refusal? Acknowledge(DateTimeOffset now)
    {
        if (EndedAt is not null)
            return AlertRefusals.Ended;
        if (AcknowledgedAt is not null)
            return AlertRefusals.Acknowledged;
        AcknowledgedAt = now;
        return null;
    }

    internal Refusal? Silence(DateTimeOffset until)
    {
        if (EndedAt is not null)
            return AlertRefusals.Ended;
        SilencedUntil = until;
        return null;
    }

    internal Refusal? Unsilence(DateTimeOffset now)
    {
        if (!IsSilent(now))
            return AlertRefusals.NotSilenced;
        SilencedUntil = null;
        return null;
    }
}

/// <summary>What happened to an alert.</summary>
public enum AlertStep
{
    /// <summary>It rang, and those were told who are to be.</summary>
    Rang,

    /// <summary>It rang while it was silenced: nobody was told.</summary>
    RangSilently,

    /// <summary>Those who are to be told were told again.</summary>
    Reminded,
    Acknowledged,
    Silenced,

    /// <summary>A silence was taken back.</summary>
    Unsilenced,
    Ended,
}

/// <summary>One moment of its history.</summary>
public sealed class AlertMoment
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid AlertId { get; init; }
    public required DateTimeOffset At { get; init; }
    public required AlertStep Step { get; init; }

    /// <summary>The administrator's name; null where nobody did it.</summary>
    public string? By { get; init; }

    /// <summary>In the administrator's words.</summary>
    public string? Words { get; init; }

    /// <summary>Of a silence.</summary>
    public DateTimeOffset? Until { get; init; }
}

/// <summary>Why something was not done to an alert, and the way on.</summary>
public static class AlertRefusals
{
    public static Refusal Ended { get; } = new("alert-ended", "เหตุนี้จบไปแล้ว ไม่ต้องทำอะไรอีก", "This alert is over: nothing is left to do");

    public static Refusal Acknowledged { get; } = new("already-acknowledged", "มีผู้รับทราบเหตุนี้แล้ว ดูชื่อได้ในประวัติ", "Somebody acknowledged this alert already: the history says who");

    public static Refusal NotSilenced { get; } = new("not-silenced", "เหตุนี้ไม่ได้งดแจ้งอยู่", "This alert is not silenced");

    public static Refusal NoRecipients { get; } = new("no-recipients", "ยังไม่มีผู้รับ เพิ่มที่อยู่อีเมลก่อน", "Nobody is told yet: add an e-mail address first");

    public static Refusal MailIsOff { get; } = new("mail-is-off", "ระบบนี้ยังไม่ได้ตั้งค่าเซิร์ฟเวอร์อีเมล (Mail__Host) จึงส่งไม่ได้", "This installation sends no e-mail: set Mail__Host first");
}
