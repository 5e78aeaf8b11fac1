using OperationsService;
using OperationsService.Data;
using OperationsService.Health;
using OperationsService.Integrations;
using ServiceDefaults;
using ServiceDefaults.Keys;
using WebUi;

var builder = WebApplication.CreateBuilder(args);
builder.AddPlatformService<OpsDb>(new ServiceOptions { Name = "operations", PathBase = "/ops", Database = "opsdb" });
builder.Services.AddWebUi();
builder.Services.AddScoped<Desk>();
builder.AddHealth();
builder.AddIntegrations();
Permissions.Add(builder);

var app = builder.Build();
_ = app.Services.GetRequiredService<KeysPassword>().Value; // without it, whoever reads the database could sign as the platform
app.UsePlatformService();
Api.Map(app);
app.MapWebUi<Program>();
app.Run();
