using System.Net;
using Microsoft.Extensions.Options;
using ServiceDefaults.Outside;
using WebUi;

namespace OperationsService.Integrations.Webhooks;

/// <summary>
/// Where a webhook may stand. What a name leads to is not asked here but at each connection (<see cref="OutsideConnections"/>): it may be another
/// place by then.
/// </summary>
public sealed class WebhookAddresses(IOptions<IntegrationSettings> settings, IHostEnvironment environment)
{
    /// <summary>Null for an address that may be told.</summary>
    public Objection? Against(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Host.Length == 0)
            return No("ที่อยู่ต้องเป็น URL เต็ม เช่น https://erp.example.go.th/hooks", "A whole URL is needed, such as https://erp.example.go.th/hooks");
        if (address.Scheme != Uri.UriSchemeHttps && !(environment.IsDevelopment() && address.Scheme == Uri.UriSchemeHttp))
            return No("ที่อยู่ต้องขึ้นต้นด้วย https://", "The address must begin with https://");
        if (address.UserInfo.Length > 0 || address.Fragment.Length > 0)
            return No("ที่อยู่ต้องไม่มีชื่อผู้ใช้ รหัสผ่าน หรือ #", "The address must hold no user name, password or #");
        if (!settings.Value.IsPrivateHost(address.Host) && IPAddress.TryParse(address.Host.Trim('[', ']'), out var number) && !PublicAddress.Is(number))
            return No("เป็นที่อยู่ในเครือข่ายภายใน ผู้ดูแลเครื่องต้องอนุญาตชื่อเครื่องนี้ในการตั้งค่าก่อน", "This is an address of a private network: whoever runs the server must allow that host in the settings first");
        return null;
    }

    private static Objection No(string thai, string english) => Objection.To("url", thai, english);
}
