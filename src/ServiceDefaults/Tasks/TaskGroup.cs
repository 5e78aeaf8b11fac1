namespace ServiceDefaults.Tasks;

/// <summary>
/// What waits for a person in one service, as each answers it at <c>GET /api/v1/tasks</c>: the gateway puts all of them on one page. Nothing
/// in it is about a citizen: a complaint is its number and its category.
/// </summary>
/// <param name="Items">Kinds of work of which there is some; the page orders them.</param>
public sealed record TaskList(IReadOnlyList<TaskGroup> Items);

/// <summary>One kind of work.</summary>
/// <param name="Kind">Stable word: <c>steps-due</c>.</param>
/// <param name="Title">What is to be done, in the reader's language, the verb first.</param>
/// <param name="Count">How many; <see cref="MostCounted"/> and one means more than that.</param>
/// <param name="Overdue">Of these, whose day has passed. What stands in two kinds of one service is counted in one of them.</param>
/// <param name="Soon">Of these, whose day is today or within <see cref="SoonDays"/> days.</param>
/// <param name="DueOn">The earliest day; null where none has one.</param>
/// <param name="Link">The whole list, from the root of the platform.</param>
/// <param name="First">At most <see cref="MostShown"/>, the most urgent first.</param>
public sealed record TaskGroup(
    string Kind, TaskNature Nature, string Title, int Count, int Overdue, int Soon, DateOnly? DueOn, string Link, IReadOnlyList<TaskItem> First)
{
    public const int MostShown = 5;

    /// <summary>Whoever has more than that before them needs no closer number. A query reads so many rows and one.</summary>
    public const int MostCounted = 1_000;

    /// <summary>What is due within a week is for now.</summary>
    public const int SoonDays = 7;
}

/// <summary>One thing to do.</summary>
/// <param name="Title">Which one: a project, an event, a number.</param>
/// <param name="DueOn">Null where it has no day.</param>
/// <param name="Link">Where it is done, from the root of the platform.</param>
public sealed record TaskItem(string Title, DateOnly? DueOn, string Link);

/// <summary>Whose turn it is.</summary>
public enum TaskNature
{
    /// <summary>The reader's own work.</summary>
    Work,

    /// <summary>Others wait for the reader's yes or no.</summary>
    Decision,

    /// <summary>The reader waits for others.</summary>
    Waiting,
}
