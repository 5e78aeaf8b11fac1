using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using OperationsService.Telemetry.Filter;
using Perfolizer.Horology;
using ServiceDefaults.Values;
using WebUi;

namespace OperationsService.Bench;

/// <summary>The functions that run most often: for each span that comes in, each code that is typed, each amount on a page. Beside each, what .NET does for a plain one.</summary>
public class HotFunctions
{
    private readonly string _statement = "SELECT c.id, c.subject, c.status FROM complaints AS c WHERE c.division = @division AND c.number = 4711 ORDER BY c.due_on, c.id LIMIT 50";
    private readonly decimal _baht = 1_234_567.50m;
    private readonly string _code = SpokenCode.New().ToString();
    private readonly string _id = Guid.NewGuid().ToString();

    [Benchmark]
    public bool ReadCode() => SpokenCode.TryRead(_code, out _);

    [Benchmark]
    public bool ReadId() => Guid.TryParse(_id, out _);

    [Benchmark]
    public string MaskStatement() => Mask.Statement(_statement);

    [Benchmark]
    public byte[] CopyStatement() => Encoding.UTF8.GetBytes(_statement);

    [Benchmark]
    public string WriteBaht() => Money.Text(_baht);

    [Benchmark]
    public string WriteNumber() => _baht.ToString(CultureInfo.InvariantCulture);

    internal static void Measure(Sheet sheet)
    {
        var folder = Directory.CreateTempSubdirectory("functions-bench-");
        // Within this process: nothing is built meanwhile, and what else runs here waits.
        var job = (sheet.IsQuick ? Job.Dry : Job.ShortRun.WithIterationTime(TimeInterval.FromMilliseconds(100))).WithToolchain(InProcessEmitToolchain.DontLogOutput);
        var summary = BenchmarkRunner.Run<HotFunctions>(ManualConfig.CreateEmpty().AddJob(job).AddLogger(NullLogger.Instance).WithArtifactsPath(folder.FullName));
        folder.Delete(recursive: true);
        var taken = summary.Reports.ToDictionary(report => report.BenchmarkCase.Descriptor.WorkloadMethod.Name, report => report.ResultStatistics!.OriginalValues);
        Add("functions.code", "a tracking code read", nameof(ReadCode), "a UUID read", nameof(ReadId));
        Add("functions.mask", "a statement of 150 letters cleaned of what may be personal", nameof(MaskStatement), "the same copied as UTF-8", nameof(CopyStatement));
        Add("functions.baht", "an amount written for people", nameof(WriteBaht), "the bare number written", nameof(WriteNumber));

        void Add(string name, string what, string seen, string besideWhat, string beside) =>
            sheet.Add(new(name, what, besideWhat, "ns", [.. taken[seen].Zip(taken[beside], (one, other) => new Round(one, other))]));
    }
}
