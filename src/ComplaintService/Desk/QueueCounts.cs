using ComplaintService.Complaints;
using ServiceDefaults.SignIn;
using WebUi;

namespace ComplaintService.Desk;

/// <summary>What stands above the queue: how many wait for what. Each is counted up to <see cref="CountedList.Most"/>.</summary>
public sealed record QueueCounts(int Urgent, int Received, int Overdue, int DueSoon, int Waiting, int Replied, int Mine)
{
    /// <summary>Days ahead that count as soon.</summary>
    public const int Soon = 3;

    public static async Task<QueueCounts> Of(IQueryable<Complaint> visible, Actor actor, DateOnly today, CancellationToken ct)
    {
        Task<int> Count(ComplaintFilter filter) => filter.Of(visible, actor, today).CountedAsync(ct);
        return new(
            await Count(new(Urgent: true)), await Count(new(Status: "received")), await Count(new(Overdue: true)),
            await Count(new(Status: "running", DueFrom: today, DueTo: today.AddDays(Soon))),
            await Count(new(Status: "waiting")), await Count(new(Status: "replied")), await Count(new(Status: "open", Mine: true)));
    }

    /// <summary>1,234, or more than ten thousand.</summary>
    public static string Text(int counted) => counted > CountedList.Most
        ? Language.T($"มากกว่า {WholeNumber.Text(CountedList.Most)}", $"over {WholeNumber.Text(CountedList.Most)}")
        : WholeNumber.Text(counted);
}
