using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Data;

namespace TrainingService.Data;

/// <summary>The training service's own database.</summary>
public sealed class TrainingDb(DbContextOptions<TrainingDb> options) : ServiceDb(options);
