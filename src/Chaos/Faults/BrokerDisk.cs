using System.Diagnostics;
using System.Globalization;
using DemoYear;

namespace Chaos.Faults;

/// <summary>
/// The disk of the broker is full: what must be free is set to more than there is. RabbitMQ then takes nothing from whoever publishes,
/// until there is room again.
/// </summary>
internal static class BrokerDisk
{
    private const string MoreThanThereIs = "9000000000000000";
    private const string Usual = "50000000";
    private static readonly string[] Programs = ["/usr/lib/rabbitmq/bin/rabbitmqctl", "/opt/rabbitmq/sbin/rabbitmqctl", "/usr/local/lib/rabbitmq/sbin/rabbitmqctl"];

    public static Fault Fills(Ground ground, Chance chance)
    {
        var seconds = chance.Between(5, 12);
        return new("disk", string.Create(CultureInfo.InvariantCulture, $"disk of the broker full for {seconds} s"), async () =>
        {
            await Set(ground, MoreThanThereIs);
            try
            {
                await Task.Delay(TimeSpan.FromSeconds(seconds));
            }
            finally
            {
                await Set(ground, Usual);
            }
        });
    }

    private static async Task Set(Ground ground, string bytes)
    {
        var start = new ProcessStartInfo(Programs.First(File.Exists), ["-n", "rabbit@localhost", "set_disk_free_limit", bytes]) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        start.Environment.Clear(); // the node's own: where its cookie is, and who knows its port
        foreach (var (name, value) in await ground.EnvironmentOf(Ground.Broker))
            start.Environment[name] = value;
        start.Environment.Remove("RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS"); // or it would be a second node of that name
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new DemoFailedException($"The broker's limit could not be set: {await output}{await errors}");
    }
}
