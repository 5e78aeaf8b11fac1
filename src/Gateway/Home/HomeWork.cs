using Gateway.Routes;
using ServiceDefaults.Tasks;
using WebUi;
using static WebUi.Language;

namespace Gateway.Home;

/// <summary>One line of the page.</summary>
public sealed record HomeLine(ServiceRoute Service, TaskGroup Group, TaskItem Item);

/// <summary>What the services said, in the order in which a person works: late, due within a week, what others wait for, the rest.</summary>
public sealed record HomeWork(
    IReadOnlyList<HomeLine> Late, IReadOnlyList<HomeLine> Soon, IReadOnlyList<HomeLine> Decisions, IReadOnlyList<HomeLine> Later, IReadOnlyList<HomeLine> Waiting,
    IReadOnlyList<(ServiceRoute Service, TaskGroup Group)> Kinds, IReadOnlyList<ServiceRoute> Silent)
{
    public int Overdue => Kinds.Sum(kind => kind.Group.Overdue);

    public int DueSoon => Kinds.Sum(kind => kind.Group.Soon);

    public int Of(TaskNature nature) => Kinds.Where(kind => kind.Group.Nature == nature).Sum(kind => kind.Group.Count);

    public static HomeWork From(AllTasks answers, DateOnly today)
    {
        List<(ServiceRoute Service, TaskGroup Group)> kinds = [.. answers.Services.SelectMany(answer => answer.Groups ?? [], (answer, group) => (answer.Service, group))];
        // A matter that stands in two kinds is one line: the kind that came first says what is to be done.
        List<HomeLine> lines =
        [
            .. kinds.SelectMany(kind => kind.Group.First, (kind, item) => new HomeLine(kind.Service, kind.Group, item))
                .DistinctBy(line => line.Item.Link).OrderBy(line => line.Item.DueOn ?? DateOnly.MaxValue),
        ];
        var week = today.AddDays(TaskGroup.SoonDays);
        IReadOnlyList<HomeLine> Where(Func<HomeLine, bool> which) => [.. lines.Where(which)];
        return new(
            Where(line => IsMine(line) && line.Item.DueOn < today),
            Where(line => IsMine(line) && line.Item.DueOn >= today && line.Item.DueOn <= week),
            Where(line => line.Group.Nature is TaskNature.Decision && !(line.Item.DueOn <= week)),
            Where(line => line.Group.Nature is TaskNature.Work && !(line.Item.DueOn <= week)),
            Where(line => line.Group.Nature is TaskNature.Waiting),
            kinds, [.. answers.Services.Where(answer => answer.Groups is null).Select(answer => answer.Service)]);
    }

    /// <summary>1,234, or more than what is counted at most.</summary>
    public static string Text(int count) => count > TaskGroup.MostCounted
        ? T($"มากกว่า {WholeNumber.Text(TaskGroup.MostCounted)}", $"over {WholeNumber.Text(TaskGroup.MostCounted)}")
        : WholeNumber.Text(count);

    private static bool IsMine(HomeLine line) => line.Group.Nature is not TaskNature.Waiting;
}
