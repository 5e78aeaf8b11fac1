using System.Text.RegularExpressions;

namespace Architecture.Tests;

/// <summary>Rules of STYLE.md that no compiler checks. Each names the place to look at.</summary>
public sealed partial class SourceTests
{
    [Fact]
    public void Time_comes_from_the_TimeProvider() => NoneIn("src", WallClock(), ".cs", ".razor");

    [Fact]
    public void No_failure_is_swallowed() => NoneIn("src", EmptyCatch(), ".cs", ".razor");

    [Fact]
    public void No_test_sleeps() => NoneIn("tests", Sleep(), ".cs");

    [Fact]
    public void Pages_carry_no_inline_style_or_script() => NoneIn("src", InlineStyleOrScript(), ".razor");

    [Fact]
    public void Pages_ask_no_third_party() => NoneIn("src", ThirdParty(), ".razor", ".css", ".js");

    /// <summary>A handler may already run in the transaction of an Idempotency-Key; what prepares a service at its start, and what works by itself in rounds, does not.</summary>
    [Fact]
    public void No_handler_opens_a_transaction_inside_another() => Assert.Empty(
        Repository.Files("src", ".cs", ".razor")
            .Where(file => file.Path.Contains("Service/", StringComparison.Ordinal) && !Backstage.Any(ending => file.Path.EndsWith(ending, StringComparison.Ordinal)))
            .Where(file => OwnTransaction().IsMatch(file.Text)).Select(file => file.Path));

    /// <summary>A page may still be reading when its parts begin to: a part that reads by itself owns what it reads from (<c>OwningComponentBase</c>).</summary>
    [Fact]
    public void No_part_of_a_page_shares_the_pages_database_context() => Assert.Empty(
        Repository.Files("src", ".razor").Where(file => !file.Text.Contains("@page ", StringComparison.Ordinal) && SharedContext().IsMatch(file.Text)).Select(file => file.Path));

    [Fact]
    public void Program_reads_as_a_table_of_contents() => Assert.All(
        Repository.Files("src", "Program.cs"), file => Assert.True(file.Text.Split('\n').Length <= 100, $"{file.Path} is long"));

    private static readonly string[] Backstage = ["OnStart.cs", "Round.cs", "Retention.cs"];

    private static void NoneIn(string folder, Regex forbidden, params string[] endings)
    {
        var found = Repository.Files(folder, endings)
            .Where(file => !file.Path.EndsWith("SourceTests.cs", StringComparison.Ordinal))
            .SelectMany(file => forbidden.Matches(file.Text).Select(match => $"{file.Path}: {match.Value.Trim()}"));
        Assert.Empty(found);
    }

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Utc)?Now\b|\bDateTime\.Today\b")]
    private static partial Regex WallClock();

    [GeneratedRegex(@"(?<!CurrentTransaction is null \? await [\w.]+\.)BeginTransaction")]
    private static partial Regex OwnTransaction();

    [GeneratedRegex(@"@inject \w*(Db|Desk|DbContext) ")]
    private static partial Regex SharedContext();

    [GeneratedRegex(@"catch\s*(\(\s*Exception\b[^)]*\))?\s*\{\s*\}")]
    private static partial Regex EmptyCatch();

    [GeneratedRegex(@"Thread\.Sleep\(|Task\.Delay\(\s*\d{3,}")]
    private static partial Regex Sleep();

    [GeneratedRegex("""\sstyle="|<style|<script(?![^>]*\bsrc=)|\son[a-z]+="[^@]""")]
    private static partial Regex InlineStyleOrScript();

    [GeneratedRegex("""(src|href)="https?://|url\(["']?https?://|import .*https?://""")]
    private static partial Regex ThirdParty();
}
