using ServiceDefaults.Files;

namespace RiskService.Gifts;

/// <summary>A photo of a gift, or its receipt.</summary>
public sealed class GiftFile
{
    public const int Most = 5;

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public required Guid GiftId { get; init; }
    public Guid FileId { get; private set; }
    public required StoredFile File { get; init; }
    public required DateTimeOffset AddedAt { get; init; }
}
