using System.ComponentModel.DataAnnotations;
using ComplaintService.Complaints;
using ComplaintService.Intake.Flood;

namespace ComplaintService.Intake;

/// <summary>What a citizen fills in.</summary>
public sealed class ComplaintForm
{
    [Required(ErrorMessage = "เลือกว่าเป็นเรื่องอะไร|Choose what it is about")]
    public string? Category { get; set; }

    [Required, TextLength(Complaint.LongestSubject, MinimumLength = 3)]
    public string? Subject { get; set; }

    [Required, TextLength(Complaint.LongestDetails, MinimumLength = 10)]
    public string? Details { get; set; }

    public string? Village { get; set; }
    public DateOnly? HappenedOn { get; set; }

    /// <summary>Degrees, filled in by the phone; with a point, whatever the language.</summary>
    public string? Lat { get; set; }
    public string? Lng { get; set; }
    public IReadOnlyList<IFormFile>? Photos { get; set; }

    /// <summary>The photos that wait already (<see cref="Intake.Photos.PhotoBox.Seal"/>).</summary>
    public string? Waiting { get; set; }

    [StringLength(200)]
    public string? Name { get; set; }

    [StringLength(40)]
    public string? Phone { get; set; }

    [StringLength(254)]
    public string? Email { get; set; }

    /// <summary>Similar complaints were shown, and this one is another.</summary>
    public bool IsAnother { get; set; }

    /// <summary>Of <see cref="FloodGate"/>, when there were very many.</summary>
    public string? Ticket { get; set; }

    /// <summary>Of <see cref="OnceOnly"/>.</summary>
    public string? Once { get; set; }

    public SubmitComplaint.Request ToRequest() => new(
        Category!, Subject!, Details!, Village, HappenedOn,
        Degrees(Lat) is { } lat && Degrees(Lng) is { } lng && Math.Abs(lat) <= 90 && Math.Abs(lng) <= 180 ? new(lat, lng) : null,
        null, new(Name, Phone, Email), Channel.Web);

    private static double? Degrees(string? text) =>
        double.TryParse(text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var degrees) && double.IsFinite(degrees) ? degrees : null;
}
