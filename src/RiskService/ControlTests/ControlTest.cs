using RiskService.Register;
using ServiceDefaults.Audit;
using ServiceDefaults.SignIn;

namespace RiskService.ControlTests;

/// <summary>One test of a control: what came out, what was seen, and what shows it. Never changed; it stays when the control goes.</summary>
public sealed class ControlTest : IAudited
{
    public const int LongestSeen = 2000;
    public const int MostFiles = 10;

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid ControlId { get; private set; }
    public Guid RiskId { get; private set; }

    /// <summary>Within its control, from 1.</summary>
    public int No { get; private set; }

    /// <summary>Text of the control that was tested.</summary>
    public string Control { get; private set; } = "";
    public TestResult Result { get; private set; }
    public string Seen { get; private set; } = "";
    public DateOnly TestedOn { get; private set; }
    public IReadOnlyList<TestEvidence> Evidence { get; private set; } = [];

    /// <summary>By somebody of another division than the one whose control it is: the internal auditor.</summary>
    public bool Independent { get; private set; }

    /// <summary>Who tested has written the control too: allowed in an office of a few people, and shown.</summary>
    public bool OwnControl { get; private set; }
    public string ById { get; private set; } = "";
    public string By { get; private set; } = "";
    public DateTimeOffset At { get; private set; }

    /// <summary>Who brought it in from a file; null when it was recorded here. It is theirs (<see cref="ById"/>), whatever name the file says.</summary>
    public string? ImportedBy { get; private set; }

    /// <summary>One that was recorded elsewhere, before.</summary>
    /// <param name="by">Who recorded it, as the file says.</param>
    internal static ControlTest Imported(Guid control, Guid risk, int no, string text, TestGiven given, (bool Independent, bool OwnControl) was, string by, DateTimeOffset at, Actor importer) => new()
    {
        ControlId = control,
        RiskId = risk,
        No = no,
        Control = text,
        Result = given.Result,
        Seen = given.Seen,
        TestedOn = given.TestedOn,
        Evidence = given.Evidence,
        Independent = was.Independent,
        OwnControl = was.OwnControl,
        ById = importer.Id,
        By = by,
        At = at,
        ImportedBy = importer.Name,
    };

    public static ControlTest Of(RiskControl control, Risk risk, int no, TestGiven given, bool ownControl, Actor actor, DateTimeOffset now) => new()
    {
        ControlId = control.Id,
        RiskId = risk.Id,
        No = no,
        Control = control.Text,
        Result = given.Result,
        Seen = given.Seen,
        TestedOn = given.TestedOn,
        Evidence = given.Evidence,
        Independent = risk.Division != actor.Division,
        OwnControl = ownControl,
        ById = actor.Id,
        By = actor.Name,
        At = now,
    };
}

/// <summary>A test as it was read from a request.</summary>
public sealed record TestGiven(TestResult Result, string Seen, DateOnly TestedOn, IReadOnlyList<TestEvidence> Evidence);

/// <summary>A file that shows what came out.</summary>
/// <param name="File">Its id in the file store; empty for one that stayed in the installation from which the test was brought in.</param>
/// <param name="EffectiveOn">The day from which it shows something: of a certificate its first.</param>
/// <param name="ExpiresOn">Its last day; null where it does not end.</param>
/// <param name="Name">Of such a one.</param>
public sealed record TestEvidence(Guid File, DateOnly EffectiveOn, DateOnly? ExpiresOn, string? Name = null)
{
    public const int LongestName = 255;
}
