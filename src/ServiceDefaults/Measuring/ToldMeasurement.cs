using Microsoft.EntityFrameworkCore;

namespace ServiceDefaults.Measuring;

/// <summary>What the plan was told of an indicator last.</summary>
public sealed class ToldMeasurement
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public required string ProjectCode { get; init; }
    public required string Indicator { get; init; }

    /// <summary>Buddhist era.</summary>
    public required int FiscalYear { get; init; }

    /// <summary>By which of <see cref="Contracts.Measures"/>; null for what was told before there was a map.</summary>
    public string? Measure { get; private set; }
    public string? MeasureOf { get; private set; }

    /// <summary>Means nothing where it is withdrawn.</summary>
    public decimal Value { get; private set; }

    /// <summary>There was something to say, and is no more.</summary>
    public bool IsWithdrawn { get; private set; }
    public int Version { get; private set; }
    public DateTimeOffset MeasuredAt { get; private set; }
    public uint RowVersion { get; private set; }

    /// <param name="value">Null: nothing to say any more.</param>
    /// <param name="again">Also if it is nothing new.</param>
    /// <returns>Whether the plan must be told.</returns>
    internal bool Be(string measure, string? of, decimal? value, DateTimeOffset at, bool again)
    {
        var isNew = Version == 0 || Measure != measure || MeasureOf != of || IsWithdrawn != value is null || (value is not null && Value != value);
        if (!isNew && !again)
            return false;
        (Measure, MeasureOf, IsWithdrawn, Value) = (measure, of, value is null, value ?? 0);
        // Told twice within one tick of the clock, the later one is still later.
        (Version, MeasuredAt) = (Version + 1, at > MeasuredAt ? at : MeasuredAt.AddMicroseconds(1));
        return true;
    }
}

/// <summary>Of the same shape in each service that measures indicators.</summary>
public static class MeasurementTables
{
    /// <summary>Called in the service's own <c>OnModelCreating</c>.</summary>
    public static void AddMeasurementTables(this ModelBuilder model) => model.Entity<ToldMeasurement>(told =>
    {
        told.ToTable("measurements");
        told.Property(row => row.ProjectCode).HasMaxLength(16);
        told.Property(row => row.Indicator).HasMaxLength(20);
        told.Property(row => row.Measure).HasMaxLength(64);
        told.Property(row => row.MeasureOf).HasMaxLength(200);
        told.Property(row => row.RowVersion).IsRowVersion();
        told.HasIndex(row => new { row.FiscalYear, row.ProjectCode, row.Indicator }).IsUnique();
    });
}
