using System.Text.Json;
using System.Text.Json.Nodes;
using Contracts;
using OperationsService.Alerts.Telling;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;
using WebUi;

namespace OperationsService.Integrations.Feed;

/// <summary>An event that other systems may be told of.</summary>
/// <param name="Name">As the feed and webhooks name it: <c>complaint-closed</c>.</param>
/// <param name="Source">The service that it comes from, as a path of the platform.</param>
/// <param name="Without">What stays in the house of it.</param>
public sealed record OutgoingType(Type Contract, string Name, Func<object, string> Source, string Thai, string English, params string[] Without)
{
    private static readonly JsonSerializerOptions Json = Options();

    public string Text => Language.T(Thai, English);

    /// <summary>In the feed it is seen by administrators alone; to a webhook it goes because one of them chose it.</summary>
    public bool ForAdministrators { get; init; }

    /// <summary>The event as JSON, as every API of the platform writes it.</summary>
    public string Data(object told)
    {
        var data = (JsonObject)JsonSerializer.SerializeToNode(told, Contract, Json)!;
        foreach (var property in Without)
            data.Remove(JsonNamingPolicy.CamelCase.ConvertName(property));
        return data.ToJsonString(Json);
    }

    private static JsonSerializerOptions Options()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        ApiJson.Configure(options);
        return options;
    }
}

/// <summary>
/// All events that leave the house, and no others: what is not in this list is neither kept nor sent. None speaks of a person; what services
/// only ask of one another, and whose session ended, is nobody else's. <see cref="KeepEvents"/> hears those of other services.
/// </summary>
public static class Outgoing
{
    public static IReadOnlyList<OutgoingType> Heard { get; } =
    [
        Of<PlanPublished>("/plan", "แผนหรือแผนที่แก้ไขมีผลใช้", "A plan, or an amended one, is in force"),
        Of<ProjectBudgetChanged>("/plan", "งบประมาณของโครงการเปลี่ยน", "The budget of a project changed"),
        Of<BudgetReserved>("/plan", "กันเงินของโครงการไว้แล้ว", "Money of a project is held"),
        Of<BudgetRefused>("/plan", "กันเงินของโครงการไม่ได้", "Money of a project could not be held"),
        Of<BudgetReleased>("/plan", "คืนเงินที่กันไว้", "Money that was held is free again"),
        new(typeof(IndicatorMeasured), NameOf(typeof(IndicatorMeasured)), told => $"/{((IndicatorMeasured)told).Service}", "ค่าของตัวชี้วัดเปลี่ยน", "An indicator was measured"),
        Of<TrainingBudgetRequested>("/training", "ขอกันเงินสำหรับการอบรม", "A training asks for money"),
        Of<TrainingEventCompleted>("/training", "การอบรมเสร็จสิ้น", "A training is over"),
        Of<TrainingEventCancelled>("/training", "ยกเลิกการอบรม", "A training does not take place"),
        // In a village of a hundred people, where a complaint of that minute came from may be who made it.
        Of<ComplaintReceived>("/complaints", "รับเรื่องร้องเรียน (ไม่บอกหมู่บ้าน ผู้ร้อง และเนื้อความ)", "A complaint was received (without village, author and words)", nameof(ComplaintReceived.Village)),
        Of<ComplaintAcknowledged>("/complaints", "เจ้าหน้าที่อ่านเรื่องร้องเรียนแล้ว", "Staff have read a complaint"),
        Of<ComplaintOverdue>("/complaints", "เรื่องร้องเรียนเกินกำหนด", "A complaint is overdue"),
        Of<ComplaintClosed>("/complaints", "ปิดเรื่องร้องเรียน", "A complaint is closed"),
        Of<ComplaintRated>("/complaints", "ผู้ร้องให้คะแนนคำตอบ", "The answer to a complaint was rated"),
        Of<ProjectComplaintChanged>("/complaints", "เรื่องร้องเรียนของโครงการเปลี่ยนสถานะ", "A complaint about a project stands otherwise"),
        Of<CorruptionStatisticsPublished>("/complaints", "สถิติเรื่องทุจริตรายครึ่งปี", "Half-yearly counts of corruption reports"),
        Of<RiskAssessed>("/risk", "ประเมินความเสี่ยง", "A risk was assessed"),
        Of<MitigationCompleted>("/risk", "ทำมาตรการลดความเสี่ยงแล้ว", "A mitigation was carried out"),
        Of<RiskRegisterPublished>("/risk", "เผยแพร่ทะเบียนความเสี่ยง", "The risk register was published"),
        Of<ControlReviewed>("/risk", "สอบทานการควบคุมภายในแล้ว", "Internal control was reviewed"),
    ];

    /// <summary>With what this service says itself.</summary>
    public static IReadOnlyList<OutgoingType> All { get; } =
        [.. Heard, Of<AlertChanged>("/ops", "มีเหตุแจ้งเตือนของระบบ เริ่ม ยังเป็นอยู่ หรือจบ", "An alert of the platform began, goes on or ended") with { ForAdministrators = true }];

    private static readonly Dictionary<Type, OutgoingType> ByContract = All.ToDictionary(type => type.Contract);
    private static readonly Dictionary<string, OutgoingType> ByName = All.ToDictionary(type => type.Name);

    public static OutgoingType Of(Type contract) => ByContract[contract];

    /// <summary>Null for a name that is none of them.</summary>
    public static OutgoingType? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>Those that somebody may read in the feed.</summary>
    public static IEnumerable<OutgoingType> For(Actor reader) => reader.Is(Roles.Admin) ? All : All.Where(type => !type.ForAdministrators);

    private static OutgoingType Of<T>(string source, string thai, string english, params string[] without) => new(typeof(T), NameOf(typeof(T)), _ => source, thai, english, without);

    private static string NameOf(Type contract) => JsonNamingPolicy.KebabCaseLower.ConvertName(contract.Name);
}
