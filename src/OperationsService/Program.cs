using OperationsService.Data;
using OperationsService.Services;
using OperationsService.Tasks;
using ServiceDefaults;
using WebUi;

var builder = WebApplication.CreateBuilder(args);
builder.AddPlatformService<OpsDb>(new ServiceOptions { Name = "operations", PathBase = "/ops", Database = "opsdb" });
builder.Services.AddWebUi();
builder.Services.AddScoped<ServiceStates>();
builder.Services.AddHttpClient(ServiceStates.Client, client => client.Timeout = TimeSpan.FromSeconds(1)); // less than the home page waits for this service

var app = builder.Build();
app.UsePlatformService();
GetTasks.Map(app.MapApi());
app.MapWebUi<Program>();
app.Run();
