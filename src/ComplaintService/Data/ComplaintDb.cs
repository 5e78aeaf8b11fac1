using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Data;

namespace ComplaintService.Data;

/// <summary>The complaint service's own database.</summary>
public sealed class ComplaintDb(DbContextOptions<ComplaintDb> options) : ServiceDb(options);
