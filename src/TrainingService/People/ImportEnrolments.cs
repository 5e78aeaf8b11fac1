using Documents.Lists;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using TrainingService.People.Lists;
using WebUi;

namespace TrainingService.People;

/// <summary>A list of people from a file, .xlsx or .csv. Those for whom there is no room wait, in the order of the file.</summary>
public static class ImportEnrolments
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder events) => events
        .MapPost("{id:guid}/enrolments/import", Handle)
        .WithName(nameof(ImportEnrolments))
        .WithMetadata(new RequestSizeLimitAttribute(ListFile.LongestRequest))
        .WithSummary("Enrol a list from a file (.xlsx or .csv, 5 MB and 5,000 rows at most; form fields file, and mode: none takes nothing when a row is bad, good takes the good rows)")
        .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status413PayloadTooLarge).ProducesProblem(StatusCodes.Status415UnsupportedMediaType);

    public static async Task<Results<Ok<ImportAnswer>, ProblemHttpResult>> Handle(Guid id, IFormFile? file, [FromForm] string? mode, PeopleDesk desk, CancellationToken ct)
    {
        if (ImportModes.Read(mode) is not { } how)
            return ImportModes.Unknown.ToProblem();
        var (answer, objection) = await Decide(id, file, how, desk, ct);
        return objection is not null ? objection.ToProblem() : answer!.Taken == 0 && answer.Bad.Count > 0 ? answer.ToProblem() : TypedResults.Ok(answer);
    }

    /// <summary>The same for the page.</summary>
    public static async Task<(ImportAnswer? Answer, Objection? Objection)> Decide(Guid id, IFormFile? file, ImportMode mode, PeopleDesk desk, CancellationToken ct)
    {
        var (list, unreadable) = await PeopleList.Read(file, ct);
        if (list is null)
            return (null, unreadable);
        ImportAnswer? answer = null;
        var objection = await desk.Change(id, async places =>
        {
            if (places.Event.AgainstEnrolling() is { } refusal)
                return Objection.To(refusal);
            await MarkEnrolled(list, id, desk, ct);
            List<Enrolment> taken = mode is ImportMode.None && list.People.Any(person => person.Wrong.Count > 0) ? [] :
                [.. list.People.Where(person => person.Wrong.Count == 0).Select(person => places.Take(Content(person), person.Heads > 1 ? EnrolmentSource.Group : EnrolmentSource.Import, desk.Now))];
            desk.Db.AddRange(taken);
            answer = ImportAnswer.Of(list, taken.Count, taken.Count(one => one.Status is EnrolmentStatus.Enrolled), taken.Count(one => one.Status is EnrolmentStatus.Waiting));
            return null;
        }, ct);
        return objection is null ? (answer, null) : (null, objection);
    }

    /// <summary>Whoever is in the event's list already is not enrolled twice by sending the file again.</summary>
    private static async Task MarkEnrolled(PeopleList list, Guid id, PeopleDesk desk, CancellationToken ct)
    {
        var enrolled = (await desk.Db.Enrolments.AsNoTracking().Where(one => one.EventId == id && one.Status != EnrolmentStatus.Cancelled).Select(one => new { one.NameKey, one.No }).ToListAsync(ct))
            .ToLookup(one => one.NameKey, one => one.No);
        foreach (var person in list.People)
        {
            person.Wrong.RemoveAll(one => one.Why.Code == "already-enrolled"); // of an attempt that was overtaken
            if (enrolled[person.Key].Order().Cast<int?>().FirstOrDefault() is { } no)
                person.Wrong.Add(("name", new("already-enrolled", $"มีชื่อนี้ในงานแล้ว ลำดับที่ {no}", $"This name is in the event's list already, number {no}")));
        }
    }

    private static EnrolmentContent Content(ListedPerson person)
    {
        var place = string.Join(' ', new[] { person.Position, person.Division, person.Place }.Where(part => part is not null));
        return new(person.Name, person.Group, place.Length == 0 ? null : place[..Math.Min(place.Length, Enrolment.LongestPlace)], person.Phone, person.Email, person.Heads);
    }
}

/// <summary>How an import treats bad rows, as it is written.</summary>
internal static class ImportModes
{
    public static Objection Unknown { get; } = Objection.To("mode", "เลือก none (ไม่รับรายชื่อใดถ้ามีแถวผิด) หรือ good (รับแถวที่ถูกต้อง)", "Say none (nothing when a row is bad) or good (the good rows)");

    public static ImportMode? Read(string? mode) => string.IsNullOrEmpty(mode) ? ImportMode.None : ServiceDefaults.Values.Words.Read<ImportMode>(mode);
}
