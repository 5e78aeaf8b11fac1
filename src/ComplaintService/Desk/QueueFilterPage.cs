using System.Globalization;
using ComplaintService.Complaints;
using Microsoft.AspNetCore.Components;

namespace ComplaintService.Desk;

/// <summary>A page of the complaints that its address asks for: the queue on the screen, or on paper. Open ones unless it says otherwise.</summary>
public abstract class QueueFilterPage : ComponentBase
{
    [CascadingParameter] public HttpContext Http { get; set; } = default!;
    [SupplyParameterFromQuery] public string? Status { get; set; }
    [SupplyParameterFromQuery] public string? Division { get; set; }
    [SupplyParameterFromQuery] public string? Category { get; set; }
    [SupplyParameterFromQuery] public string? Village { get; set; }
    [SupplyParameterFromQuery] public string? Overdue { get; set; }
    [SupplyParameterFromQuery] public string? Mine { get; set; }
    [SupplyParameterFromQuery] public string? DueFrom { get; set; }
    [SupplyParameterFromQuery] public string? DueTo { get; set; }
    [SupplyParameterFromQuery] public string? Cause { get; set; }
    [SupplyParameterFromQuery] public string? Urgent { get; set; }
    [SupplyParameterFromQuery] public string? Q { get; set; }
    [SupplyParameterFromQuery] public string? Project { get; set; }

    protected ComplaintFilter Filter => new(
        string.IsNullOrEmpty(Status) ? "open" : Status, Division, Category, Village, Truth(Overdue), Truth(Mine), Day(DueFrom), Day(DueTo), Cause, Truth(Urgent), Q, Project);

    protected bool IsFiltered => new[] { Status, Division, Category, Village, Overdue, Mine, DueFrom, DueTo, Cause, Urgent, Q, Project }.Any(value => !string.IsNullOrEmpty(value));

    private static bool? Truth(string? text) => text switch { "true" => true, "false" => false, _ => null };

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
