using RiskService.Data;
using ServiceDefaults.PlanProjects;

namespace RiskService.PlanProjects;

/// <inheritdoc/>
public sealed class KeepPlanProjects(RiskDb db) : KeepPlanProjectsIn<RiskDb>(db);
