using System.Text.Json;
using ComplaintService.Corruption.Cases;
using ComplaintService.Corruption.Sealing;
using ServiceDefaults.Values;

namespace ComplaintService.Corruption.Reports;

/// <summary>
/// A report as it stands in the database: the day on which it came, and nothing else that can be read. How it is found and opened:
/// the reporter's receipt leads to <see cref="Lookup"/> and opens <see cref="ReporterKey"/>; an officer's secret key opens a seat.
/// </summary>
public sealed class SealedReport
{
    private static readonly JsonSerializerOptions Json = JsonOptions();

    private SealedReport()
    {
    }

    /// <summary>Random: it does not tell when it was made.</summary>
    public Guid Id { get; private set; }

    /// <summary>The day in Thailand.</summary>
    public DateOnly ReceivedOn { get; private set; }

    /// <summary>See <see cref="ReceiptKeys.Lookup"/>.</summary>
    public byte[] Lookup { get; private set; } = [];

    /// <summary>The story's key, locked with the receipt's.</summary>
    public byte[] ReporterKey { get; private set; } = [];

    /// <summary>See <see cref="Sealing.Seats"/>.</summary>
    public byte[] Seats { get; private set; } = [];

    /// <summary>See <see cref="CaseKeys.PublicKey"/>.</summary>
    public byte[] PublicKey { get; private set; } = [];

    /// <summary>A <see cref="Reports.Story"/>, locked.</summary>
    public byte[] Story { get; private set; } = [];

    /// <summary>A <see cref="Cases.CaseFile"/>, locked.</summary>
    public byte[] CaseFile { get; private set; } = [];

    public uint RowVersion { get; private set; }

    public static SealedReport New(DateOnly on, ReceiptKeys receipt, CaseKeys keys, IReadOnlyCollection<byte[]> publicKeys, PaperKeys? papers, int officers, Story story, CaseFile file)
    {
        var report = new SealedReport { Id = Guid.NewGuid(), ReceivedOn = on, Lookup = receipt.Lookup, PublicKey = keys.PublicKey };
        report.ReporterKey = Locked.Lock(receipt.Key, $"reporter-key {report.Id}", keys.Story, 64);
        report.Seat(keys, publicKeys, papers, officers);
        report.Keep(story, keys.Story);
        report.Keep(file, keys);
        return report;
    }

    /// <summary>The story's key for whoever has the receipt.</summary>
    public byte[] StoryKey(ReceiptKeys receipt) => Locked.Open(receipt.Key, $"reporter-key {Id}", ReporterKey);

    public Story OpenStory(byte[] storyKey) => JsonSerializer.Deserialize<Story>(Locked.Open(storyKey, $"story {Id}", Story), Json)!;

    public CaseFile OpenFile(CaseKeys keys) => JsonSerializer.Deserialize<CaseFile>(Locked.Open(keys.File, $"case-file {Id}", CaseFile), Json)!;

    public void Keep(Story story, byte[] storyKey) => Story = Locked.Lock(storyKey, $"story {Id}", JsonSerializer.SerializeToUtf8Bytes(story, Json));

    public void Keep(CaseFile file, CaseKeys keys) => CaseFile = Locked.Lock(keys.File, $"case-file {Id}", JsonSerializer.SerializeToUtf8Bytes(file, Json));

    /// <summary>New seats in place of all that were there: whoever is not among them has none.</summary>
    public void Seat(CaseKeys keys, IReadOnlyCollection<byte[]> publicKeys, PaperKeys? papers, int officers) => Seats = Sealing.Seats.For(keys, publicKeys, papers, officers);

    private static JsonSerializerOptions JsonOptions()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        ApiJson.Configure(options);
        return options;
    }
}
