namespace ComplaintService.Corruption.Papers;

/// <summary>What is known of one of the two recovery papers. Its secret stands on paper alone.</summary>
/// <param name="PublicKey">X25519.</param>
/// <param name="MadeById">Subject of the token: the other paper is made by somebody else.</param>
/// <param name="MadeBy">Their name.</param>
/// <param name="MadeOn">The day in Thailand.</param>
public sealed record RecoveryPaper(byte[] PublicKey, string MadeById, string MadeBy, DateOnly MadeOn);
