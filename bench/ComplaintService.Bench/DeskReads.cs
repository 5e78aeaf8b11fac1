namespace ComplaintService.Bench;

/// <summary>What officers and the public read of many complaints.</summary>
internal static class DeskReads
{
    public static IReadOnlyList<Reading> Queue(HttpClient officer, HttpClient division) =>
    [
        Reading.Of("queue", "queue, oldest promise first", officer, "complaints"),
        Reading.Of(null, "queue, open ones", officer, "complaints?status=open"),
        Reading.Of(null, "queue, overdue of a division", officer, "complaints?overdue=true&division=PW"),
        Reading.Of(null, "queue, author wrote and nobody acted", officer, "complaints?status=replied"),
        Reading.Of(null, "the same, of a division", division, "complaints?status=replied"),
        Reading.Of("filtered", "queue, by category and status", officer, "complaints?category=road&status=in-progress"),
        Reading.Of("division", "queue of a division officer", division, "complaints?status=open"),
        Reading.Of("words", "queue, by words that a few have", officer, "complaints?q=เสาที่ 77777", 50),
        Reading.Of(null, "queue, by words that all have", officer, "complaints?q=ไฟส่องทาง", 10),
        Reading.Of(null, "queue, by number", officer, "complaints?q=4711", 50),
        Reading.Of("desk", "desk page: counts and the first 50", officer, "/complaints/desk"),
        Reading.Of("causes", "recurring causes, 12 months", officer, "/complaints/desk/causes", 50),
        Reading.Of(null, "recurring causes, 5 years", officer, "/complaints/desk/causes?months=60", 50),
        Reading.Of(null, "recurring causes, 12 months of a division", division, "/complaints/desk/causes", 50),
    ];

    public static IReadOnlyList<Reading> Statistics(HttpClient visitor)
    {
        var year = new ServiceDefaults.Values.FiscalYear(LargeDesk.LastYear - 1);
        return
        [
            Reading.Of(null, "statistics of a closed year, first time", visitor, $"statistics/{year}", 1, warm: 0),
            Reading.Of(null, "statistics of a closed year, again", visitor, $"statistics/{year}"),
            Reading.Of(null, "statistics of a year, one category", visitor, $"statistics/{year}?category=road", 10),
            Reading.Of(null, "statistics of a year, one village", visitor, $"statistics/{year}?village=4", 10),
            Reading.Of("csv", "open data of a year, csv", visitor, $"statistics/{year}/open-data?format=csv", 20),
        ];
    }
}
