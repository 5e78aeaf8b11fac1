using Microsoft.EntityFrameworkCore;
using OperationsService.Alerts.Rules;
using OperationsService.Alerts.Telling;
using OperationsService.Data;

namespace OperationsService.Alerts.Watching;

/// <summary>Compares what was seen with what is known: what begins, what goes on, what is over. All of a round commits at once, with what is told of it.</summary>
internal sealed class AlertKeeper(OpsDb db, AlertTelling telling)
{
    /// <summary>How often people are reminded of what nobody has acknowledged.</summary>
    public static readonly TimeSpan ReminderAfter = TimeSpan.FromDays(1);

    /// <returns>How many alerts go on.</returns>
    public async Task<int> Keep(Observed seen, CancellationToken ct)
    {
        var settings = await db.AlertSettings.SingleAsync(ct);
        var known = await db.Symptoms.ToDictionaryAsync(symptom => (symptom.Rule, symptom.Subject), ct);
        var ringing = await db.Alerts.Where(alert => alert.EndedAt == null).ToDictionaryAsync(alert => alert.Id, ct);
        telling.To(settings.Recipients);
        foreach (var rule in AlertRules.All.Concat(Retired(known.Keys)))
        {
            var how = settings.Of(rule);
            if ((how.IsOn ? rule.Look(seen, how.Limit ?? 0) : [])?.ToList() is not { } found)
                continue;
            foreach (var one in found)
                await See(rule, how, one, known, ringing, seen.At, ct);
            var ill = found.Select(one => one.Subject).ToHashSet();
            foreach (var symptom in known.Values.Where(one => one.Rule == rule.Code && !ill.Contains(one.Subject)))
                Miss(rule, how, symptom, ringing, seen.At);
        }

        (await db.AlertTurns.SingleAsync(ct)).Done(seen.At);
        await db.SaveChangesAsync(ct);
        return ringing.Values.Count(alert => alert.EndedAt is null);
    }

    /// <summary>Rules of an earlier version of which something still rings: they see nothing any more, so it ends.</summary>
    private static IEnumerable<AlertRule> Retired(IEnumerable<(string Rule, string)> known) =>
        known.Select(one => one.Rule).Distinct().Where(code => AlertRules.Find(code) is null).Select(AlertRules.Of);

    private async Task See(
        AlertRule rule, Ringing how, Finding found, Dictionary<(string, string), Symptom> known, Dictionary<Guid, Alert> ringing, DateTimeOffset now, CancellationToken ct)
    {
        if (!known.TryGetValue((rule.Code, found.Subject), out var symptom))
        {
            known.Add((rule.Code, found.Subject), symptom = new() { Rule = rule.Code, Subject = found.Subject, Since = now });
            db.Add(symptom);
        }

        symptom.See(found.Value, now);
        if (symptom.AlertId is { } id)
            GoOn(rule, symptom, ringing[id], now);
        else if (now - symptom.Since >= how.RingsAfter)
            await Begin(rule, symptom, ringing, now, ct);
    }

    private async Task Begin(AlertRule rule, Symptom symptom, Dictionary<Guid, Alert> ringing, DateTimeOffset now, CancellationToken ct)
    {
        var before = await db.Alerts.AsNoTracking().Where(one => one.Rule == rule.Code && one.Subject == symptom.Subject).OrderByDescending(one => one.RangAt).FirstOrDefaultAsync(ct);
        var alert = Alert.Ring(rule, symptom, before, now);
        db.Add(alert);
        ringing.Add(alert.Id, alert);
        symptom.Rings(alert);
        if (alert.IsSilent(now))
            Note(alert, AlertStep.RangSilently, now);
        else
            Tell(rule, symptom, alert, AlertStep.Rang, now);
    }

    /// <summary>A silence that is over lets out what it held back; what nobody acknowledged is said again once a day.</summary>
    private void GoOn(AlertRule rule, Symptom symptom, Alert alert, DateTimeOffset now)
    {
        if (alert.IsSilent(now) || alert.AcknowledgedAt is not null)
            return;
        if (symptom.ToldAt is null)
            Tell(rule, symptom, alert, AlertStep.Rang, now);
        else if (now - symptom.ToldAt >= ReminderAfter)
            Tell(rule, symptom, alert, AlertStep.Reminded, now);
    }

    private void Miss(AlertRule rule, Ringing how, Symptom symptom, Dictionary<Guid, Alert> ringing, DateTimeOffset now)
    {
        symptom.Miss(now);
        if (symptom.AlertId is not { } id)
        {
            db.Remove(symptom); // it passed before it rang
            return;
        }

        if (how.IsOn && now - symptom.WellSince < how.OverAfter)
            return;
        var alert = ringing[id];
        alert.End(symptom.Value, now);
        Note(alert, AlertStep.Ended, now);
        if (symptom.ToldAt is not null && !alert.IsSilent(now)) // of whose beginning nobody heard, the end is no news
            telling.Tell(rule, alert, symptom.Value, AlertStep.Ended, now);
        db.Remove(symptom);
    }

    private void Tell(AlertRule rule, Symptom symptom, Alert alert, AlertStep step, DateTimeOffset now)
    {
        symptom.Tell(now);
        Note(alert, step, now);
        telling.Tell(rule, alert, symptom.Value, step, now);
    }

    private void Note(Alert alert, AlertStep step, DateTimeOffset now) => db.Add(new AlertMoment { AlertId = alert.Id, At = now, Step = step });
}
