using OperationsService;
using OperationsService.Alerts;
using OperationsService.Audit;
using OperationsService.Backups;
using OperationsService.Data;
using OperationsService.Health;
using OperationsService.Integrations;
using OperationsService.Messages;
using OperationsService.Telemetry;
using OperationsService.Telemetry.Otlp;
using ServiceDefaults;
using ServiceDefaults.Keys;
using WebUi;

var builder = WebApplication.CreateBuilder(args);
builder.AddPlatformService<OpsDb>(new ServiceOptions { Name = "operations", PathBase = "/ops", Database = "opsdb", AuditSight = Audited.Sight, AnswersOwnAudit = false });
builder.Services.AddWebUi();
builder.Services.AddScoped<Desk>();
builder.AddHealth();
builder.AddBackups(); // before what gives out places in the feed: data that were restored move it on first
builder.AddIntegrations();
builder.AddAlerts();
builder.AddMessages();
builder.AddAudit();
builder.AddTelemetryStore();
Permissions.Add(builder);

var app = builder.Build();
_ = app.Services.GetRequiredService<KeysPassword>().Value; // without it, whoever reads the database could sign as the platform
app.UseOtlpDoor();
app.UsePlatformService();
Api.Map(app);
app.MapOtlp();
app.MapWebUi<Program>();
app.Run();
