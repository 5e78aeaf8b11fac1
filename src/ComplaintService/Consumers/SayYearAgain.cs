using ComplaintService.Data;
using ServiceDefaults.Measuring;
using ServiceDefaults.Messaging;

namespace ComplaintService.Consumers;

/// <inheritdoc/>
public sealed class SayYearAgain(ComplaintDb db, Measuring<ComplaintDb> measuring, IEvents events, TimeProvider clock) : SayYearAgainIn<ComplaintDb>(db, measuring, events, clock);
