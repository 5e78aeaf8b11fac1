using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults.Problems;
using WebUi;

namespace RiskService.Workbooks;

/// <summary>What to do with the good risks of a workbook that has bad rows.</summary>
public enum ImportMode
{
    /// <summary>Nothing is taken: the file is mended first.</summary>
    None,

    /// <summary>The risks all of whose rows are right are taken.</summary>
    Good,
}

/// <param name="Column">Its heading.</param>
public sealed record CellError(string Column, string Text);

/// <summary>A row that is wrong.</summary>
/// <param name="Sheet">Its name.</param>
/// <param name="Line">As a spreadsheet counts it, from 1.</param>
public sealed record BadRow(string Sheet, int Line, IReadOnlyList<CellError> Errors);

/// <summary>What became of a workbook.</summary>
/// <param name="Risks">In the file.</param>
/// <param name="Added">New ones that were taken.</param>
/// <param name="Changed">Known ones that were another and are so now.</param>
/// <param name="Same">Known ones that say what is there already.</param>
/// <param name="Left">Those that were not taken, for a bad row of theirs or because nothing was.</param>
public sealed record ImportAnswer(int Risks, int Added, int Changed, int Same, int Left, IReadOnlyList<BadRow> Bad)
{
    internal static ImportAnswer Of(GivenRegister given, int added, int changed, int same) => new(
        given.Risks.Count, added, changed, same, given.Risks.Count - added - changed - same,
        [.. given.Risks.SelectMany(one => one.Lines).Concat(given.Strays).Where(line => line.Wrong.Count > 0)
            .Select(line => new BadRow(line.Sheet, line.No, [.. line.Wrong.Select(wrong => new CellError(wrong.Column, wrong.Why.Text))]))]);

    /// <summary>400 <c>bad-rows</c>: nothing was taken, and why. A row is named as its sheet and line.</summary>
    internal ProblemHttpResult ToProblem() => TypedResults.Problem(
        statusCode: StatusCodes.Status400BadRequest,
        title: new Refusal("bad-rows", $"มี {WholeNumber.Text(Bad.Count)} แถวที่ต้องแก้ ยังไม่ได้รับความเสี่ยงใด", $"{WholeNumber.Text(Bad.Count)} rows must be mended; nothing was taken").Text,
        extensions: new Dictionary<string, object?>
        {
            ["code"] = "bad-rows",
            ["errors"] = Bad.ToDictionary(row => FormattableString.Invariant($"{Word(row.Sheet)}[{row.Line}]"), row => row.Errors.Select(error => $"{error.Column}: {error.Text}").ToArray()),
            ["bad"] = Bad,
        });

    private static string Word(string sheet) => sheet switch
    {
        RiskSheet.Name => "risks",
        ControlSheet.Name => "controls",
        AssessmentSheet.Name => "assessments",
        TestSheet.Name => "tests",
        _ => "mitigations",
    };
}
