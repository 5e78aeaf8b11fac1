using TrainingService.Data;
using ServiceDefaults.Measuring;
using ServiceDefaults.Messaging;

namespace TrainingService.Consumers;

/// <inheritdoc/>
public sealed class SayYearAgain(TrainingDb db, Measuring<TrainingDb> measuring, IEvents events, TimeProvider clock) : SayYearAgainIn<TrainingDb>(db, measuring, events, clock);
