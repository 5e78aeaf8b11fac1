using OperationsService;
using OperationsService.Data;
using OperationsService.Integrations;
using OperationsService.Services;
using OperationsService.Telemetry;
using OperationsService.Telemetry.Otlp;
using ServiceDefaults;
using ServiceDefaults.Keys;
using WebUi;

var builder = WebApplication.CreateBuilder(args);
builder.AddPlatformService<OpsDb>(new ServiceOptions { Name = "operations", PathBase = "/ops", Database = "opsdb" });
builder.Services.AddWebUi();
builder.Services.AddScoped<Desk>();
builder.Services.AddScoped<ServiceStates>();
builder.AddIntegrations();
builder.AddTelemetryStore();
Permissions.Add(builder);
builder.Services.AddHttpClient(ServiceStates.Client, client => client.Timeout = TimeSpan.FromSeconds(1)); // less than the home page waits for this service

var app = builder.Build();
_ = app.Services.GetRequiredService<KeysPassword>().Value; // without it, whoever reads the database could sign as the platform
app.UseOtlpDoor();
app.UsePlatformService();
Api.Map(app);
app.MapOtlp();
app.MapWebUi<Program>();
app.Run();
