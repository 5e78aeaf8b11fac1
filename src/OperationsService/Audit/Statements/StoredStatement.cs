namespace OperationsService.Audit.Statements;

/// <summary>A signed statement as it was made (<see cref="ServiceDefaults.Audit.Checking.AuditStatement"/>). Never changed; the table refuses UPDATE and DELETE.</summary>
public sealed class StoredStatement
{
    /// <summary>From 1, without gaps.</summary>
    public required long Number { get; init; }
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>The whole file.</summary>
    public required string Text { get; init; }
}

/// <summary>The key that signs statements. It stands here closed: whoever has only the database can't sign with it.</summary>
public sealed class StatementKey
{
    /// <summary>SHA-256 of the public key, 64 hexadecimal digits.</summary>
    public required string Id { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>PEM, for everybody.</summary>
    public required string PublicKey { get; init; }

    /// <summary>PKCS#8 as PEM, encrypted with <c>Platform:KeysPassword</c>.</summary>
    public required string PrivateKey { get; init; }
}
