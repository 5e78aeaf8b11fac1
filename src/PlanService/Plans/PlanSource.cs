using System.Security.Cryptography;

namespace PlanService.Plans;

/// <summary>The document as it came, byte by byte: nothing that was written is lost.</summary>
public sealed class PlanSource
{
    private PlanSource()
    {
    }

    public Guid PlanId { get; private init; }
    public string FileName { get; private init; } = "";
    public string ContentType { get; private init; } = "";
    public byte[] Content { get; private init; } = [];

    /// <summary>SHA-256 of the content: tells whether two plans came from the same file.</summary>
    public byte[] Hash { get; private init; } = [];

    public static PlanSource Of(byte[] content, string contentType, string fileName) =>
        new() { Content = content, ContentType = contentType, FileName = fileName, Hash = SHA256.HashData(content) };
}
