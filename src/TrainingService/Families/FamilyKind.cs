namespace TrainingService.Families;

/// <summary>What a family, or somebody of it, is asked under plan project 1-06.</summary>
public enum FamilyKind
{
    /// <summary>A person's knowledge of violence in families and experience of it; asks for no name.</summary>
    Questionnaire,

    /// <summary>A family's risk of violence, filled in together with the social-welfare officer; gives a level.</summary>
    Assessment,
}

/// <summary>How near violence is.</summary>
public enum FamilyLevel
{
    /// <summary>Nothing that asks for more than being there.</summary>
    Low,

    /// <summary>Signs that add up: a visit, a talk, help before it comes to more.</summary>
    Medium,

    /// <summary>Somebody is in danger, or many signs come together: help now.</summary>
    High,
}

/// <summary>What the plan's sheet asks for. Source: plan project 1-06, steps 4.1 and 4.2.</summary>
public static class FamilyGoals
{
    public const string Project = "1-06";

    /// <summary>At least 150 questionnaires, and at least 50 families assessed.</summary>
    public static int Of(FamilyKind kind) => kind is FamilyKind.Questionnaire ? 150 : 50;
}
