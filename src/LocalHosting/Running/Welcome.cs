using Aspire.Hosting.ApplicationModel;

namespace LocalHosting.Running;

/// <summary>What is printed when everything is ready: what runs where, and where to go.</summary>
internal static class Welcome
{
    public static void Print(Board board, Run run, IReadOnlyList<Resource> resources)
    {
        var rows =
            from resource in resources
            where resource is PostgresServerResource or RabbitMQServerResource || resource.HasEndpoint
            from instance in Run.InstancesOf(resource)
            let state = board.Changes.Last(change => change.Instance == instance).State
            let scheme = resource is ProjectResource ? "http://" : ""
            select FormattableString.Invariant($"  {instance,-14} {Board.Word(state),-9} {scheme}localhost:{run.PortOf(instance)}");

        board.Write("");
        board.Write(string.Join(Environment.NewLine, rows));
        board.Write("");
        foreach (var url in resources.Where(resource => resource.IsExternal).SelectMany(run.UrlsOf))
            board.Write($"พร้อมใช้งานที่ · Ready at   {url}");
        if (File.Exists(run.Options.WelcomeFile))
            board.Write(File.ReadAllText(run.Options.WelcomeFile).TrimEnd());
        board.Write($"บันทึกการทำงาน · Logs        {run.LogDirectory}");
        board.Write("กด Ctrl+C เพื่อหยุดทั้งหมด · Ctrl+C stops everything");
    }
}
