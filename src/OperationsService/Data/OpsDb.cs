using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Data;

namespace OperationsService.Data;

/// <summary>The operations service's own database.</summary>
public sealed class OpsDb(DbContextOptions<OpsDb> options) : ServiceDb(options);
