using System.Security.Cryptography;

namespace PlanService.Plans;

/// <summary>The document that a plan was read from, byte by byte: whatever was written can be looked up again.</summary>
public sealed class PlanOriginal
{
    private PlanOriginal()
    {
    }

    public Guid PlanId { get; private set; }

    /// <summary>Null for a document that came without a name, as through the API.</summary>
    public string? FileName { get; private set; }
    public string ContentType { get; private set; } = "";
    public byte[] Content { get; private set; } = [];

    /// <summary>Bytes.</summary>
    public int Length { get; private set; }

    /// <summary>Of <see cref="Content"/>, lower-case hexadecimal.</summary>
    public string Sha256 { get; private set; } = "";

    /// <param name="content">The whole document.</param>
    /// <param name="contentType">As the sender named it.</param>
    /// <param name="fileName">As the sender named it; a path before it is cut off.</param>
    public static PlanOriginal Of(byte[] content, string contentType, string? fileName) => new()
    {
        Content = content,
        ContentType = contentType,
        FileName = string.IsNullOrWhiteSpace(fileName) ? null : fileName.Split('/', '\\')[^1],
        Length = content.Length,
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(content)),
    };
}
