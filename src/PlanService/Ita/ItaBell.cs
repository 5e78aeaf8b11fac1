using ServiceDefaults.Background;

namespace PlanService.Ita;

/// <summary>Wakes the looks at pages: somebody ordered one, or wrote another address.</summary>
public sealed class ItaBell : Signal;
