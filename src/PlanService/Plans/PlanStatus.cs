using System.Text.Json.Serialization;

namespace PlanService.Plans;

/// <summary>Draft → submitted → approved or returned → published. In JSON: kebab-case.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PlanStatus>))]
public enum PlanStatus
{
    /// <summary>Imported or being written; only staff see it.</summary>
    [JsonStringEnumMemberName("draft")]
    Draft,

    /// <summary>Waits for the executive.</summary>
    [JsonStringEnumMemberName("submitted")]
    Submitted,

    /// <summary>Approved, not yet public.</summary>
    [JsonStringEnumMemberName("approved")]
    Approved,

    /// <summary>In force and public.</summary>
    [JsonStringEnumMemberName("published")]
    Published,

    /// <summary>Sent back with a reason; to be corrected and submitted again.</summary>
    [JsonStringEnumMemberName("returned")]
    Returned,
}
