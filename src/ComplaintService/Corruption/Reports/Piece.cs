namespace ComplaintService.Corruption.Reports;

/// <summary>
/// A part of an attachment, locked; all are of one size. Which file it belongs to, and which report, stands in that report's sealed story alone.
/// </summary>
public sealed class Piece
{
    /// <summary>Bytes of an attachment in one piece.</summary>
    public const int Content = 256 * 1024;

    public required Guid Id { get; init; }
    public required byte[] Sealed { get; init; }

    /// <summary>The day after which it is removed, as long as no report took it; null once one did.</summary>
    public DateOnly? ExpiresOn { get; set; }
}

/// <summary>Attachments that came before their report: found and opened by a secret that the sender alone has.</summary>
public sealed class Upload
{
    public required byte[] Lookup { get; init; }

    /// <summary>The list of files, locked.</summary>
    public required byte[] Sealed { get; set; }
    public required DateOnly ExpiresOn { get; init; }
    public uint RowVersion { get; private set; }
}

/// <summary>Something sealed to one case's officers by somebody who can't open it: a refused attempt. For which case can't be seen.</summary>
public sealed class Drop
{
    public required Guid Id { get; init; }
    public required byte[] Sealed { get; init; }
}

/// <summary>How many receipts that are none were tried on a day: a number, no callers.</summary>
public sealed class WrongReceipts
{
    public required DateOnly Day { get; init; }
    public required int Count { get; init; }
}
