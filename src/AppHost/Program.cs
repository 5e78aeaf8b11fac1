// The whole system: which processes there are, and who needs whom.
// Compiles against Aspire (-p:Orchestrator=Aspire) and against LocalHosting (the default); see docs/decisions/0002.

var builder = DistributedApplication.CreateBuilder(args);

var port = Environment.GetEnvironmentVariable("PLATFORM_PORT") is { Length: > 0 } chosen ? int.Parse(chosen, System.Globalization.CultureInfo.InvariantCulture) : 8080;
var replicas = Environment.GetEnvironmentVariable("PLATFORM_REPLICAS") is { Length: > 0 } many ? int.Parse(many, System.Globalization.CultureInfo.InvariantCulture) : 1;
string publicUrl = Environment.GetEnvironmentVariable("PLATFORM_PUBLIC_URL") is { Length: > 0 } url ? url : FormattableString.Invariant($"http://localhost:{port}");

var keysPassword = builder.AddParameter("keys-password", new GenerateParameterDefault { MinLength = 32 }, secret: true, persist: true);
var gatewaySecret = builder.AddParameter("gateway-client-secret", new GenerateParameterDefault { MinLength = 32 }, secret: true, persist: true);
var operationsKey = builder.AddParameter("operations-key", new GenerateParameterDefault { MinLength = 32 }, secret: true, persist: true);

var postgres = builder.AddPostgres("postgres").WithDataVolume();
var messaging = builder.AddRabbitMQ("messaging").WithManagementPlugin().WithDataVolume();

var databases = new List<IResourceBuilder<PostgresDatabaseResource>>();

// Who people, divisions and API clients are. Its signing keys are encrypted in its database.
var identity = AddService<Projects.IdentityService>("identity", "identitydb")
    .WithEnvironment("Platform__GatewayClientSecret", gatewaySecret);

// The daily work. These check tokens with identity's public keys, but start without waiting for it.
var plan = AddService<Projects.PlanService>("plan", "plandb").WithReference(identity);
var complaints = AddService<Projects.ComplaintService>("complaints", "complaintdb").WithReference(identity);
var training = AddService<Projects.TrainingService>("training", "trainingdb").WithReference(identity);
var risk = AddService<Projects.RiskService>("risk", "riskdb").WithReference(identity);
var operations = AddService<Projects.OperationsService>("operations", "opsdb").WithReference(identity)
    .WithHttpEndpoint(name: "otlp-grpc", env: "Telemetry__GrpcPort") // where Aspire's dashboard is not there, telemetry of all comes in here (docs/traces.md)
    .WithHttpEndpoint(name: "otlp-http", env: "Telemetry__HttpPort")
    .WithEnvironment("Messaging__Management", messaging.GetEndpoint("management")) // what the broker's queues hold
    .WithEnvironment("Backups__Data", DataDirectory()); // it backs up what lies here (docs/backup.md)
if (MailDrop() is { } drop)
{
    foreach (var writer in (IResourceBuilder<ProjectResource>[])[complaints, training, operations])
        writer.WithEnvironment("Mail__Drop", drop);
}

// A year in minutes (docs/demo-year.md): the daily work goes by a clock that can be moved; sign-in, sessions and limits stay in the present.
if (Environment.GetEnvironmentVariable("PLATFORM_CLOCK") is { Length: > 0 } clock)
{
    foreach (var daily in (IResourceBuilder<ProjectResource>[])[plan, complaints, training, risk])
        daily.WithEnvironment("Platform__Clock", Path.GetFullPath(clock));
}

// The one address for people and other systems. It says so on a readable page when a service is not there (yet).
var gateway = AddService<Projects.Gateway>("gateway", "gatewaydb", port)
    .WithReference(identity)
    .WithReference(plan)
    .WithReference(complaints)
    .WithReference(training)
    .WithReference(risk)
    .WithReference(operations)
    .WithEnvironment("Platform__GatewayClientSecret", gatewaySecret)
    .WithExternalHttpEndpoints();

// Operations asks all of them how they are, itself too, and looks at the disk that must not fill up.
foreach (var watched in (IResourceBuilder<ProjectResource>[])[plan, complaints, training, risk, operations, gateway])
    operations.WithReference(watched);
operations.WithEnvironment("Health__DataPath", DataDirectory());

// Verifies those trails from the databases alone; run once by ./platform verify-audit, and under Aspire by its start button.
var verifyAudit = builder.AddProject<Projects.VerifyAudit>("verify-audit").WithExplicitStart();
foreach (var database in databases)
    verifyAudit.WithReference(database).WaitFor(database);

builder.Build().Run();

// Where everything is kept that must survive a run.
static string DataDirectory() => Path.GetFullPath(Environment.GetEnvironmentVariable("PLATFORM_DATA") is { Length: > 0 } data ? data : ".data");

// Where no mail server is named, letters of a trial run land in a folder.
static string? MailDrop() =>
    Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") is null or "" or "Development" && Environment.GetEnvironmentVariable("Mail__Host") is null or ""
        ? Path.Combine(DataDirectory(), "mail")
        : null;

// What all services have: an address, a database of their own, the message broker.
IResourceBuilder<ProjectResource> AddService<TProject>(string name, string databaseName, int? httpPort = null) where TProject : IProjectMetadata, new()
{
    var database = postgres.AddDatabase(databaseName);
    databases.Add(database);
    return builder.AddProject<TProject>(name)
        .WithReplicas(replicas) // as many of each: what one is doing when it dies, another goes on with (docs/replicas.md)
        .WithHttpEndpoint(port: httpPort)
        .WithHttpHealthCheck("/health")
        .WithReference(database).WaitFor(database)
        .WithReference(messaging).WaitFor(messaging)
        .WithEnvironment("DOTNET_GCgen0size", "0x2000000") // 32 MB: by itself the runtime lets short-lived objects fill the processor's last cache, which a server has hundreds of MB of, in each service
        .WithEnvironment("Platform__PublicUrl", publicUrl)
        .WithEnvironment("Platform__OperationsKey", operationsKey) // a service and the operations service know each other by it
        .WithEnvironment("Platform__KeysPassword", keysPassword); // what a service encrypts can't be read with its database alone
}
