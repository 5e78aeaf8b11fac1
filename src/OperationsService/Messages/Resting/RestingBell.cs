using ServiceDefaults.Background;

namespace OperationsService.Messages.Resting;

/// <summary>Somebody decided that messages go back: now, not with the next round.</summary>
public sealed class RestingBell : Signal;
