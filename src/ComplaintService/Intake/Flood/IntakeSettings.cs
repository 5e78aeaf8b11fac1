namespace ComplaintService.Intake.Flood;

/// <summary>How much anonymous intake goes straight through. Section <c>Intake</c>.</summary>
public sealed class IntakeSettings
{
    public const string Section = "Intake";

    /// <summary>Complaints and follows from one address in ten minutes before it is slowed; a school or an office shares one. 0: nobody is slowed.</summary>
    public int FreePerWindow { get; set; } = 20;

    /// <summary>Complaints and follows from everybody together before each is slowed: a campaign from many addresses.</summary>
    public int FreePerWindowAll { get; set; } = 300;

    /// <summary>Photos from one address in ten minutes. Each keeps a processor busy for up to a second or two, and photos are made anew one at a time.</summary>
    public int PhotosPerWindow { get; set; } = 60;
}
