using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Values;
using TrainingService.Data;
using TrainingService.Events;
using TrainingService.People;
using WebUi;

namespace TrainingService.Door;

/// <summary>
/// The attendance of one event while entries are made in it. All that the entries name is read at once; each is decided by itself, and nothing
/// is written twice: not what stands there, not what an entry before it made. Saved by <see cref="DoorDesk"/>, once for all.
/// </summary>
public sealed class AttendanceBook
{
    private const int LateClock = 5; // minutes by which a phone's clock may be fast
    private readonly TrainingDb _db;
    private readonly TrainingEvent _event;
    private readonly DateTimeOffset _now;
    private Dictionary<Guid, Enrolment> _enrolments = [];
    private Dictionary<string, Enrolment> _codes = [];
    private Dictionary<int, Enrolment> _numbers = [];
    private Dictionary<(Guid Enrolment, int Session), Attendance> _rows = [];
    private int _lastNo;

    private AttendanceBook(TrainingDb db, TrainingEvent one, DateTimeOffset now) => (_db, _event, _now) = (db, one, now);

    public static async Task<AttendanceBook> Open(TrainingDb db, TrainingEvent one, IReadOnlyList<EntryGiven> entries, DateTimeOffset now, CancellationToken ct)
    {
        var book = new AttendanceBook(db, one, now);
        var ids = entries.Select(entry => entry.EnrolmentId).OfType<Guid>().Distinct().ToList();
        var codes = entries.Select(entry => ReadCode(entry.Code)).OfType<string>().Distinct().ToList();
        var numbers = entries.Select(entry => entry.No).OfType<int>().Distinct().ToList();
        var found = await db.Enrolments.Where(row => (row.EventId == one.Id && (ids.Contains(row.Id) || numbers.Contains(row.No))) || codes.Contains(row.Code)).ToListAsync(ct);
        book._codes = found.ToDictionary(row => row.Code);
        var own = found.Where(row => row.EventId == one.Id).ToList();
        (book._enrolments, book._numbers) = (own.ToDictionary(row => row.Id), own.ToDictionary(row => row.No));
        var known = own.Select(row => row.Id).ToList();
        book._rows = await db.Attendance.AsNoTracking().Where(row => known.Contains(row.EnrolmentId)).ToDictionaryAsync(row => (row.EnrolmentId, row.Session), ct);
        book._lastNo = await db.Enrolments.Where(row => row.EventId == one.Id).MaxAsync(row => (int?)row.No, ct) ?? 0;
        return book;
    }

    /// <param name="under">Before the name of a field that is wrong: <c>entries[3].</c></param>
    public (Entered? Entered, Objection? Objection) Enter(EntryGiven entry, string under = "")
    {
        if (AgainstSession(entry.Session, entry.At, under) is { } wrong)
            return (null, wrong);
        var (enrolment, unknown) = Find(entry, under);
        if (enrolment is null)
            return (null, unknown);
        if (_rows.TryGetValue((enrolment.Id, entry.Session!.Value), out var there))
            return (new(there, enrolment, false), null); // whatever became of the enrolment since
        if (entry.Heads is { } heads && (heads < 1 || heads > enrolment.Heads))
            return (null, Objection.To($"{under}heads", $"มาได้ตั้งแต่ 1 ถึง {enrolment.Heads} คนตามที่ลงทะเบียน คนที่เกินให้เพิ่มเป็นผู้มาหน้างาน", $"From 1 to the {enrolment.Heads} that are enrolled; add those beyond as walk-ins"));
        if (enrolment.Status is EnrolmentStatus.Cancelled)
            return (null, Objection.To(DoorRefusals.Cancelled));
        if (enrolment.Status is EnrolmentStatus.Waiting)
        {
            if (!entry.TakeIn)
                return (null, Objection.To(DoorRefusals.Waiting));
            enrolment.MoveUp();
        }

        return (Write(enrolment, entry.Session.Value, entry.At, entry.Heads ?? enrolment.Heads, entry.Means ?? (entry.Code is null ? AttendanceMeans.List : AttendanceMeans.Code)), null);
    }

    /// <summary>Enrols at the door, beyond the capacity too: whoever is there is there.</summary>
    public (Entered? Entered, Objection? Objection) EnterWalkIn(WalkInGiven given, string under = "")
    {
        var wrong = new List<Objection>();
        if (AgainstSession(given.Session, given.At, under) is { } session)
            wrong.Add(session);
        if (PlainText.Of(given.Name) is not { Length: <= Enrolment.LongestName } name)
            return (null, Objection.To([.. wrong, Objection.To($"{under}name", $"กรอกชื่อและนามสกุล ไม่เกิน {Enrolment.LongestName} ตัวอักษร", $"Write the name, in at most {Enrolment.LongestName} characters")]));
        if (given.Group?.Length > Enrolment.LongestGroup)
            wrong.Add(Objection.To($"{under}group", $"ชื่อกลุ่มยาวได้ไม่เกิน {Enrolment.LongestGroup} ตัวอักษร", $"A group has {Enrolment.LongestGroup} characters at most"));
        if (given.Place?.Length > Enrolment.LongestPlace)
            wrong.Add(Objection.To($"{under}place", $"ที่มายาวได้ไม่เกิน {Enrolment.LongestPlace} ตัวอักษร", $"The place has {Enrolment.LongestPlace} characters at most"));
        if (Objection.To(wrong) is { } objection)
            return (null, objection);
        var enrolment = Enrolment.Of(_event.Id, ++_lastNo, new(name, PlainText.Of(given.Group), PlainText.Of(given.Place)), EnrolmentStatus.Enrolled, EnrolmentSource.WalkIn, _now);
        _db.Add(enrolment);
        return (Write(enrolment, given.Session!.Value, given.At, 1, AttendanceMeans.List), null);
    }

    private Entered Write(Enrolment enrolment, int session, DateTimeOffset? at, int heads, AttendanceMeans means)
    {
        var row = new Attendance
        {
            EnrolmentId = enrolment.Id,
            Session = session,
            EventId = _event.Id,
            Heads = heads,
            At = at is { } earlier && earlier < _now ? earlier.ToUniversalTime() : _now,
            RecordedAt = _now,
            Means = means,
        };
        _db.Add(row);
        _rows.Add((row.EnrolmentId, row.Session), row);
        return new(row, enrolment, true);
    }

    private (Enrolment? Found, Objection? Objection) Find(EntryGiven entry, string under)
    {
        if (entry is { EnrolmentId: null, Code: null, No: null })
            return (null, Objection.To($"{under}enrolmentId", "บอกว่าใครมา ด้วยการลงทะเบียน รหัสบนบัตร หรือเลขที่ในรายชื่อ", "Say who came: by enrolment, by the code of the ticket, or by the number in the list"));
        var found = entry.EnrolmentId is { } id ? _enrolments.GetValueOrDefault(id)
            : entry.Code is { } typed ? ReadCode(typed) is { } code ? _codes.GetValueOrDefault(code) : null
            : _numbers.GetValueOrDefault(entry.No!.Value);
        return found is null ? (null, DoorRefusals.NotEnrolled) : found.EventId == _event.Id ? (found, null) : (null, Objection.To(DoorRefusals.OtherEvent));
    }

    private Objection? AgainstSession(int? no, DateTimeOffset? at, string under)
    {
        if (_event.Sessions.FirstOrDefault(one => one.No == no) is not { } session)
            return Objection.To($"{under}session", $"งานนี้มีช่วงที่ 1 ถึง {_event.Sessions.Count}", $"This event has the sessions 1 to {_event.Sessions.Count}");
        if (ThaiCalendar.DayInBangkok(_now) < session.Date)
            return Objection.To(DoorRefusals.NotYet(session));
        return at > _now.AddMinutes(LateClock) ? Objection.To($"{under}at", "เวลาที่มาต้องไม่อยู่ในอนาคต", "Nobody comes in the future")
            : at < ThaiCalendar.StartOf(session.Date) ? Objection.To($"{under}at", "เวลาที่มาต้องไม่ก่อนวันของช่วงนั้น", "The time lies before the day of the session") : null;
    }

    /// <summary>A ticket's QR code may hold the address of its page: the code stands at its end.</summary>
    internal static string? ReadCode(string? typed) => SpokenCode.TryRead(typed?[(typed.LastIndexOf('/') + 1)..], out var code) ? code.Value.Text : null;
}
