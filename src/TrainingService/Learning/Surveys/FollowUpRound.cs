using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using OpenTelemetry;
using ServiceDefaults.Background;
using ServiceDefaults.Mail;
using ServiceDefaults.Values;
using TrainingService.Data;
using TrainingService.Events;
using TrainingService.People;
using WebUi;

namespace TrainingService.Learning.Surveys;

/// <summary>
/// Writes once to everybody who attended and left an address that the follow-up of their event is open. The letter and the row that says so
/// commit together, and only one replica writes at a time.
/// </summary>
public sealed class FollowUpRound(IServiceScopeFactory scopes, IConfiguration settings, IOptions<OrganizationOptions> organization, TimeProvider clock, ILogger<FollowUpRound> log)
    : Rounds(TimeSpan.FromMinutes(5), clock, log)
{
    private const long Lock = 0x666F6C6C6F77; // "follow"
    private const int Batch = 50;

    /// <summary>Who was not written for so long hears nothing any more: a mail server that is set up later writes of no old events.</summary>
    private static readonly TimeSpan Late = TimeSpan.FromDays(60);

    protected override async Task Round(CancellationToken stopping)
    {
        using var quiet = SuppressInstrumentationScope.Begin(); // a look every few minutes is nobody's trace
        while (await WriteSome(stopping))
        {
            // the next batch
        }
    }

    /// <returns>Whether there may be more.</returns>
    private async Task<bool> WriteSome(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (db, mail) = (scope.ServiceProvider.GetRequiredService<TrainingDb>(), scope.ServiceProvider.GetRequiredService<IMail>());
        if (!mail.IsOn)
            return false;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (!await db.Database.SqlQuery<bool>($"select pg_try_advisory_xact_lock({Lock}) as \"Value\"").SingleAsync(ct))
            return false; // another replica writes
        var (now, due) = (Clock.GetUtcNow(), new List<(Enrolment Who, string Title)>());
        foreach (var weeks in await db.Courses.Select(course => course.FollowUpWeeks).Distinct().ToListAsync(ct))
            due.AddRange(await Due(db, now, weeks, Batch - due.Count, ct));
        foreach (var (who, title) in due)
        {
            db.Add(new FollowUpLetter { EnrolmentId = who.Id, At = now });
            mail.Send(new("follow-up", who.Email!, "ขอความคิดเห็นหลังการอบรม", Text(who, title)));
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return due.Count == Batch;
    }

    private static async Task<IEnumerable<(Enrolment Who, string Title)>> Due(TrainingDb db, DateTimeOffset now, int weeks, int most, CancellationToken ct)
    {
        var (last, first) = (now.AddDays(-7 * weeks), now.AddDays(-7 * weeks) - Late);
        var rows = await (
            from one in db.Events
            join course in db.Courses on one.Course equals course.Code
            join who in db.Enrolments on one.Id equals who.EventId
            where course.FollowUpWeeks == weeks && (one.Status == EventStatus.Open || one.Status == EventStatus.Held || one.Status == EventStatus.Completed) && one.EndsAt <= last && one.EndsAt > first
            where who.Status == EnrolmentStatus.Enrolled && who.Email != null
            where db.Attendance.Any(row => row.EnrolmentId == who.Id)
            where !db.FollowUpLetters.Any(letter => letter.EnrolmentId == who.Id)
            where !db.SurveysGiven.Any(given => given.EventId == one.Id && given.Kind == SurveyKind.FollowUp && given.EnrolmentId == who.Id)
            orderby one.EndsAt, who.No
            select new { who, one.Title }).AsNoTracking().Take(most).ToListAsync(ct);
        return rows.Select(row => (row.who, row.Title));
    }

    private string Text(Enrolment who, string title) =>
        $"""
        เรียน {who.Name}

        ท่านได้ร่วมงาน “{title}” เราขอทราบว่าท่านได้นำสิ่งที่เรียนรู้ไปใช้อย่างไรบ้าง ใช้เวลาไม่เกินสองนาที ไม่เก็บชื่อ และตอบได้ครั้งเดียว

        ตอบแบบติดตามผล: {(settings["Platform:PublicUrl"] ?? "http://localhost:8080").TrimEnd('/')}/training/ticket/{SpokenCode.Grouped(who.Code)}/survey/{Words.Of(SurveyKind.FollowUp)}

        {organization.Value.Name}
        จดหมายนี้ส่งโดยอัตโนมัติ ตอบกลับทางอีเมลไม่ได้
        """;
}
