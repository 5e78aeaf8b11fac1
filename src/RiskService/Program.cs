using RiskService.Data;
using ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddPlatformService<RiskDb>(new ServiceOptions { Name = "risk", PathBase = "/risk", Database = "riskdb" });

var app = builder.Build();
app.UsePlatformService();
app.Run();
