using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using RiskService.ControlTests;
using RiskService.Tests.Register;

namespace RiskService.Tests.ControlTests;

/// <summary>What the tests of controls do over and over.</summary>
internal static class ControlCalls
{
    /// <summary>A risk of the finance division with one control, written by somebody else than the tests' usual officer.</summary>
    public static async Task<(Guid Risk, Guid Control)> Tested(this RiskApp app)
    {
        var risk = await app.Finance("writer").Added();
        return (risk.Id(), risk.GetProperty("existingControls")[0].Id());
    }

    public static Task<JsonElement> Read(this RiskApp app, Guid risk) => app.Finance().GetJson($"risks/{risk}");

    public static Task Round(this RiskApp app) => app.Services.GetRequiredService<ControlRound>().Run(TestContext.Current.CancellationToken);

    public static Task Test(HttpClient client, Guid control, string result, string seen, params object[] evidence) => client.Ok($"controls/{control}/tests", new { result, seen, evidence });

    public static async Task<Guid> Uploaded(HttpClient client)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent([0x25, 0x50, 0x44, 0x46, 0x2D, 0x31, 0x2E, 0x34, 0x0A, 0x25, 0x25, 0x45, 0x4F, 0x46]), "file", "slip.pdf" } };
        var answer = await client.PostAsync(new Uri("files", UriKind.Relative), form, TestContext.Current.CancellationToken);
        Assert.True(answer.StatusCode is HttpStatusCode.Created, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return (await answer.Json()).GetProperty("fileId").GetGuid();
    }
}
