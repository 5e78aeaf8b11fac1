using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using TrainingService.Data;
using TrainingService.Events;
using TrainingService.People;
using TrainingService.Results;

namespace TrainingService.Certificates;

/// <summary>Somebody who took part by name, and whether that is enough for a certificate.</summary>
/// <param name="Percent">Of the event's sessions, 0 to 100.</param>
/// <param name="Passed">The test after the event; null where there was none.</param>
/// <param name="Certificate">The valid one that was issued already.</param>
public sealed record Candidate(Enrolment Enrolment, int Attended, decimal Percent, bool? Passed, bool IsEligible, Certificate? Certificate)
{
    /// <summary>Is to get one now.</summary>
    public bool IsDue => IsEligible && Certificate is null;
}

/// <summary>Who gets a certificate: people with a place (no groups, which are no names) who attended enough and, where the course asks for it, passed.</summary>
public sealed class Eligibility(TrainingDb db, IOptions<CertificateOptions> options)
{
    /// <summary>What the course asks for.</summary>
    /// <param name="course">Code.</param>
    public async Task<CertificateTerms> TermsOf(string course, CancellationToken ct) =>
        await db.CertificateTerms.AsNoTracking().SingleOrDefaultAsync(row => row.Course == course, ct)
        ?? new() { Course = course, AttendancePercent = (int)options.Value.AttendancePercent };

    /// <summary>In the order of the list on paper; all of the event, or these.</summary>
    public async Task<IReadOnlyList<Candidate>> Of(TrainingEvent one, IReadOnlyCollection<Guid>? only, CancellationToken ct)
    {
        var terms = await TermsOf(one.Course, ct);
        var people = db.Enrolments.AsNoTracking().Where(row => row.EventId == one.Id && row.Status == EnrolmentStatus.Enrolled && row.Source != EnrolmentSource.Group);
        if (only is not null)
            people = people.Where(row => only.Contains(row.Id));
        var sessions = one.Sessions.Select(session => session.No).ToList();
        var attended = await db.Attendance.Where(row => row.EventId == one.Id && sessions.Contains(row.Session))
            .GroupBy(row => row.EnrolmentId).Select(rows => new { rows.Key, Count = rows.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count, ct);
        var issued = await db.Certificates.AsNoTracking().Where(row => row.EventId == one.Id && row.RevokedAt == null).ToDictionaryAsync(row => row.EnrolmentId!.Value, ct);
        var passed = await PassedPeople.Of(db, one, ct);
        return [.. (await people.OrderBy(row => row.No).ToListAsync(ct)).Select(person =>
        {
            var (came, didPass) = (attended.GetValueOrDefault(person.Id), passed?.Contains(person.Id));
            var percent = sessions.Count == 0 ? 0 : EventResults.Percent(came, sessions.Count);
            return new Candidate(person, came, percent, didPass, came > 0 && percent >= terms.AttendancePercent && (!terms.MustPass || didPass is true), issued.GetValueOrDefault(person.Id));
        })];
    }
}
