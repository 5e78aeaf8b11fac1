using System.Collections.Concurrent;
using System.Diagnostics;
using MassTransit;

namespace ServiceDefaults.Tests.Sample;

/// <summary>Does one deed for each note; fails on purpose when the text says so.</summary>
public sealed class RememberNote(SampleDb db) : IConsumer<NoteTaken>
{
    public const string Poison = "poison";
    public const string FailsOnce = "fails once";
    private static readonly ConcurrentDictionary<Guid, bool> Failed = new();

    public async Task Consume(ConsumeContext<NoteTaken> context)
    {
        var note = context.Message;
        db.Add(new Deed { NoteId = note.NoteId, MessageId = context.MessageId!.Value, TraceId = Activity.Current?.TraceId.ToString() });
        if (await db.Notes.FindAsync([note.NoteId], context.CancellationToken) is { } known)
            known.Kind = NoteKind.VeryUrgent;

        if (note.Text == Poison)
            throw new InvalidOperationException("This note can't be remembered.");
        if (note.Text == FailsOnce && Failed.TryAdd(note.NoteId, true))
            throw new InvalidOperationException("Not the first time.");
    }
}
