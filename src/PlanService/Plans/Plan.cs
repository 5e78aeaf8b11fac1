using PlanService.Findings;
using PlanService.Import;
using PlanService.Projects;
using ServiceDefaults.Audit;
using ServiceDefaults.SignIn;

namespace PlanService.Plans;

/// <summary>แผนปฏิบัติการป้องกันการทุจริต: one version of an organization's anti-corruption action plan.</summary>
public sealed class Plan : IAudited
{
    private readonly List<Project> _projects = [];
    private readonly List<Finding> _findings = [];

    private Plan()
    {
    }

    public Guid Id { get; private init; }
    public string Title { get; private set; } = "";
    public PlanStatus Status { get; private set; }

    /// <summary>1 for a first plan; each amendment counts on.</summary>
    public int Version { get; private set; }

    public string OrganizationName { get; private set; } = "";
    public string? District { get; private set; }
    public string? Province { get; private set; }

    /// <summary>In order, Buddhist era.</summary>
    [NotAudited]
    public int[] FiscalYears { get; private set; } = [];

    /// <summary>Dimensions, missions, objectives and the totals as written: what the document says beside its projects.</summary>
    [NotAudited]
    public PlanOutline Outline { get; private set; } = null!;

    public DateTimeOffset ImportedAt { get; private init; }
    public string ImportedBy { get; private init; } = "";

    [NotAudited]
    public PlanSource Source { get; private init; } = null!;

    public IReadOnlyList<Project> Projects => _projects;
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>PostgreSQL's xmin: the ETag.</summary>
    public uint RowVersion { get; private init; }

    /// <summary>A new draft from a document that was read. What the document contradicts itself in stands in its findings.</summary>
    public static Plan Import(ImportedPlan read, IEnumerable<ImportFinding> findings, PlanSource source, Actor actor, DateTimeOffset now)
    {
        var plan = new Plan
        {
            Id = Guid.CreateVersion7(now),
            Title = read.Title,
            Status = PlanStatus.Draft,
            Version = 1,
            OrganizationName = read.Organization.Name,
            District = read.Organization.District,
            Province = read.Organization.Province,
            FiscalYears = [.. read.FiscalYears.Select(year => year.Year)],
            Outline = PlanOutline.Of(read),
            ImportedAt = now,
            ImportedBy = actor.Name,
            Source = source,
        };
        plan._projects.AddRange(read.Projects.Select((project, i) => Project.Import(plan.Id, i + 1, project, read.Sheets)));
        plan._findings.AddRange(findings.Select((finding, i) => Finding.Import(plan.Id, i + 1, finding)));
        return plan;
    }
}
