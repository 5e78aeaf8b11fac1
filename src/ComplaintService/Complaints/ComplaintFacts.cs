using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;

namespace ComplaintService.Complaints;

/// <summary>What staff put right once they have read, asked, or been there.</summary>
public sealed partial class Complaint
{
    /// <summary>
    /// Category, place and day as they turned out to be. The promise stays as it was given: another category neither shortens nor lengthens
    /// it, only an extension makes it later. The division stays too, so nobody moves a complaint out of sight by this.
    /// </summary>
    /// <param name="told">What became what, and why, as the complainant reads it.</param>
    /// <param name="asksFinding">Whether the category, as it is now, wants the answer to say what was found.</param>
    public Refusal? Correct(ComplaintFacts facts, string told, bool asksFinding, Actor actor, DateTimeOffset at)
    {
        if (Against(UpdateKind.Corrected) is { } refusal)
            return refusal;
        if (facts == ComplaintFacts.Of(this))
            return ComplaintRefusals.NothingCorrected;
        (Category, Village, Latitude, Longitude) = (facts.Category, facts.Village, facts.Location?.Lat, facts.Location?.Lng);
        (HappenedOn, ProjectCode) = (facts.HappenedOn, facts.ProjectCode);
        if (!asksFinding)
            DropFinding();
        Tell(UpdateKind.Corrected, true, told, actor, at);
        return null;
    }
}

/// <summary>What statistics count and the search for similar ones compares: about what, where and when.</summary>
public sealed record ComplaintFacts(string Category, string? Village, Place? Location, DateOnly? HappenedOn, string? ProjectCode)
{
    public static ComplaintFacts Of(Complaint complaint) => new(
        complaint.Category, complaint.Village, Place.Of(complaint), complaint.HappenedOn, complaint.ProjectCode);
}
