using IdentityService;
using IdentityService.Data;
using IdentityService.SignIn;
using IdentityService.Start;
using ServiceDefaults;
using ServiceDefaults.Vitals;
using WebUi;

var builder = WebApplication.CreateBuilder(args);
builder.AddPlatformService<IdentityDb>(new() { Name = "identity", PathBase = "/identity", Database = "identitydb", AuditSight = Audited.Sight });
builder.Services.AddHostedService<PrepareOnStart>(); // after the migrations, which AddPlatformService runs at start
builder.Services.AddHostedService<RemoveOldTokens>();
builder.Services.AddScoped<Sessions>();
builder.Services.AddScoped<IVital, FailedSignIns>().AddScoped<IVital, NamesThatWait>();
OpenIdServer.Add(builder);
IdentityCookie.Add(builder);
Permissions.Add(builder);
builder.Services.AddWebUi();

var app = builder.Build();
if (await Commands.Run(app, args))
    return;

app.UsePlatformService();
OpenIdServer.Map(app);
Api.Map(app);
app.MapWebUi<Program>();

app.Run();
