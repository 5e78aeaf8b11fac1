namespace Testing;

/// <summary>
/// The collection of the test classes in which a service hears from the broker: xUnit runs them one after another. The tests of a project
/// share one broker, and two of its services at a time would be replicas there: each message would reach one of the two.
/// </summary>
public static class OneBroker
{
    public const string Name = "one broker";
}
