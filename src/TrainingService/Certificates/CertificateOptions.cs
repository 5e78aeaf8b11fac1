namespace TrainingService.Certificates;

/// <summary>Section <c>Certificates</c>.</summary>
public sealed class CertificateOptions
{
    public const string Section = "Certificates";

    /// <summary>Percent of an event's sessions that somebody must have attended, where the course says nothing else. The usual rule of trainings.</summary>
    public decimal AttendancePercent { get; set; } = 80;

    /// <summary>Folder of <c>Laksaman.ttf</c> and <c>Laksaman-Bold.ttf</c>; null: where Debian's fonts-thai-tlwg has them.</summary>
    public string? Fonts { get; set; }
}

/// <summary>What a course asks for before somebody gets its certificate; without a row the setting counts, and no test.</summary>
public sealed class CertificateTerms : ServiceDefaults.Audit.IAudited
{
    /// <summary>Code.</summary>
    public required string Course { get; init; }

    /// <summary>Percent of the sessions, 1 to 100.</summary>
    public int AttendancePercent { get; internal set; }

    /// <summary>The test after the event must be passed.</summary>
    public bool MustPass { get; internal set; }
}
