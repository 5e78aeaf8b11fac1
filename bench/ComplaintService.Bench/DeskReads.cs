namespace ComplaintService.Bench;

/// <summary>What officers and the public read of many complaints.</summary>
internal static class DeskReads
{
    public static async Task Queue(HttpClient officer, HttpClient division)
    {
        Stopwatches.Head();
        await Read("queue, oldest promise first", officer, "complaints");
        await Read("queue, open ones", officer, "complaints?status=open");
        await Read("queue, overdue of a division", officer, "complaints?overdue=true&division=PW");
        await Read("queue, author wrote and nobody acted", officer, "complaints?status=replied");
        await Read("the same, of a division", division, "complaints?status=replied");
        await Read("queue, by category and status", officer, "complaints?category=road&status=in-progress");
        await Read("queue of a division officer", division, "complaints?status=open");
        await Read("queue, by words that a few have", officer, "complaints?q=เสาที่ 77777", 50);
        await Read("queue, by words that all have", officer, "complaints?q=ไฟส่องทาง", 10);
        await Read("queue, by number", officer, "complaints?q=4711", 50);
        await Read("desk page: counts and the first 50", officer, "/complaints/desk");
        await Read("recurring causes, 12 months", officer, "/complaints/desk/causes", 50);
        await Read("recurring causes, 5 years", officer, "/complaints/desk/causes?months=60", 50);
        await Read("recurring causes, 12 months of a division", division, "/complaints/desk/causes", 50);
    }

    public static async Task Statistics(HttpClient visitor)
    {
        var year = new ServiceDefaults.Values.FiscalYear(LargeDesk.LastYear - 1);
        await Read("statistics of a closed year, first time", visitor, $"statistics/{year}", 1, warm: 0);
        await Read("statistics of a closed year, again", visitor, $"statistics/{year}");
        await Read("statistics of a year, one category", visitor, $"statistics/{year}?category=road", 10);
        await Read("statistics of a year, one village", visitor, $"statistics/{year}?village=4", 10);
        await Read("open data of a year, csv", visitor, $"statistics/{year}/open-data?format=csv", 20);
    }

    private static Task Read(string what, HttpClient client, string path, int times = 100, int warm = 5) =>
        Stopwatches.Measure(what, times, warm, async _ => (await client.GetAsync(path)).EnsureSuccessStatusCode());
}
