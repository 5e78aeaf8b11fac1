using Contracts;

namespace OperationsService.Tests;

/// <summary>What other services say in the tests.</summary>
internal static class Told
{
    public static ComplaintReceived Received(string category = "road") =>
        new() { ComplaintId = Guid.CreateVersion7(), Category = category, Village = "4", Channel = "web", FiscalYear = 2570, DueOn = new(2027, 3, 16), ReceivedAt = OpsApp.Begin };

    public static ComplaintRated Rated(int score = 5) =>
        new() { ComplaintId = Guid.CreateVersion7(), Category = "road", FiscalYear = 2570, Score = score, Fixed = true, RatedAt = OpsApp.Begin };

    public static IndicatorMeasured Measured(decimal value, string service = "training") => new()
    {
        MeasurementId = Guid.CreateVersion7(),
        Version = 1,
        ProjectCode = "1-03",
        Indicator = "output-1",
        FiscalYear = 2570,
        Value = value,
        Unit = "people",
        Service = service,
        Link = "/training/events/1",
        MeasuredAt = OpsApp.Begin,
    };

    public static TrainingEventCancelled Cancelled() => new() { EventId = Guid.CreateVersion7(), ProjectCode = "1-03", FiscalYear = 2570, CancelledAt = OpsApp.Begin };
}
