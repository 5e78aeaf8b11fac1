using OperationsService.Data;
using ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddPlatformService<OpsDb>(new ServiceOptions { Name = "operations", PathBase = "/ops", Database = "opsdb" });

var app = builder.Build();
app.UsePlatformService();
app.Run();
