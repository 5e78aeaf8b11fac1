namespace Chaos.Work;

/// <summary>What is counted beside the events of <c>Contracts</c>.</summary>
internal static class Kind
{
    public const string Complaint = "complaints filed";
    public const string Training = "trainings held";
    public const string Person = "people enrolled";
    public const string Payment = "payments recorded";
    public const string Risk = "risks described";
}
