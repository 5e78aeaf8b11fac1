namespace VerifyAudit;

/// <summary>What the check is held against besides the databases: what somebody kept elsewhere.</summary>
/// <param name="Statements">A directory of signed statements; null for those in the database alone.</param>
/// <param name="PublicKey">A PEM file; null for the key in the database, which whoever rewrote the database may have put there.</param>
internal sealed record Options(string? Statements = null, string? PublicKey = null)
{
    /// <returns>Null for arguments that mean nothing, or lead to nothing.</returns>
    public static Options? Read(IReadOnlyList<string> arguments)
    {
        var options = new Options();
        for (var place = 0; place < arguments.Count; place += 2)
        {
            var value = place + 1 < arguments.Count ? arguments[place + 1] : null;
            switch (arguments[place])
            {
                case "--statements" when Directory.Exists(value):
                    options = options with { Statements = value };
                    break;
                case "--public-key" when File.Exists(value):
                    options = options with { PublicKey = value };
                    break;
                default:
                    return null;
            }
        }

        return options;
    }
}
