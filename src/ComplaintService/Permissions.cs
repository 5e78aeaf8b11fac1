using ServiceDefaults.SignIn;

namespace ComplaintService;

/// <summary>What staff may do in this service, and which roles may. Complaining and following need no sign-in. An admin reads no complaint.</summary>
public static class Permissions
{
    /// <summary>Reading complaints: all of them, or those of one's own division (<see cref="Complaints.ComplaintQueries.VisibleTo"/>).</summary>
    public const string ReadComplaints = "read-complaints";

    /// <summary>Handling a complaint, from acknowledgement to closing: all of them, or those of one's own division (<see cref="Complaints.ComplaintQueries.HandledBy"/>).</summary>
    public const string HandleComplaints = "handle-complaints";

    /// <summary>Giving it to a division or a person. A division head does so within the own division.</summary>
    public const string AssignComplaints = "assign-complaints";

    /// <summary>Merging duplicates.</summary>
    public const string MergeComplaints = "merge-complaints";

    /// <summary>Settings of the service: usual answers, categories, days, villages, holidays.</summary>
    public const string WriteSettings = "write-settings";

    /// <summary>Recording what came by letter, by telephone or at the counter, on behalf of people.</summary>
    public const string RecordComplaints = "record-complaints";

    private static readonly string[] Recording = [Roles.ComplaintOfficer, Roles.DivisionOfficer, Roles.DivisionHead];

    /// <summary><see cref="RecordComplaints"/>, asked of the one endpoint that is open to everybody.</summary>
    public static bool MayRecord(Actor actor) => Array.Exists(Recording, actor.Is);

    /// <summary>Corruption reports. Which of them, an officer's key decides (<see cref="Corruption.Sealing.Seats"/>).</summary>
    public const string HandleCorruption = "handle-corruption";

    /// <summary>One of the two recovery papers of the corruption channel. Two different people make them, who need not be corruption officers.</summary>
    public const string MakeRecoveryPapers = "make-recovery-papers";

    public static void Add(WebApplicationBuilder builder) => builder.Services.AddAuthorizationBuilder()
        .AddPermission(ReadComplaints, Roles.ComplaintOfficer, Roles.DivisionOfficer, Roles.DivisionHead, Roles.Executive, Roles.InternalAuditor)
        .AddPermission(HandleComplaints, Roles.ComplaintOfficer, Roles.DivisionOfficer, Roles.DivisionHead)
        .AddPermission(RecordComplaints, Recording)
        .AddPermission(AssignComplaints, Roles.ComplaintOfficer, Roles.DivisionHead)
        .AddPermission(MergeComplaints, Roles.ComplaintOfficer)
        .AddPermission(WriteSettings, Roles.ComplaintOfficer)
        .AddPermission(HandleCorruption, Roles.CorruptionOfficer)
        .AddPermission(MakeRecoveryPapers, Roles.CorruptionOfficer, Roles.InternalAuditor, Roles.Executive);
}
