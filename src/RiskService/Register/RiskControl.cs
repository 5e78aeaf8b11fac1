using System.Text.Json;
using System.Text.Json.Serialization;
using ServiceDefaults.Audit;
using ServiceDefaults.Values;

namespace RiskService.Register;

/// <summary>Something that is done already so that it does not happen.</summary>
public sealed class RiskControl : IAudited
{
    public const int LongestText = 500;
    public const int Most = 20;

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid RiskId { get; private set; }

    /// <summary>Within its risk, from 1.</summary>
    public int No { get; private set; }
    public string Text { get; private set; } = "";
    public Effectiveness Effectiveness { get; private set; }
    public uint RowVersion { get; private set; }

    internal static RiskControl Of(Guid risk, int no, string text, Effectiveness effectiveness) => new() { RiskId = risk, No = no, Text = text, Effectiveness = effectiveness };

    internal void Write(int no, string text, Effectiveness effectiveness) => (No, Text, Effectiveness) = (no, text, effectiveness);
}

/// <summary>A control as it is sent: its text alone, or an object with how well it works; with its id one that is there already.</summary>
[JsonConverter(typeof(ControlGivenJson))]
public sealed record ControlGiven(string? Text, Effectiveness? Effectiveness = null, Guid? Id = null);

internal sealed class ControlGivenJson : JsonConverter<ControlGiven>
{
    private sealed record Whole(string? Text, string? Effectiveness, Guid? Id);

    public override ControlGiven? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is JsonTokenType.String)
            return new(reader.GetString());
        var whole = JsonSerializer.Deserialize<Whole>(ref reader, options);
        if (whole?.Effectiveness is not { } word)
            return whole is null ? null : new(whole.Text, null, whole.Id);
        return Words.Read<Effectiveness>(word) is { } effectiveness
            ? new(whole.Text, effectiveness, whole.Id)
            : throw new JsonException("Effectiveness is good, fair or weak.");
    }

    public override void Write(Utf8JsonWriter writer, ControlGiven value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, new Whole(value.Text, value.Effectiveness is { } effectiveness ? Words.Of(effectiveness) : null, value.Id), options);
}
