using PlanService.Import;

namespace PlanService.Projects;

/// <summary>A project's sheet exactly as it was read. Never changed: amendments change the project.</summary>
public sealed class PlanSheet
{
    private PlanSheet()
    {
    }

    public Guid Id { get; private set; }
    public Guid PlanId { get; private set; }

    /// <summary>From 1, in the order of the document.</summary>
    public int Position { get; private set; }

    /// <summary>Null when no row of the matrix fits.</summary>
    public string? ProjectCode { get; private set; }

    public ProjectSheet Content { get; private set; } = null!;

    internal PlanSheet Copy() => new() { Id = Guid.CreateVersion7(), Position = Position, ProjectCode = ProjectCode, Content = Content };

    /// <summary>A project that was added here, or copied from an earlier plan, gets a sheet as well, so that the plan's document has one for each.</summary>
    /// <param name="read">The sheet in the earlier plan; null for none.</param>
    internal static PlanSheet Of(Guid planId, int position, Project project, ProjectSheet? read = null) => new()
    {
        Id = Guid.CreateVersion7(),
        PlanId = planId,
        Position = position,
        ProjectCode = project.Code,
        Content = AmendedSheet.Of(project, read is null ? null : read with { Order = position, Headings = [], Line = 0, LastLine = 0 }, position),
    };

    internal static PlanSheet Import(ProjectSheet read) => new()
    {
        Id = Guid.CreateVersion7(),
        Position = read.Order,
        ProjectCode = read.ProjectCode,
        Content = read,
    };
}
