using System.Net;
using System.Net.Sockets;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using LocalHosting.Processes;
using LocalHosting.Running;
using LocalHosting.Servers;

namespace LocalHosting.Tests;

public class ModelTests
{
    [Fact]
    public async Task A_project_gets_the_variables_that_Aspire_gives()
    {
        await using var system = new TestSystem();
        var database = system.Builder.AddPostgres("postgres").AddDatabase("plandb");
        var messaging = system.Builder.AddRabbitMQ("messaging");
        var secret = system.Builder.AddParameter("some-secret", new GenerateParameterDefault { MinLength = 40 }, secret: true, persist: true);
        var identity = system.AddApp("identity");
        var plan = system.AddApp("plan").WithReference(database).WithReference(messaging).WithReference(identity)
            .WithEnvironment("Platform__Secret", secret);

        using var run = await Run.OpenAsync(system.Resources, system.Options);
        var environment = ProjectProcess.EnvironmentOf(run, plan.Resource, "plan");

        var password = run.PasswordOf(database.Resource.Server);
        Assert.Equal($"Host=localhost;Port={run.PortOf("postgres")};Username=postgres;Password={password};Database=plandb", environment["ConnectionStrings__plandb"]);
        Assert.Equal($"amqp://guest:{run.PasswordOf(messaging.Resource)}@localhost:{run.PortOf("messaging")}", environment["ConnectionStrings__messaging"]);
        Assert.Equal($"http://localhost:{run.PortOf("identity")}", environment["services__identity__http__0"]);
        Assert.Equal($"http://localhost:{run.PortOf("plan")}", environment["ASPNETCORE_URLS"]);
        Assert.Equal("plan", environment["OTEL_SERVICE_NAME"]);
        Assert.Equal("service.instance.id=plan", environment["OTEL_RESOURCE_ATTRIBUTES"]);
        Assert.Equal("Development", environment["ASPNETCORE_ENVIRONMENT"]);
        Assert.Equal("1000", environment["OTEL_BSP_SCHEDULE_DELAY"]);
        Assert.Equal("1000", environment["OTEL_BLRP_SCHEDULE_DELAY"]);
        Assert.Equal("1000", environment["OTEL_METRIC_EXPORT_INTERVAL"]);
        Assert.Equal("always_on", environment["OTEL_TRACES_SAMPLER"]);
        Assert.Equal(40, environment["Platform__Secret"]!.Length);
    }

    [Fact]
    public async Task The_brokers_management_api_has_a_port_and_who_asks_for_it_gets_its_address()
    {
        await using var system = new TestSystem();
        var messaging = system.Builder.AddRabbitMQ("messaging").WithManagementPlugin();
        var operations = system.AddApp("operations").WithEnvironment("Messaging__Management", messaging.GetEndpoint("management"));
        Assert.Throws<DistributedApplicationException>(() => messaging.GetEndpoint("other"));
        Assert.Throws<DistributedApplicationException>(() => system.Builder.AddRabbitMQ("plain").GetEndpoint("management"));

        using var run = await Run.OpenAsync(system.Resources, system.Options);
        Assert.Equal($"http://localhost:{run.PortOf("messaging-management")}", ProjectProcess.EnvironmentOf(run, operations.Resource, "operations")["Messaging__Management"]);
    }

    [Fact]
    public async Task Outside_development_nothing_speeds_up_telemetry()
    {
        await using var system = new TestSystem();
        var plan = system.AddApp("plan");

        using var run = await Run.OpenAsync(system.Resources, system.Options with { EnvironmentName = "Production" });
        var environment = ProjectProcess.EnvironmentOf(run, plan.Resource, "plan");

        Assert.Equal("Production", environment["ASPNETCORE_ENVIRONMENT"]);
        Assert.DoesNotContain("OTEL_TRACES_SAMPLER", environment.Keys);
    }

    [Fact]
    public async Task Telemetry_of_all_goes_to_the_project_that_takes_it_in()
    {
        await using var system = new TestSystem();
        var key = system.Builder.AddParameter("operations-key", new GenerateParameterDefault { MinLength = 32 }, secret: true, persist: true);
        var operations = system.AddApp("operations").WithHttpEndpoint(name: "otlp-grpc", env: "Telemetry__GrpcPort").WithHttpEndpoint(name: "otlp-http", env: "Telemetry__HttpPort")
            .WithEnvironment("Platform__OperationsKey", key);
        var plan = system.AddApp("plan");

        using var run = await Run.OpenAsync(system.Resources, system.Options);
        var told = ProjectProcess.EnvironmentOf(run, plan.Resource, "plan");
        var own = ProjectProcess.EnvironmentOf(run, operations.Resource, "operations");

        Assert.Equal($"http://localhost:{own["Telemetry__GrpcPort"]}", told["OTEL_EXPORTER_OTLP_ENDPOINT"]);
        Assert.Equal("grpc", told["OTEL_EXPORTER_OTLP_PROTOCOL"]);
        Assert.Equal($"x-otlp-api-key={own["Platform__OperationsKey"]}", told["OTEL_EXPORTER_OTLP_HEADERS"]);
        Assert.Equal(told["OTEL_EXPORTER_OTLP_ENDPOINT"], own["OTEL_EXPORTER_OTLP_ENDPOINT"]);
        Assert.Equal(3, new[] { run.PortOf("operations"), run.PortOf("operations", "otlp-grpc"), run.PortOf("operations", "otlp-http") }.Distinct().Count());
        Assert.DoesNotContain("Telemetry__GrpcPort", told.Keys);
    }

    [Fact]
    public async Task Only_an_external_address_is_opened_to_the_network()
    {
        await using var system = new TestSystem();
        var inside = system.AddApp("inside");
        var outside = system.AddApp("outside").WithExternalHttpEndpoints();

        using var run = await Run.OpenAsync(system.Resources, system.Options with { Listen = "*" });

        Assert.StartsWith("http://localhost:", ProjectProcess.EnvironmentOf(run, inside.Resource, "inside")["ASPNETCORE_URLS"], StringComparison.Ordinal);
        Assert.StartsWith("http://*:", ProjectProcess.EnvironmentOf(run, outside.Resource, "outside")["ASPNETCORE_URLS"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ports_and_secrets_stay_the_same_between_runs()
    {
        await using var system = new TestSystem();
        var messaging = system.Builder.AddRabbitMQ("messaging");

        using (var run = await Run.OpenAsync(system.Resources, system.Options))
            Assert.NotEqual(0, run.PortOf("messaging"));
        string password;
        int port;
        using (var run = await Run.OpenAsync(system.Resources, system.Options))
            (port, password) = (run.PortOf("messaging"), run.PasswordOf(messaging.Resource));
        using (var run = await Run.OpenAsync(system.Resources, system.Options))
            Assert.Equal((port, password), (run.PortOf("messaging"), run.PasswordOf(messaging.Resource)));

        var secrets = Path.Combine(system.Options.DataDirectory, "secrets.json");
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(secrets));
    }

    [Fact]
    public async Task Replicas_have_ports_of_their_own_and_their_users_know_all_of_them()
    {
        await using var system = new TestSystem();
        var plan = system.AddApp("plan").WithReplicas(3);
        system.AddApp("gateway").WithReference(plan).WaitFor(plan);
        await system.StartUntilReadyAsync();

        var environment = await system.EnvironmentOfAsync("gateway");
        string[] addresses = [.. Enumerable.Range(0, 3).Select(index => environment[FormattableString.Invariant($"services__plan__http__{index}")])];
        Assert.Equal(["plan", "plan-2", "plan-3"], await Task.WhenAll(addresses.Select(async address =>
        {
            using var http = new HttpClient();
            var text = await http.GetStringAsync(address + "/environment");
            return text.Contains("service.instance.id=plan-2", StringComparison.Ordinal) ? "plan-2" : text.Contains("service.instance.id=plan-3", StringComparison.Ordinal) ? "plan-3" : "plan";
        })));
    }

    [Fact]
    public async Task Of_replicas_with_a_fixed_port_the_first_has_it_and_keeps_it_however_many_there_are()
    {
        await using var system = new TestSystem();
        var gateway = system.AddApp("gateway", FreePort.Next());
        int fixedPort, second;
        using (var alone = await Run.OpenAsync(system.Resources, system.Options))
            fixedPort = alone.PortOf("gateway");
        gateway.WithReplicas(2);
        using (var two = await Run.OpenAsync(system.Resources, system.Options))
            Assert.Equal(fixedPort, two.PortOf("gateway"));
        using (var again = await Run.OpenAsync(system.Resources, system.Options))
            second = again.PortOf("gateway-2");
        Assert.NotEqual(fixedPort, second);
        Assert.Throws<DistributedApplicationException>(() => gateway.WithReplicas(0));
    }

    [Fact]
    public async Task A_port_in_use_is_named_and_nothing_is_started()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        await using var system = new TestSystem();
        system.AddApp("gateway", port);

        var refusal = await Assert.ThrowsAsync<DistributedApplicationException>(system.StartAsync);

        Assert.Contains(FormattableString.Invariant($"Port {port}"), refusal.Message, StringComparison.Ordinal);
        Assert.Contains("PLATFORM_PORT", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(Path.Combine(system.Options.DataDirectory, "run")));
    }

    [Fact]
    public async Task A_second_run_on_the_same_data_is_refused()
    {
        await using var system = new TestSystem();
        using var first = await Run.OpenAsync(system.Resources, system.Options);

        var refusal = await Assert.ThrowsAsync<DistributedApplicationException>(() => Run.OpenAsync(system.Resources, system.Options));

        Assert.Contains("PLATFORM_DATA", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_log_that_has_grown_is_begun_anew_and_its_text_kept_once()
    {
        var directory = Directory.CreateTempSubdirectory("localhosting-").FullName;
        var log = Path.Combine(directory, "plan.log");
        File.WriteAllText(log, "0123456789");

        Logs.KeepSmall(directory, limit: 10);
        Assert.Equal("0123456789", File.ReadAllText(log));
        Logs.KeepSmall(directory, limit: 9);
        Assert.Equal("0123456789", File.ReadAllText(log + ".1"));
        Assert.Equal(0, new FileInfo(log).Length);
        Directory.Delete(directory, recursive: true);
    }

    [Fact]
    public void Two_resources_can_not_have_the_same_name()
    {
        var builder = DistributedApplication.CreateBuilder(new RunOptions { DataDirectory = "unused" });
        builder.AddPostgres("plan");

        Assert.Throws<DistributedApplicationException>(() => builder.AddRabbitMQ("plan"));
    }

    [Fact]
    public void A_machine_without_PostgreSQL_is_told_what_to_install()
    {
        var refusal = Assert.Throws<NotInstalledException>(() => PostgresPrograms.Find("/nowhere", debianRoot: "/nowhere", path: "/nowhere"));

        Assert.Contains("apt-get install postgresql", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("./platform setup", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Data_of_another_PostgreSQL_version_are_told_apart()
    {
        var directory = Directory.CreateTempSubdirectory("localhosting-");
        File.WriteAllText(Path.Combine(directory.FullName, "PG_VERSION"), "9\n");

        var refusal = Assert.Throws<NotInstalledException>(() => PostgresPrograms.Find(directory.FullName, path: "/nowhere"));

        Assert.Contains("postgresql-9", refusal.Message, StringComparison.Ordinal);
        directory.Delete(recursive: true);
    }
}
