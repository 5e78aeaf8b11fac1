using ServiceDefaults.Problems;
using WebUi;

namespace RiskService.Gifts;

internal static class GiftDesk
{
    /// <summary>403 for what another person may, 409 for what nobody may now.</summary>
    public static Objection? To(Refusal? refusal) =>
        refusal is not null && (refusal == GiftRefusals.NotTheRecorder || refusal == GiftRefusals.OnlyTheExecutive) ? new(StatusCodes.Status403Forbidden, refusal) : Objection.To(refusal);
}
