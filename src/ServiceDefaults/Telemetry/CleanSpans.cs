using System.Diagnostics;
using OpenTelemetry;

namespace ServiceDefaults.Telemetry;

/// <summary>Before a span leaves: attributes of the list alone, and of an exception its type. Messages of exceptions quote what they stumbled over.</summary>
internal sealed class CleanSpans : BaseProcessor<Activity>
{
    public override void OnEnd(Activity data)
    {
        List<(string Key, string? Value)>? changed = null;
        foreach (ref readonly var tag in data.EnumerateTagObjects())
        {
            if (!Clean.Keeps(tag.Key))
                (changed ??= []).Add((tag.Key, null));
            else if (tag.Key is "url.path" && tag.Value is string path)
                (changed ??= []).Add((tag.Key, Clean.Path(path)));
            else if (tag.Key is "db.query.text" && tag.Value is string sql)
                (changed ??= []).Add((tag.Key, Clean.Statement(sql)));
        }

        if (changed is not null)
        {
            // A request to others has only the whole address.
            var called = data.GetTagItem("url.full") is string url && Uri.TryCreate(url, UriKind.Absolute, out var address) ? Clean.Path(address.AbsolutePath) : null;
            foreach (var (key, value) in changed)
                data.SetTag(key, value);
            if (called is not null)
                data.SetTag("url.path", called);
        }

        if (data.StatusDescription is not null)
            data.SetStatus(data.Status);
        foreach (ref var happened in data.EnumerateEvents())
            happened = new(happened.Name, happened.Timestamp, new(happened.Tags.Where(tag => tag.Key is "exception.type")));
    }
}
