namespace OperationsService.Integrations;

/// <summary>Section <c>Integrations</c>: what other systems are told, and how they are reached.</summary>
public sealed class IntegrationSettings
{
    /// <summary>For how many days an event stays in the feed.</summary>
    public int KeepDays { get; set; } = 400;

    /// <summary>For how many days it is seen what became of a delivery, once it has arrived or was given up.</summary>
    public int DeliveryDays { get; set; } = 30;

    /// <summary>How long a receiver may take to answer, from the search for its address to the last byte that is read.</summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Names or numbers of machines that may be told although they stand in a private network or on this machine, exactly as their address
    /// names them: <c>accounts.office.local</c>. All others must have public addresses.
    /// </summary>
    public IList<string> PrivateHosts { get; } = [];

    public bool IsPrivateHost(string host) => PrivateHosts.Contains(host.Trim('[', ']'), StringComparer.OrdinalIgnoreCase);
}
