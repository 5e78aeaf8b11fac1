using RiskService.Data;
using ServiceDefaults.Measuring;
using ServiceDefaults.Messaging;

namespace RiskService.Consumers;

/// <inheritdoc/>
public sealed class SayYearAgain(RiskDb db, Measuring<RiskDb> measuring, IEvents events, TimeProvider clock) : SayYearAgainIn<RiskDb>(db, measuring, events, clock);
