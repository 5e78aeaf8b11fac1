using System.Text.RegularExpressions;

namespace Architecture.Tests;

/// <summary>
/// What a page may do with the database. It reads by itself, in the query that decides what its reader may see; a part of it in a context of
/// its own (<see cref="SourceTests"/>). It changes nothing: what it was sent it hands to the <c>Decide</c> of a verb, which the API calls too,
/// and which publishes, writes the audit entry and saves.
/// </summary>
public sealed partial class PageTests
{
    [Fact]
    public void A_page_changes_nothing_by_itself()
    {
        var found = Pages().SelectMany(page => Change().Matches(page.Text).Select(match => $"{page.Path}: {match.Value}"));
        Assert.Empty(found);
    }

    [Fact]
    public void A_page_speaks_to_the_database_in_no_other_words_than_its_queries()
    {
        var found = Pages().SelectMany(page => OwnWords().Matches(page.Text).Select(match => $"{page.Path}: {match.Value}"));
        Assert.Empty(found);
    }

    /// <summary>Pages and parts of pages, and the classes that several of them derive from.</summary>
    private static IEnumerable<(string Path, string Text)> Pages() =>
        Repository.Files("src", ".razor").Concat(Repository.Files("src", ".cs").Where(file => BaseOfPages().IsMatch(file.Text)));

    [GeneratedRegex(@"\bSaveChanges(Async)?\(|\bExecute(Update|Delete)(Async)?\(|\b[dD]b\.(Add|AddRange|Remove|RemoveRange|Update|Attach)\(|\.Publish\(|\.Entry\(\w+\)\.")]
    private static partial Regex Change();

    [GeneratedRegex(@"\b(ExecuteSql|FromSql|SqlQuery)(Raw|Interpolated)?(Async)?[<(]|\bNpgsql(Connection|Command|DataSource)\b|\bBeginTransaction")]
    private static partial Regex OwnWords();

    [GeneratedRegex(@"\bclass \w+[^{;]*:\s*(Owning)?ComponentBase\b")]
    private static partial Regex BaseOfPages();
}
