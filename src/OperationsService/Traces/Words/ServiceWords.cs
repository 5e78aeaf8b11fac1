using OperationsService.Telemetry.Map;
using static WebUi.Language;

namespace OperationsService.Traces.Words;

/// <summary>The services by the names that people know them by.</summary>
internal static class ServiceWords
{
    /// <summary>One that is not known here keeps its own name.</summary>
    public static string Of(string service) => service switch
    {
        "gateway" => "Gateway",
        "plan" => T("แผน", "Plan"),
        "complaints" => T("ร้องเรียน", "Complaints"),
        "training" => T("อบรม", "Training"),
        "risk" => T("ความเสี่ยง", "Risk"),
        "identity" => T("บุคลากรและสิทธิ์", "Identity"),
        "operations" => T("การทำงานของระบบ", "Operations"),
        Nodes.Database => "PostgreSQL",
        Nodes.Broker => "RabbitMQ",
        Nodes.Outside => T("ผู้ใช้และระบบภายนอก", "Users and other systems"),
        _ => service,
    };

    /// <summary>What its addresses begin with.</summary>
    public static string PathOf(string service) => service switch
    {
        "gateway" => "",
        "operations" => "/ops",
        _ => $"/{service}",
    };
}
