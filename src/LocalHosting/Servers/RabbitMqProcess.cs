using System.Globalization;
using System.Net.Sockets;
using System.Security.Cryptography;
using LocalHosting.Processes;

namespace LocalHosting.Servers;

/// <summary>
/// A private RabbitMQ node on this machine's loopback address, without plugins but the management API where it is asked for. Its one user is <c>guest</c>, with a
/// password. Erlang's name server (epmd) runs beside it on a port of its own, instead of one that outlives it.
/// </summary>
public sealed class RabbitMqProcess : IServer
{
    /// <summary>The user's name.</summary>
    public const string UserName = "guest";

    private readonly ChildProcess names;
    private readonly ChildProcess process;

    private RabbitMqProcess(ChildProcess names, ChildProcess process) => (this.names, this.process) = (names, process);

    /// <inheritdoc/>
    public Task<int> Exited => process.Exited;

    /// <summary>How to connect.</summary>
    public static string ConnectionString(int port, string password) =>
        string.Create(CultureInfo.InvariantCulture, $"amqp://{UserName}:{Uri.EscapeDataString(password)}@localhost:{port}");

    /// <summary>Starts it, on a fresh data directory if there is none yet, and returns when it takes connections.</summary>
    /// <exception cref="NotInstalledException">This machine has no RabbitMQ.</exception>
    /// <exception cref="ServerFailedException">It ended before it was ready.</exception>
    public static async Task<RabbitMqProcess> StartAsync(ServerOptions options, CancellationToken cancellation = default)
    {
        var server = FirstOf("/usr/lib/rabbitmq/bin/rabbitmq-server", "/opt/rabbitmq/sbin/rabbitmq-server", "/usr/local/lib/rabbitmq/sbin/rabbitmq-server");
        var epmd = FirstOf("/usr/bin/epmd", "/usr/local/bin/epmd", "/usr/lib/erlang/bin/epmd");
        var directory = Prepare(options);
        var environment = EnvironmentOf(directory, FreePort.Next());

        var names = await ChildProcess.StartAsync(new Command(epmd)
        {
            WorkingDirectory = directory,
            LogFile = options.LogFile,
            PidFile = options.PidFile is { } file ? Path.ChangeExtension(file, ".epmd.pid") : null,
            Environment = environment,
        });
        ChildProcess? process = null;
        try
        {
            process = await ChildProcess.StartAsync(new Command(server)
            {
                WorkingDirectory = directory,
                LogFile = options.LogFile,
                PidFile = options.PidFile,
                Environment = environment,
            });
            await Ready.WaitAsync(process, options.LogFile, "RabbitMQ", () => AnswersAsync(options.Port, cancellation), cancellation);
            return new RabbitMqProcess(names, process);
        }
        catch
        {
            await (process?.DisposeAsync() ?? ValueTask.CompletedTask);
            await names.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public async Task StopAsync(TimeSpan grace)
    {
        await process.StopAsync(grace);
        await names.KillAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await process.DisposeAsync();
        await names.DisposeAsync();
    }

    private static string Prepare(ServerOptions options)
    {
        var directory = Directory.CreateDirectory(options.DataDirectory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute).FullName;
        var management = options.ManagementPort is { } api ? string.Create(CultureInfo.InvariantCulture, $$""",{rabbitmq_management, [{tcp_config, [{port, {{api}}}, {ip, "127.0.0.1"}]}]}""") : "";
        // Erlang's own form of configuration: unlike rabbitmq.conf it needs no conversion at each start.
        Write("rabbitmq.config", string.Create(CultureInfo.InvariantCulture, $$"""
            [{rabbit, [
                {tcp_listeners, [{"127.0.0.1", {{options.Port}}}]},
                {default_user, <<"{{UserName}}">>},
                {default_pass, <<"{{options.Password.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}}">>}]}{{management}}].

            """));
        Write("enabled_plugins", options.ManagementPort is null ? "[].\n" : "[rabbitmq_management].\n");
        if (!File.Exists(Path.Combine(directory, ".erlang.cookie")))
            Write(".erlang.cookie", RandomNumberGenerator.GetHexString(32));
        return directory;

        void Write(string name, string text)
        {
            var file = Path.Combine(directory, name);
            File.Delete(file); // Erlang's cookie may not be written, so it can't be overwritten
            using var stream = new FileStream(file, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite });
            using var writer = new StreamWriter(stream);
            writer.Write(text);
        }
    }

    private static Dictionary<string, string?> EnvironmentOf(string directory, int epmdPort)
    {
        // A setting of the machine's own RabbitMQ or Erlang is not meant for this one.
        var environment = Environment.GetEnvironmentVariables().Keys.Cast<string>()
            .Where(name => name.StartsWith("RABBITMQ_", StringComparison.Ordinal) || name.StartsWith("ERL_", StringComparison.Ordinal))
            .ToDictionary(name => name, _ => (string?)null);
        environment["HOME"] = directory; // for the cookie
        environment["TERM"] = "dumb"; // no colours in the log
        environment["ERL_EPMD_ADDRESS"] = "127.0.0.1";
        environment["ERL_EPMD_PORT"] = epmdPort.ToString(CultureInfo.InvariantCulture);
        environment["RABBITMQ_CONF_ENV_FILE"] = "/dev/null";
        environment["RABBITMQ_CONFIG_FILE"] = Path.Combine(directory, "rabbitmq.config");
        environment["RABBITMQ_ENABLED_PLUGINS_FILE"] = Path.Combine(directory, "enabled_plugins");
        environment["RABBITMQ_MNESIA_BASE"] = Path.Combine(directory, "mnesia");
        environment["RABBITMQ_LOG_BASE"] = Path.Combine(directory, "log");
        environment["RABBITMQ_LOGS"] = "-";
        environment["RABBITMQ_NODENAME"] = "rabbit@localhost";
        environment["RABBITMQ_PID_FILE"] = Path.Combine(directory, "pid");
        environment["RABBITMQ_ALLOW_INPUT"] = "1"; // the script becomes the server instead of staying as its parent
        // Naming the node here spares the start of a second virtual machine that only wakes epmd.
        environment["RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS"] = "-noinput -sname rabbit@localhost -kernel inet_dist_use_interface {127,0,0,1}";
        return environment;
    }

    private static async Task<bool> AnswersAsync(int port, CancellationToken cancellation)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync("127.0.0.1", port, cancellation);
            await client.GetStream().WriteAsync("AMQP\0\0\u0009\u0001"u8.ToArray(), cancellation);
            return await client.GetStream().ReadAsync(new byte[1], cancellation) == 1;
        }
        catch (Exception notYet) when (notYet is SocketException or IOException)
        {
            return false;
        }
    }

    private static string FirstOf(params string[] files) => files.FirstOrDefault(File.Exists) ?? throw new NotInstalledException(
        "RabbitMQ is not installed. Install it with `./platform setup` (Debian: apt-get install rabbitmq-server).");
}
