using System.Globalization;
using Microsoft.AspNetCore.Components.Forms;
using PlanService.Plans;
using WebUi;

namespace PlanService.Papers;

/// <summary>The committee in a form.</summary>
public sealed class CommitteeForm
{
    public List<Member> Members { get; set; } = [];

    /// <summary>One a line.</summary>
    public string? Duties { get; set; }

    /// <summary>"add", "up 3", "down 3" or "remove 3": the button that was pressed; null for the one that saves.</summary>
    public string? Do { get; set; }

    /// <summary>The plan's version when the form was shown.</summary>
    public string? Seen { get; set; }

    internal static CommitteeForm Of(Plan plan) => new()
    {
        Members = [.. plan.Papers.Committee.Select(member => new Member { Position = member.Position, Role = member.Role })],
        Duties = string.Join('\n', plan.Papers.CommitteeDuties),
    };

    internal IReadOnlyList<MemberEntry> Entries() => [.. Members.Select(member => new MemberEntry(member.Position, member.Role))];

    /// <summary>Does what the button says. The answers move, the rows stay: each field keeps the name under which it is posted.</summary>
    internal void Rearrange()
    {
        var (verb, at) = Do!.Split(' ') is [var word, var no] && int.TryParse(no, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (word, number - 1) : (Do, 0);
        switch (verb)
        {
            case "add" when Members.Count < PapersChecks.MostMembers:
                Members.Add(new());
                break;
            case "up":
                Swap(at, at - 1);
                break;
            case "down":
                Swap(at, at + 1);
                break;
            case "remove" when Has(at):
                for (var i = at; i < Members.Count - 1; i++)
                    Swap(i, i + 1);
                Members.RemoveAt(Members.Count - 1);
                break;
        }
    }

    internal void Refuse(EditContext form, string field, string text)
    {
        if (field.StartsWith("committee[", StringComparison.Ordinal)
            && int.Parse(field["committee[".Length..field.IndexOf(']', StringComparison.Ordinal)], CultureInfo.InvariantCulture) is var at && Has(at))
        {
            if (field.EndsWith("position", StringComparison.Ordinal))
                form.Refuse(() => Members[at].Position, text);
            else
                form.Refuse(() => Members[at].Role, text);
            return;
        }

        form.Refuse(field.StartsWith("duties", StringComparison.Ordinal) ? nameof(Duties) : "", text);
    }

    private bool Has(int at) => at >= 0 && at < Members.Count;

    private void Swap(int one, int other)
    {
        if (!Has(one) || !Has(other))
            return;
        var (here, there) = (Members[one], Members[other]);
        (here.Position, there.Position) = (there.Position, here.Position);
        (here.Role, there.Role) = (there.Role, here.Role);
    }

    public sealed class Member
    {
        public string? Position { get; set; }

        public string? Role { get; set; }
    }
}
