using ComplaintService.Data;
using Microsoft.EntityFrameworkCore;

namespace ComplaintService.UsualAnswers;

/// <summary>A form with a text in which a usual answer can stand (<see cref="UsualAnswerPicker"/>).</summary>
public interface IWritten
{
    string? Text { get; set; }

    /// <summary>The usual answer whose button was pressed: the form comes back with its words and with all that was filled in, and nothing is done yet.</summary>
    Guid? Pick { get; set; }
}

internal static class Picking
{
    /// <summary>Puts the picked words into the text: in place of another usual answer that nobody changed, and after whatever else was typed.</summary>
    /// <param name="fill">The words as this form shows them.</param>
    public static async Task Pick(this ComplaintDb db, IWritten form, Func<UsualAnswer, string> fill, CancellationToken ct)
    {
        var (id, typed) = (form.Pick, (form.Text ?? "").ReplaceLineEndings("\n").Trim());
        form.Pick = null;
        if (await db.UsualAnswers.AsNoTracking().SingleOrDefaultAsync(answer => answer.Id == id, ct) is not { } picked)
            return; // removed since the form was opened
        var usual = await db.UsualAnswers.AsNoTracking().Where(answer => answer.Use == picked.Use).ToListAsync(ct);
        var words = fill(picked).ReplaceLineEndings("\n");
        if (typed.Length == 0 || usual.Exists(answer => fill(answer).ReplaceLineEndings("\n") == typed))
            form.Text = words;
        else if (!typed.Contains(words, StringComparison.Ordinal))
            form.Text = $"{typed}\n\n{words}";
    }
}
