namespace ComplaintService.Corruption.Sealing;

/// <summary>What a receipt becomes: a name under which its report is found, and the key that opens it. Neither tells the other, or the receipt.</summary>
/// <param name="Lookup">Stands in the database.</param>
/// <param name="Key">Stands nowhere.</param>
public sealed record ReceiptKeys(byte[] Lookup, byte[] Key)
{
    public static ReceiptKeys From(byte[] stretched) => new(Locked.KeyFrom(stretched, "receipt-lookup"), Locked.KeyFrom(stretched, "receipt-key"));
}
