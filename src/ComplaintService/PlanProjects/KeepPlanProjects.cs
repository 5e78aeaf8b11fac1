using ComplaintService.Data;
using ServiceDefaults.PlanProjects;

namespace ComplaintService.PlanProjects;

/// <inheritdoc/>
public sealed class KeepPlanProjects(ComplaintDb db) : KeepPlanProjectsIn<ComplaintDb>(db);
