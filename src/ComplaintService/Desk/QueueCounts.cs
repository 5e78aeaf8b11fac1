using ComplaintService.Complaints;
using ServiceDefaults.SignIn;
using WebUi;

namespace ComplaintService.Desk;

/// <summary>What stands above the queue: how many wait for what. Each is counted up to <see cref="Most"/>: whoever has more than that before them needs no closer number, and the list itself tells it.</summary>
public sealed record QueueCounts(int Urgent, int Received, int Overdue, int DueSoon, int Waiting, int Replied, int Mine)
{
    /// <summary>One more means "more than this".</summary>
    public const int Most = 1_000;

    /// <summary>Days ahead that count as soon.</summary>
    public const int Soon = 3;

    public static async Task<QueueCounts> Of(IQueryable<Complaint> visible, Actor actor, DateOnly today, CancellationToken ct)
    {
        Task<int> Count(ComplaintFilter filter) => filter.Of(visible, actor, today).CountedAsync(ct, Most);
        return new(
            await Count(new(Urgent: true)), await Count(new(Status: "received")), await Count(new(Overdue: true)),
            await Count(new(Status: "running", DueFrom: today, DueTo: today.AddDays(Soon))),
            await Count(new(Status: "waiting")), await Count(new(Status: "replied")), await Count(new(Status: "open", Mine: true)));
    }

    /// <summary>1,234, or more than <paramref name="most"/>.</summary>
    public static string Text(int counted, int most = CountedList.Most) => counted > most
        ? Language.T($"มากกว่า {WholeNumber.Text(most)}", $"over {WholeNumber.Text(most)}")
        : WholeNumber.Text(counted);
}
