namespace ComplaintService.Corruption.Cases;

/// <summary>Whom a report names. Each part may be missing.</summary>
/// <param name="Position">Code of a <see cref="Officers.Position"/>, or as written.</param>
/// <param name="Division">Code of a division.</param>
public sealed record Accused(string? Name, string? Position, string? Division);
