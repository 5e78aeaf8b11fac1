using ServiceDefaults.PlanProjects;
using TrainingService.Data;

namespace TrainingService.PlanProjects;

/// <inheritdoc/>
public sealed class KeepPlanProjects(TrainingDb db) : KeepPlanProjectsIn<TrainingDb>(db);
