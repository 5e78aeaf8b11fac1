using Documents;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using RiskService.InternalControl.Papers;
using ServiceDefaults.Concurrency;
using ServiceDefaults.Values;
using static WebUi.Language;

namespace RiskService.InternalControl.Forms;

/// <summary>A form as it stands, as data that <see cref="WriteForm"/> takes again, or as the official document.</summary>
public static class GetForm
{
    public sealed record GapAnswer(string Field, string Text);

    /// <param name="Digest">SHA-256 of the frozen form.</param>
    /// <param name="VoidedAt">When the form was opened again: this signature holds no more.</param>
    public sealed record SignatureAnswer(int Version, DateTimeOffset SignedAt, string SignedBy, string Digest, bool IsLate, DateTimeOffset? VoidedAt, string? VoidedBy, string? VoidedFor);

    /// <summary>What a division wrote in the same form, for the organization's.</summary>
    public sealed record DivisionAnswer(string Division, FormState State, IReadOnlyList<QuestionAnswer>? Answers, IReadOnlyList<ComponentConclusion>? Conclusions, string? Overall);

    /// <param name="IsProposal">Nothing is saved yet: this is what the form would begin with.</param>
    /// <param name="Missing">What must be there before it is submitted.</param>
    /// <param name="ProposedRows">ปค.5: rows that it could take over and has not.</param>
    public sealed record Answer(
        FiscalYear FiscalYear, string Owner, FormKind Form, FormState State, bool IsProposal, DateOnly DueOn,
        IReadOnlyList<QuestionAnswer>? Answers, IReadOnlyList<ComponentConclusion>? Conclusions, string? Overall, IReadOnlyList<ControlRow>? Rows, ControlStatement? Statement, ControlReview? Review,
        IReadOnlyList<GapAnswer> Missing, IReadOnlyList<ControlRow> ProposedRows, IReadOnlyList<DivisionAnswer> Divisions,
        DateTimeOffset? SubmittedAt, string? SubmittedBy, DateTimeOffset? SignedAt, string? SignedBy, IReadOnlyList<Reopening> Reopenings, IReadOnlyList<SignatureAnswer> Signatures);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder years) => years
        .MapGet("{year}/forms/{form}", Handle)
        .WithName(nameof(GetForm))
        .WithSummary("A form (pk1, pk4, pk5, pk6) of the organization or, with division=, of a division: format json or docx; signature= an earlier signed version of the document")
        .Produces<Answer>();

    public static async Task<Results<Ok<Answer>, FileStreamHttpResult, NotFound, ValidationProblem>> Handle(
        FiscalYear year, string form, string? division, string? format, int? signature, ControlDesk desk, HttpContext http, CancellationToken ct)
    {
        if (format is not (null or "json" or "docx"))
            return TypedResults.ValidationProblem(new Dictionary<string, string[]> { ["format"] = [T("เลือกหนึ่งใน json, docx", "Choose one of json, docx")] });
        if (await desk.Read(FormPlace.Of(year, form, division), ct) is not { } seen)
            return TypedResults.NotFound();
        if (format is "docx")
        {
            return await PaperOf(seen, signature, desk, ct) is { } paper
                ? TypedResults.Stream(ControlWord.Write(paper, seen.Form), OfficeTypes.Word, $"internal-control-{year}-{form}{(seen.Place.IsOrganization ? "" : $"-{seen.Place.Owner}")}.docx")
                : TypedResults.NotFound();
        }

        http.Response.SetETag(seen.Version);
        var content = seen.Content;
        var signatures = await SignaturesOf(seen, desk, ct);
        return TypedResults.Ok(new Answer(
            year, seen.Place.Owner, seen.Place.Kind, seen.State, seen.Form is null, ControlCalendar.DueOn(year),
            content.Answers, content.Conclusions, content.Overall, content.Rows, content.Statement, content.Review,
            [.. seen.Gaps.Select(gap => new GapAnswer(gap.Field, gap.Text))], await ProposedRows(seen, desk, ct),
            seen.Place is { IsOrganization: true, Kind: FormKind.Pk4 } && desk.Actor.ReadsAllForms()
                ? [.. (await Proposals.OfDivisions(desk.Db, seen.Place, ct)).Select(one => new DivisionAnswer(one.Owner, one.State, one.Content.Answers, one.Content.Conclusions, one.Content.Overall))]
                : [],
            seen.Form?.SubmittedAt, seen.Form?.SubmittedBy, seen.Form?.SignedAt, seen.Form?.SignedBy, seen.Form?.Reopenings ?? [],
            [.. signatures.Select(row => new SignatureAnswer(row.Version, row.SignedAt, row.SignedBy, row.Digest, row.IsLate, row.VoidedAt, row.VoidedBy, row.VoidedFor))]));
    }

    /// <summary>Those of the form, the newest first.</summary>
    public static async Task<IReadOnlyList<FormSnapshot>> SignaturesOf(FormSeen seen, ControlDesk desk, CancellationToken ct) => seen.Form is not { } form
        ? []
        : await desk.Db.FormSnapshots.AsNoTracking().Where(row => row.FormId == form.Id).OrderByDescending(row => row.Version).Take(50).ToListAsync(ct);

    /// <summary>While the form can be written: rows that it has not taken over.</summary>
    public static async Task<IReadOnlyList<ControlRow>> ProposedRows(FormSeen seen, ControlDesk desk, CancellationToken ct)
    {
        if (seen.Place.Kind is not FormKind.Pk5 || seen.Form is not { State: FormState.Draft } || !desk.Actor.MayWrite(seen.Place))
            return [];
        var has = seen.Content.Rows ?? [];
        return [.. (await Proposals.Rows(desk.Db, seen.Place, ct)).Where(row => !has.Any(one => (row.Id is not null && one.Id == row.Id) || (row.From is not null && one.From == row.From)))];
    }

    /// <summary>Null where there is no such signature.</summary>
    /// <param name="signature">Which one; null for the form as it stands.</param>
    public static async Task<FormPaper?> PaperOf(FormSeen seen, int? signature, ControlDesk desk, CancellationToken ct)
    {
        if (signature is { } version)
            return (await SignaturesOf(seen, desk, ct)).FirstOrDefault(row => row.Version == version) is { } frozen ? FormPaper.Read(frozen.Paper) : null;
        return await FormPaper.Of(desk.Db, seen.Form ?? ControlForm.Of(seen.Place, seen.Content), desk.Organization, ct);
    }
}
