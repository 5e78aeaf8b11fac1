namespace ServiceDefaults.Tests.Sample;

/// <summary>The sample's one event.</summary>
public sealed record NoteTaken
{
    public required Guid NoteId { get; init; }
    public required string Text { get; init; }
    public NoteKind Kind { get; init; }
}
