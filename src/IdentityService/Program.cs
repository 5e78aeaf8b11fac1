using IdentityService;
using IdentityService.Data;
using IdentityService.SignIn;
using IdentityService.Start;
using ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddPlatformService<IdentityDb>(new() { Name = "identity", PathBase = "/identity", Database = "identitydb" });
builder.Services.AddHostedService<PrepareOnStart>(); // after the migrations, which AddPlatformService runs at start
builder.Services.AddScoped<Sessions>();
OpenIdServer.Add(builder);
IdentityCookie.Add(builder);
Permissions.Add(builder);
builder.Services.AddRazorComponents();

var app = builder.Build();
app.UsePlatformService();
app.UseAntiforgery();
OpenIdServer.Map(app);

Api.Map(app);
app.MapRazorComponents<App>();

app.Run();
