using System.ComponentModel.DataAnnotations;
using ComplaintService.Corruption.Sealing;

namespace ComplaintService.Corruption;

/// <summary>Section <c>Corruption</c>.</summary>
public sealed class CorruptionOptions
{
    public const string Section = "Corruption";

    /// <summary>Passes of Argon2id over its memory.</summary>
    [Range(3, 64)]
    public int Operations { get; set; } = 4;

    /// <summary>Memory of one try of Argon2id, MiB; less than <see cref="StretchCost.LeastMemoryMiB"/> in Development alone.</summary>
    [Range(1, 1024)]
    public int MemoryMiB { get; set; } = StretchCost.LeastMemoryMiB;

    /// <summary>Tries at a time.</summary>
    [Range(1, 64)]
    public int StretchAtOnce { get; set; } = 1;

    /// <summary>Tries that wait, some ten seconds for the last; the next is told to come back.</summary>
    [Range(1, 1000)]
    public int StretchWaiting { get; set; } = 100;

    /// <summary>Reports an hour from everybody together; beyond that a person waits some seconds, and an app for the next hour.</summary>
    [Range(1, 100_000)]
    public int ReportsPerHour { get; set; } = 60;

    /// <summary>Bytes of all attachments of a report, and of each later addition.</summary>
    public long EvidenceBytes { get; set; } = 100 * 1024 * 1024;

    /// <summary>Bytes that all sealed evidence together may take.</summary>
    public long MostStoredBytes { get; set; } = 20L * 1024 * 1024 * 1024;

    /// <summary>Bytes that must stay free on the service's disk, on which the database usually lies too.</summary>
    public long FreeDiskBytes { get; set; } = 1024L * 1024 * 1024;

    /// <summary>Where “leave this page now” leads: a site that anybody might read.</summary>
    [Required]
    public string LeaveTo { get; set; } = "https://www.tmd.go.th/";

    /// <summary>Days within which a reporter reads how the screening went, as the manual promises (plan project 3-02: 15).</summary>
    [Range(1, 180)]
    public int AnswerDays { get; set; } = 15;

    /// <summary>How long an officer's key stays open after the passphrase, minutes.</summary>
    [Range(1, 480)]
    public int OpenMinutes { get; set; } = 30;

    /// <summary>Whether the demo officers get their keys; in Development alone.</summary>
    public bool Demo { get; set; } = true;
}
