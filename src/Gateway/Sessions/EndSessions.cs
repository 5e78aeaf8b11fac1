using Contracts;
using Gateway.Data;
using MassTransit;
using Microsoft.EntityFrameworkCore;

namespace Gateway.Sessions;

/// <summary>An administrator ended somebody's sessions, or their rights changed: they are signed out here at once.</summary>
public sealed class EndSessions(GatewayDb db) : IConsumer<SessionsRevoked>
{
    public Task Consume(ConsumeContext<SessionsRevoked> context)
    {
        var (person, at) = (context.Message.PersonId.ToString(), context.Message.At);
        return db.Sessions.Where(session => session.PersonId == person && session.StartedAt <= at).ExecuteDeleteAsync(context.CancellationToken);
    }
}
