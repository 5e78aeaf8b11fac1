using System.Text;
using Documents;
using ServiceDefaults.Problems;
using WebUi;

namespace TrainingService.People.Lists;

/// <summary>What to do with the good rows of a list that has bad ones.</summary>
public enum ImportMode
{
    /// <summary>Nothing is taken: the list is mended first.</summary>
    None,

    /// <summary>The good rows are taken.</summary>
    Good,
}

/// <param name="Field">name, group, place, position, division, phone, email or heads.</param>
public sealed record LineError(string Field, string Text);

/// <summary>A row that was not taken.</summary>
/// <param name="Line">As a spreadsheet counts it, from 1.</param>
public sealed record BadLine(int Line, string Name, IReadOnlyList<LineError> Errors);

/// <summary>What became of a list.</summary>
/// <param name="Rows">People in the file.</param>
/// <param name="Taken">Rows that were taken.</param>
/// <param name="Enrolled">Of those, with a place.</param>
/// <param name="Waiting">Of those, on the waiting list.</param>
/// <param name="Changed">Of those, people that were in the list of staff already.</param>
/// <param name="Bad">The others.</param>
public sealed record ImportAnswer(int Rows, int Taken, int Enrolled, int Waiting, int Changed, IReadOnlyList<BadLine> Bad)
{
    /// <summary>The bad rows as they were, with what is wrong: to be mended and sent again.</summary>
    internal string BadRows { get; private init; } = "";

    internal static ImportAnswer Of(PeopleList list, int taken, int enrolled = 0, int waiting = 0, int changed = 0)
    {
        List<ListedPerson> bad = [.. list.People.Where(person => person.Wrong.Count > 0)];
        return new(list.People.Count, taken, enrolled, waiting, changed, [.. bad.Select(person => new BadLine(person.Line.No, person.Name, [.. person.Wrong.Select(one => new LineError(one.Field, one.Why.Text))]))])
        {
            BadRows = Csv.Row(list.Headings.Cells.Append("สิ่งที่ต้องแก้").Select(Csv.Cell)) + "\r\n" + string.Concat(bad.Select(person =>
                Csv.Row(Padded(person.Line.Cells, list.Headings.Cells.Count).Append(string.Join(" · ", person.Wrong.Select(one => one.Why.Text))).Select(Csv.Cell)) + "\r\n")),
        };
    }

    /// <summary>A file that a link on the page holds by itself: nothing of it is kept here.</summary>
    internal string BadRowsLink => "data:text/csv;charset=utf-8;base64," + Convert.ToBase64String([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(BadRows)]);

    /// <summary>400 <c>bad-rows</c>: nothing was taken, and why.</summary>
    internal Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult ToProblem() => TypedResults.Problem(
        statusCode: StatusCodes.Status400BadRequest,
        title: new Refusal("bad-rows", $"มี {WholeNumber.Text(Bad.Count)} แถวที่ต้องแก้ ยังไม่ได้รับรายชื่อใด", $"{WholeNumber.Text(Bad.Count)} rows must be mended; nothing was taken").Text,
        extensions: new Dictionary<string, object?>
        {
            ["code"] = "bad-rows",
            ["errors"] = Bad.SelectMany(line => line.Errors.Select(error => (At: FormattableString.Invariant($"lines[{line.Line}].{error.Field}"), error.Text)))
                .GroupBy(error => error.At).ToDictionary(field => field.Key, field => field.Select(error => error.Text).ToArray()),
            ["bad"] = Bad,
        });

    private static IEnumerable<string> Padded(IReadOnlyList<string> cells, int count) => cells.Take(count).Concat(Enumerable.Repeat("", Math.Max(0, count - cells.Count)));
}
