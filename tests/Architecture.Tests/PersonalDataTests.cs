using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace Architecture.Tests;

/// <summary>
/// Nobody's name, number, address or words leave a service by an event, a log or a trace. What may is decided one by one, so that whatever
/// is added fails here until somebody has thought of it.
/// </summary>
public sealed partial class PersonalDataTests
{
    /// <summary>Codes, names of kinds and addresses of pages: nothing that somebody typed.</summary>
    private static readonly string[] Codes =
    [
        "Area", "Category", "Channel", "Code", "Comparator", "Dimension", "Division", "Hash", "Indicator", "Key", "Kind", "Level", "Link", "Measure", "MeasureOf",
        "Mission", "Outcome", "PreviousHash", "ProjectCode", "RootCause", "Service", "State", "Unit", "Village",
    ];

    /// <summary>What was typed, and is public by itself: the plan's own text, an event's title, the number of a paper.</summary>
    private static readonly string[] PublicTexts =
    [
        "PlanPublished.Title", "PlanPublished.Organization", "PublishedProject.Name", "PublishedProject.Divisions", "PublishedIndicator.Text",
        "TrainingBudgetRequested.Title", "TrainingEventCompleted.Title", "TrainingEventCompleted.Document", "Measure.Thai", "Measure.English",
    ];

    private static readonly Type[] Plain = [typeof(Guid), typeof(int), typeof(long), typeof(decimal), typeof(bool), typeof(DateOnly), typeof(DateTimeOffset)];

    [Fact]
    public void An_event_consists_of_codes_numbers_days_and_public_texts() => Assert.All(
        Assembly.Load("Contracts").GetExportedTypes().Where(type => type is { IsClass: true, IsAbstract: false }).SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance)),
        property => Assert.True(
            Parts(property.PropertyType).All(part => part == typeof(string) ? IsDecided(property) : Plain.Contains(part) || part.IsEnum || part.Assembly.GetName().Name == "Contracts"),
            $"{property.DeclaringType!.Name}.{property.Name} is text or something else that nobody decided to tell other services"));

    [Fact]
    public void What_a_log_is_filled_with_was_decided()
    {
        var found = Calls().SelectMany(call => call.Filled.Select(filled => (call.Path, filled))).Where(one => !LoggedValues.All.Contains(one.filled)).Select(one => $"{one.Path}: {one.filled}");
        Assert.Empty(found);
    }

    [Fact]
    public void Nothing_stands_in_the_list_of_what_is_logged_that_no_log_says() =>
        Assert.Empty(LoggedValues.All.Except(Calls().SelectMany(call => call.Filled)));

    /// <summary><c>{@x}</c> would write all that x holds, and words put into a template by <c>$"…"</c> can't be told from it.</summary>
    [Fact]
    public void No_log_takes_a_thing_apart_or_is_put_together_by_hand() => Assert.All(
        Calls(), call => Assert.True(call.Template is not null && !call.Template.Contains("{@", StringComparison.Ordinal), $"{call.Path}: {call.Text}"));

    /// <summary>What is kept of a request is taken from a list (CleanSpans); a tag of one's own would go round it. Of the exception of a round, CleanSpans leaves the type.</summary>
    [Fact]
    public void A_trace_is_told_nothing_beside_what_is_cleaned() => Assert.Empty(
        Repository.Files("src", ".cs", ".razor").Where(file => !file.Path.EndsWith("Telemetry/CleanSpans.cs", StringComparison.Ordinal)
            && !file.Path.EndsWith("Background/Rounds.cs", StringComparison.Ordinal) && Tag().IsMatch(file.Text)).Select(file => file.Path));

    /// <summary>With them, the message of an exception repeats the values of a row.</summary>
    [Fact]
    public void A_failure_of_the_database_repeats_no_values() => Assert.Empty(
        Repository.Files("src", ".cs", ".json").Where(file => ShowsValues().IsMatch(file.Text)).Select(file => file.Path));

    public static TheoryData<Type> EachDatabase =>
    [
        typeof(Gateway.Data.GatewayDb), typeof(IdentityService.Data.IdentityDb), typeof(PlanService.Data.PlanDb), typeof(ComplaintService.Data.ComplaintDb),
        typeof(ComplaintService.Corruption.Data.CorruptionDb), typeof(TrainingService.Data.TrainingDb), typeof(RiskService.Data.RiskDb), typeof(OperationsService.Data.OpsDb),
    ];

    /// <summary>Wherever an entity is put into text as a whole, its type is all that is seen: no record, no <c>ToString</c> of its own.</summary>
    [Theory]
    [MemberData(nameof(EachDatabase))]
    public void An_entity_tells_nothing_of_itself_by_accident(Type database)
    {
        var builder = (DbContextOptionsBuilder)Activator.CreateInstance(typeof(DbContextOptionsBuilder<>).MakeGenericType(database))!;
        using var db = (DbContext)Activator.CreateInstance(database, builder.UseNpgsql().Options)!;
        Assert.Empty(db.Model.GetEntityTypes().Where(entity => !entity.IsOwned()).Select(entity => entity.ClrType)
            .Where(type => type.Assembly.GetName().Name is { } from && (from.EndsWith("Service", StringComparison.Ordinal) || from is "Gateway" or "ServiceDefaults"))
            .Where(type => type.GetMethod(nameof(ToString), Type.EmptyTypes)!.DeclaringType != typeof(object)).Select(type => type.FullName));
    }

    private static bool IsDecided(PropertyInfo property) => Codes.Contains(property.Name) || PublicTexts.Contains($"{property.DeclaringType!.Name}.{property.Name}");

    private static IEnumerable<Type> Parts(Type type) => type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts) : [Nullable.GetUnderlyingType(type) ?? type];

    private static IEnumerable<LogCall> Calls() => Repository.Files("src", ".cs", ".razor")
        .Where(file => !file.Path.StartsWith("src/LocalHosting/", StringComparison.Ordinal)).SelectMany(file => LogCall.In(file.Path, file.Text));

    [GeneratedRegex(@"\.(SetTag|AddTag|AddBaggage|SetBaggage|AddException|RecordException)\(|new ActivityEvent\(|\bBeginScope\(")]
    private static partial Regex Tag();

    [GeneratedRegex("IncludeErrorDetail|Include Error Detail|EnableSensitiveDataLogging|IncludeFailedBatchedCommand")]
    private static partial Regex ShowsValues();
}
