using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ServiceDefaults.Audit;

/// <summary>Turns each tracked change of an <see cref="IAudited"/> entity into an audit entry of the same transaction.</summary>
public sealed class AuditInterceptor(AuditTrail trail) : SaveChangesInterceptor
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // Thai stays readable; the audit trail is no HTML
    };

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Write(eventData.Context!);
        return new(result);
    }

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Write(eventData.Context!);
        return result;
    }

    private void Write(DbContext db)
    {
        var changes = db.ChangeTracker.Entries<IAudited>()
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList();
        foreach (var change in changes)
        {
            db.Add(trail.Entry(
                change.Metadata.ClrType.Name,
                string.Join('/', change.Metadata.FindPrimaryKey()!.Properties.Select(key => KeyText(change.CurrentValues[key]))),
                change.State is EntityState.Added ? null : Values(change, change.OriginalValues),
                change.State is EntityState.Deleted ? null : Values(change, change.CurrentValues)));
        }
    }

    private static string? KeyText(object? value) =>
        value is DateOnly day ? day.ToString("O", CultureInfo.InvariantCulture) : Convert.ToString(value, CultureInfo.InvariantCulture);

    private static string Values(EntityEntry change, PropertyValues values) => JsonSerializer.Serialize(
        change.Properties
            .Where(property => change.State is not EntityState.Modified || property.IsModified)
            .Where(property => property.Metadata is { PropertyInfo: { } info, IsConcurrencyToken: false } && !info.IsDefined(typeof(NotAuditedAttribute), inherit: true))
            .ToDictionary(property => JsonNamingPolicy.CamelCase.ConvertName(property.Metadata.Name), property => values[property.Metadata]),
        Json);
}
