namespace PlanService.Pages;

/// <summary>The model of a form that asks nothing but its button.</summary>
public sealed class NoAnswers;
