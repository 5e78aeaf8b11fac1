using Microsoft.EntityFrameworkCore;
using TrainingService.Data;
using TrainingService.Events;
using TrainingService.People;
using WebUi;

namespace TrainingService.Certificates;

/// <summary>Numbers and writes certificates; the caller saves, and decides again when overtaken.</summary>
public sealed class Issuing(TrainingDb db, TimeProvider clock)
{
    public async Task ForTraining(TrainingEvent one, IReadOnlyList<Enrolment> people, CancellationToken ct)
    {
        var course = await db.Courses.AsNoTracking().SingleAsync(row => row.Code == one.Course, ct);
        await Issue([.. people.Select(person => new CertificateContent(
            CertificateKind.Training, person.Name, course.Thai, one.Title, ThaiCalendar.DayInBangkok(one.StartsAt!.Value), ThaiCalendar.DayInBangkok(one.EndsAt!.Value), one.Id, person.Id))], ct);
    }

    /// <summary>All of one kind. Who signs must be known.</summary>
    internal async Task Issue(IReadOnlyList<CertificateContent> contents, CancellationToken ct)
    {
        if (contents.Count == 0)
            return;
        var day = ThaiCalendar.DayInBangkok(clock.GetUtcNow());
        var year = Signer.YearOf(day);
        var signer = await db.Signers.AsNoTracking().SingleAsync(row => row.Year == year, ct);
        var kind = contents[0].Kind;
        if (await db.CertificateNumbers.SingleOrDefaultAsync(row => row.Kind == kind && row.Year == year, ct) is not { } numbers)
            db.Add(numbers = new() { Kind = kind, Year = year });
        var first = numbers.Take(contents.Count);
        db.AddRange(contents.Select((content, index) => Certificate.Of(content, first + index, day, signer)));
    }
}

/// <summary>How far the running numbers of a year are. Who takes some while another does is overtaken, and takes others: there are no gaps.</summary>
public sealed class CertificateNumber
{
    public required CertificateKind Kind { get; init; }
    public required int Year { get; init; }
    public int Last { get; private set; }
    public uint RowVersion { get; private set; }

    /// <returns>The first of them.</returns>
    internal int Take(int count)
    {
        Last += count;
        return Last - count + 1;
    }
}
