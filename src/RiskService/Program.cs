using RiskService.Data;
using ServiceDefaults;
using WebUi;

var builder = WebApplication.CreateBuilder(args);
builder.AddPlatformService<RiskDb>(new ServiceOptions { Name = "risk", PathBase = "/risk", Database = "riskdb" });
builder.Services.AddWebUi();

var app = builder.Build();
app.UsePlatformService();
app.MapWebUi<Program>();
app.Run();
