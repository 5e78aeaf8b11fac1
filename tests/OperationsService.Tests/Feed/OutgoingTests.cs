using System.Xml.Linq;
using Contracts;
using MassTransit;
using OperationsService.Integrations.Feed;

namespace OperationsService.Tests.Feed;

/// <summary>Which events leave the house.</summary>
public sealed class OutgoingTests
{
    /// <summary>Of one person, or what services only ask of one another.</summary>
    private static readonly Type[] Inside = [typeof(SessionsRevoked), typeof(PlanMissed), typeof(YearAskedAgain), typeof(AuditSealed)];

    [Fact]
    public void Of_each_event_it_is_decided_whether_it_leaves_the_house()
    {
        var documented = XDocument.Load(Path.ChangeExtension(typeof(PlanPublished).Assembly.Location, ".xml")).Descendants("member")
            .Where(member => member.Element("summary")?.Value.Contains("From: ", StringComparison.Ordinal) is true).Select(member => member.Attribute("name")!.Value[2..]).ToHashSet();
        var events = typeof(PlanPublished).Assembly.GetExportedTypes().Where(type => documented.Contains(type.FullName!)).ToList();
        Assert.Contains(typeof(ComplaintRated), events);
        var decided = Outgoing.Heard.Select(type => type.Contract).Concat(Inside).ToList();
        Assert.True(events.ToHashSet().SetEquals(decided), $"Enter into Outgoing and KeepEvents, or here: {string.Join(", ", events.Except(decided).Concat(decided.Except(events)).Select(type => type.Name))}");
    }

    [Fact]
    public void What_leaves_the_house_is_what_is_heard()
    {
        var heard = typeof(KeepEvents).GetInterfaces().Where(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IConsumer<>)).Select(one => one.GetGenericArguments()[0]);
        Assert.Equal(Outgoing.Heard.Select(type => type.Contract.Name).Order(), heard.Select(type => type.Name).Order());
    }

    [Fact]
    public void What_stays_inside_of_an_event_exists() => Assert.All(Outgoing.All, type => Assert.All(type.Without, property => Assert.NotNull(type.Contract.GetProperty(property))));
}
