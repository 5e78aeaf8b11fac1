using Documents.Lists;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Concurrency;
using ServiceDefaults.SignIn;
using TrainingService.Data;
using TrainingService.Events;
using TrainingService.People.Lists;
using WebUi;

namespace TrainingService.People.Staff;

/// <summary>A list of staff from a file, such as one from the personnel office each year: whoever is in the list already is changed, nobody is taken out.</summary>
public static class ImportStaff
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder staff) => staff
        .MapPost("import", Handle)
        .WithName(nameof(ImportStaff))
        .WithMetadata(new RequestSizeLimitAttribute(ListFile.LongestRequest))
        .WithSummary("Take a list of staff from a file (.xlsx or .csv, 5 MB and 5,000 rows at most; form fields file, and mode: none takes nothing when a row is bad, good takes the good rows)")
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge).ProducesProblem(StatusCodes.Status415UnsupportedMediaType);

    public static async Task<Results<Ok<ImportAnswer>, ProblemHttpResult>> Handle(IFormFile? file, [FromForm] string? mode, TrainingDb db, Actor actor, CancellationToken ct)
    {
        if (ImportModes.Read(mode) is not { } how)
            return ImportModes.Unknown.ToProblem();
        var (answer, objection) = await Decide(file, how, db, actor, ct);
        return objection is not null ? objection.ToProblem() : answer!.Taken == 0 && answer.Bad.Count > 0 ? answer.ToProblem() : TypedResults.Ok(answer);
    }

    /// <summary>The same for the page.</summary>
    public static async Task<(ImportAnswer? Answer, Objection? Objection)> Decide(IFormFile? file, ImportMode mode, TrainingDb db, Actor actor, CancellationToken ct)
    {
        var (list, unreadable) = await PeopleList.Read(file, ct);
        if (list is null)
            return (null, unreadable);
        List<(ListedPerson Person, string? Division)> rows = [.. list.People.Select(person => (person, DivisionOf(person, actor)))];
        foreach (var (person, division) in rows)
        {
            if (division is null)
                person.Wrong.Add(("division", PeopleList.Why("ไม่รู้จักส่วนราชการนี้", "There is no such division")));
            else if (!actor.Keeps(division))
                person.Wrong.Add(("division", PeopleRefusals.NotYourDivision));
        }

        if (mode is ImportMode.None && list.People.Any(person => person.Wrong.Count > 0))
            return (ImportAnswer.Of(list, 0), null);
        return await db.RetryWhenOvertaken<(ImportAnswer?, Objection?)>(async () =>
        {
            var known = (await db.Staff.ToListAsync(ct)).ToLookup(one => (one.Division, one.NameKey));
            var (taken, changed) = (0, 0);
            foreach (var (person, division) in rows.Where(row => row.Person.Wrong.Count == 0))
            {
                taken++;
                var content = new StaffContent(person.Name, person.Position, division!, person.Phone, person.Email);
                if (known[(division!, person.Key)].FirstOrDefault() is not { } there)
                {
                    db.Add(StaffMember.Of(content));
                }
                else
                {
                    Change(there, content);
                    changed++;
                }
            }

            await db.SaveChangesAsync(ct);
            return (ImportAnswer.Of(list, taken, changed: changed), null);
        }, ct);
    }

    /// <summary>What the file does not say stays.</summary>
    private static void Change(StaffMember there, StaffContent content) =>
        there.Write(content with { Position = content.Position ?? there.Position, Phone = content.Phone ?? there.Phone, Email = content.Email ?? there.Email });

    /// <summary>By its code or name; the importer's own where the file says none.</summary>
    private static string? DivisionOf(ListedPerson person, Actor actor) =>
        (person.Division ?? person.Place) is { } written ? StaffRights.DivisionOf(written) : actor.OwnDivision();
}
