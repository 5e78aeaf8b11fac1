using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Components.Forms;
using PlanService.Plans;
using WebUi;

namespace PlanService.Papers;

/// <summary>An order or announcement in a form: a paragraph a line.</summary>
public sealed class PaperForm
{
    public string? Number { get; set; }

    [Required]
    public string? Subject { get; set; }

    [Required]
    public string? Opening { get; set; }
    public string? Closing { get; set; }
    public DateOnly? Date { get; set; }

    [Required]
    public string? SignedBy { get; set; }
    public string? SignedAs { get; set; }

    /// <summary>The plan's version when the form was shown.</summary>
    public string? Seen { get; set; }

    /// <summary>What stands there now; what such a paper usually says where there is none.</summary>
    internal static PaperForm Of(Plan plan, PaperKind kind)
    {
        var usual = PrintedPaper.Usual(plan, kind);
        var entry = PaperEntry.Of(plan, kind) ?? new() { Subject = usual.Subject, Opening = usual.Opening, Closing = usual.Closing };
        return new()
        {
            Number = entry.Number,
            Subject = entry.Subject,
            Opening = string.Join('\n', entry.Opening!),
            Closing = string.Join('\n', entry.Closing!),
            Date = entry.Date,
            SignedBy = entry.SignedBy,
            SignedAs = entry.SignedAs,
        };
    }

    /// <summary>Null for an empty answer.</summary>
    internal static string? Text(string? answer) => string.IsNullOrWhiteSpace(answer) ? null : answer.Trim();

    /// <param name="field">Such as "order.signedBy" or "order.opening[2]".</param>
    internal static void Refuse(EditContext form, string field, string text)
    {
        var name = field.Split('.')[^1].Split('[')[0];
        form.Refuse(char.ToUpperInvariant(name[0]) + name[1..], text);
    }
}
