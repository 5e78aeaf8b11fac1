using System.Text.Json;
using Xunit;

namespace Testing;

/// <summary>What a service said at <c>/api/v1/tasks</c>.</summary>
public static class TaskAnswers
{
    /// <summary>The kinds, in the order of the answer.</summary>
    public static string[] Kinds(this JsonElement tasks) => [.. tasks.GetProperty("items").EnumerateArray().Select(group => group.GetProperty("kind").GetString()!)];

    /// <summary>One kind, which has to be there.</summary>
    public static JsonElement Kind(this JsonElement tasks, string kind) =>
        Assert.Single(tasks.GetProperty("items").EnumerateArray(), group => group.GetProperty("kind").GetString() == kind);

    /// <summary>All of it, late, due within a week.</summary>
    public static (int Count, int Overdue, int Soon) Counts(this JsonElement group) =>
        (group.GetProperty("count").GetInt32(), group.GetProperty("overdue").GetInt32(), group.GetProperty("soon").GetInt32());

    public static (string Title, string? DueOn, string Link) First(this JsonElement group)
    {
        var first = group.GetProperty("first")[0];
        return (first.GetProperty("title").GetString()!, first.GetProperty("dueOn").GetString(), first.GetProperty("link").GetString()!);
    }
}
