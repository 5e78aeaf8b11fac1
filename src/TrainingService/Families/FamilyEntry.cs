using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Components.Forms;
using ServiceDefaults.Problems;
using WebUi;

namespace TrainingService.Families;

/// <summary>A family form as the officer fills it.</summary>
public sealed class FamilyEntry
{
    /// <summary>Of the form to be.</summary>
    public Guid? Id { get; set; }
    public int? Version { get; set; }
    public bool Consent { get; set; }

    [Required]
    public DateOnly? On { get; set; }

    [StringLength(WriteFamilyForm.LongestFamily)]
    public string? Family { get; set; }

    [StringLength(WriteFamilyForm.LongestNote)]
    public string? Note { get; set; }

    public List<Row> Answers { get; set => field = value ?? []; } = []; // a form in which none is left maps to null

    /// <summary>As many rows as questions; of other questions than those that are shown now, none is answered.</summary>
    internal void Fit(FamilyTemplate template)
    {
        if (Version != template.Version)
            Answers.Clear();
        Version = template.Version;
        while (Answers.Count < template.Questions.Count)
            Answers.Add(new());
        Answers.RemoveRange(template.Questions.Count, Answers.Count - template.Questions.Count);
    }

    /// <summary>What stands against it, each at its place; what belongs to no field is returned.</summary>
    internal Refusal? Show(Objection objection, EditContext form)
    {
        Refusal? rest = null;
        foreach (var one in objection.Others.Prepend(objection))
        {
            if (Answers.Select((row, index) => (row, index)).FirstOrDefault(answer => one.Field == FormattableString.Invariant($"answers[{answer.index}]")).row is { } row)
                form.RefuseAt(row, nameof(Row.Choice), one.Refusal.Text);
            else
                rest ??= new Objection(one.Status, one.Refusal, one.Field).ShowIn(form);
        }

        return rest;
    }

    public sealed class Row
    {
        /// <summary>Always posted, so that rows without a choice are not lost.</summary>
        public int No { get; set; }
        public int? Choice { get; set; }
    }
}
