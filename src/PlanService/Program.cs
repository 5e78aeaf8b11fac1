using PlanService;
using PlanService.Data;
using PlanService.Plans;
using ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddPlatformService<PlanDb>(new() { Name = "plan", PathBase = "/plan", Database = "plandb" });
builder.Services.AddHostedService<SeedOnStart>(); // after the migrations, which AddPlatformService runs at start
Permissions.Add(builder);

var app = builder.Build();
app.UsePlatformService();
Api.Map(app);

app.Run();
