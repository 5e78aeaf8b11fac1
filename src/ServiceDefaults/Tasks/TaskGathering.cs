using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ServiceDefaults.Tasks;

/// <summary>Gathers what waits for a person on a day: a service adds a kind after the other.</summary>
public sealed class TaskGathering(DateOnly today)
{
    private readonly List<TaskGroup> _groups = [];

    public DateOnly Today => today;

    public Ok<TaskList> Answer => TypedResults.Ok(new TaskList(_groups));

    /// <summary>A kind of which every one was read, up to <see cref="TaskGroup.MostCounted"/> and one; none of it is left out of the answer.</summary>
    /// <param name="isCountedElsewhere">Each of them stands in another kind too, where its day is counted.</param>
    public void Add(string kind, string title, string link, IReadOnlyCollection<TaskItem> all, TaskNature nature = TaskNature.Work, bool isCountedElsewhere = false)
    {
        var (late, soon) = isCountedElsewhere ? (0, 0) : (all.Count(one => one.DueOn < today), all.Count(IsSoon));
        Add(new(kind, nature, title, all.Count, late, soon, null, link, [.. all]));
    }

    /// <summary>A kind whose numbers were counted apart; its first ones are put in order.</summary>
    public void Add(TaskGroup group)
    {
        if (group.Count == 0)
            return;
        List<TaskItem> inOrder = [.. group.First.OrderBy(one => one.DueOn ?? DateOnly.MaxValue)];
        _groups.Add(group with { DueOn = inOrder.FirstOrDefault()?.DueOn, First = [.. inOrder.Take(TaskGroup.MostShown)] });
    }

    /// <summary>Today or within the next days.</summary>
    public bool IsSoon(TaskItem one) => one.DueOn >= today && one.DueOn <= today.AddDays(TaskGroup.SoonDays);
}

/// <summary>The address at which every service answers it.</summary>
public static class TaskRoute
{
    /// <summary>From a service's prefix.</summary>
    public const string Path = "/api/v1/tasks";

    /// <summary>What is said of it, in every service alike.</summary>
    public static RouteHandlerBuilder AsTasks(this RouteHandlerBuilder endpoint) => endpoint
        .WithName("GetTasks")
        .WithTags("Tasks")
        .WithSummary("What waits for the caller here, by kind: how many, how many of them late or due within a week, and the first five");
}
