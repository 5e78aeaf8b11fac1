using Gateway.Data;
using Gateway.Docs;
using Gateway.Headers;
using Gateway.Limits;
using Gateway.Open;
using Gateway.Pages;
using Gateway.Routes;
using Gateway.Sessions;
using Gateway.Status;
using ServiceDefaults;
using WebUi;

var builder = WebApplication.CreateBuilder(args);
builder.AddPlatformService<GatewayDb>(new() { Name = "gateway", PathBase = "", Database = "gatewaydb", AnswersOwnAudit = false });
builder.Services.AddWebUi();
builder.AddSessions();
builder.AddProxy();
builder.AddLimits();
builder.AddHeaders();
builder.AddPortal();
builder.AddOpen();
builder.AddStatus();

var app = builder.Build();
app.UseHeaders();
app.UseStatus();
app.UsePlatformService();
app.UseLimits();
app.UseCrossSiteRefusal();
app.MapWebUi<Program>();
app.MapSessions();
app.MapDocs();
app.MapOpen();
app.MapStatus();
app.MapProxy();

app.Run();
