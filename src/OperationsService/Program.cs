using OperationsService.Data;
using OperationsService.Services;
using ServiceDefaults;
using WebUi;

var builder = WebApplication.CreateBuilder(args);
builder.AddPlatformService<OpsDb>(new ServiceOptions { Name = "operations", PathBase = "/ops", Database = "opsdb" });
builder.Services.AddWebUi();
builder.Services.AddScoped<ServiceStates>();
builder.Services.AddHttpClient(ServiceStates.Client, client => client.Timeout = TimeSpan.FromSeconds(2));

var app = builder.Build();
app.UsePlatformService();
app.MapWebUi<Program>();
app.Run();
