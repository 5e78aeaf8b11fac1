using PlanService.Findings;
using PlanService.Import;
using PlanService.Progress;
using PlanService.Projects;
using ServiceDefaults.Audit;
using ServiceDefaults.SignIn;

namespace PlanService.Plans;

/// <summary>An organization's anti-corruption action plan (แผนปฏิบัติการป้องกันการทุจริต), as read from its document.</summary>
public sealed partial class Plan : IAudited
{
    private Plan()
    {
    }

    public Guid Id { get; private set; }

    /// <summary>The first version of this plan; its own id where it is that. Work is recorded under the series, not under a version.</summary>
    public Guid SeriesId { get; private set; }

    /// <summary>The version that this one amends, or the earlier plan that it was copied from; null for an imported one.</summary>
    public Guid? BasedOnId { get; private set; }
    public string Title { get; private set; } = "";

    /// <summary>Whose plan it is, as written: องค์การบริหารส่วนตำบล…, เทศบาล….</summary>
    public string Organization { get; private set; } = "";
    public string? District { get; private set; }
    public string? Province { get; private set; }

    /// <summary>Buddhist era, in order.</summary>
    public int[] FiscalYears { get; private set; } = [];

    public PlanStatus Status { get; private set; }

    /// <summary>1 for a plan that was never amended.</summary>
    public int Version { get; private set; } = 1;

    /// <summary>What kind of amendment this version is; null for a plan that amends none.</summary>
    public AmendmentKind? Amendment { get; private set; }

    /// <summary>When it came into force; null before.</summary>
    public DateTimeOffset? PublishedAt { get; private set; }

    public DateTimeOffset ImportedAt { get; private set; }
    public string ImportedBy { get; private set; } = "";

    [NotAudited] // long: what changes in it is entered part by part
    public PlanPapers Papers { get; private set; } = null!;

    [NotAudited]
    public IReadOnlyList<Dimension> Dimensions { get; private set; } = [];

    /// <summary>"รวมทั้งสิ้น" of each year as the document states it.</summary>
    [NotAudited]
    public IReadOnlyList<WrittenTotal> WrittenTotals { get; private set; } = [];

    /// <summary>Null for a version that was made here, and not read of a document.</summary>
    [NotAudited]
    public PlanOriginal? Original { get; private set; }

    /// <summary>In the order of the matrix.</summary>
    public List<Project> Projects { get; } = [];

    /// <summary>Every sheet of the document, also second copies and sheets of no project.</summary>
    public List<PlanSheet> Sheets { get; } = [];

    public List<Finding> Findings { get; } = [];

    /// <summary>Every year of every project of the series; only the first version holds them.</summary>
    public List<ProjectYear> Years { get; } = [];

    /// <summary>Its way from draft to publication, oldest first.</summary>
    public List<PlanDecision> Decisions { get; } = [];

    /// <summary>Changes with every change of the row; the ETag.</summary>
    [NotAudited]
    public uint RowVersion { get; private set; }

    /// <summary>While a plan is being written its findings can be resolved and its projects changed.</summary>
    public bool IsBeingWritten => Status is PlanStatus.Draft or PlanStatus.Returned;

    /// <summary>A new draft from what was read of a document. Everything that was read is kept; what could not be understood is a finding.</summary>
    public static Plan Import(ImportedPlan read, IReadOnlyList<ImportFinding> findings, PlanOriginal original, Actor actor, DateTimeOffset at)
    {
        var id = Guid.CreateVersion7(at);
        var plan = new Plan
        {
            Id = id,
            SeriesId = id,
            Title = read.Title,
            Organization = read.Organization.Name,
            District = read.Organization.District,
            Province = read.Organization.Province,
            FiscalYears = [.. read.FiscalYears.Select(year => year.Year)],
            Status = PlanStatus.Draft,
            ImportedAt = at,
            ImportedBy = actor.Name,
            Papers = PlanPapers.From(read),
            Dimensions = [.. read.Dimensions.Select(Dimension.From)],
            WrittenTotals = [.. read.Totals.ByYear.Select(WrittenTotal.From)],
            Original = original,
        };
        plan.Projects.AddRange(read.Projects.Select((project, index) => Project.Import(project, index + 1)));
        plan.Sheets.AddRange(read.Sheets.Select(PlanSheet.Import));
        plan.Findings.AddRange(findings.Select((finding, index) => Finding.Import(finding, index + 1)));
        plan.Years.AddRange(plan.Projects.SelectMany(project => project.Budgets, (project, budget) => ProjectYear.Of(id, project.Code, budget.FiscalYear)));
        return plan;
    }
}
