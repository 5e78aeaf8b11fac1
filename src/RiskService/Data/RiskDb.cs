using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Data;

namespace RiskService.Data;

/// <summary>The risk service's own database.</summary>
public sealed class RiskDb(DbContextOptions<RiskDb> options) : ServiceDb(options);
