using OperationsService.Telemetry.Traces;
using OperationsService.Traces.Layout;
using OperationsService.Traces.Words;
using WebUi;
using static WebUi.Language;

namespace OperationsService.Traces;

/// <summary>A trace in sentences.</summary>
internal static class TraceStory
{
    /// <summary>รวม 177.6 ms 3 ระบบ 11 ช่วง.</summary>
    public static string Size(TraceView view) => T(
        $"รวม {Took.Text(view.Tree.TotalMs)} {WholeNumber.Text(view.Services.Count)} ระบบ {WholeNumber.Text(view.Tree.Spans.Count())} ช่วง",
        $"{Took.Text(view.Tree.TotalMs)} in all, {WholeNumber.Text(view.Services.Count)} services, {WholeNumber.Text(view.Tree.Spans.Count())} spans");

    public static string Waited(TraceView view) => view.Tree.Answered switch
    {
        null => T("ไม่มีผู้ใช้รอ ระบบเริ่มงานนี้เอง", "Nobody waited: the platform began this by itself"),
        { Span.Service: "gateway" } answered => T($"ผู้ใช้รอ {Took.Text(answered.DurationMs)}", $"The user waited {Took.Text(answered.DurationMs)}"),
        var answered => T($"ผู้เรียกรอ {Took.Text(answered.DurationMs)}", $"The caller waited {Took.Text(answered.DurationMs)}"),
    };

    public static string Afterwards(TraceView view)
    {
        if (view.Tree.Answered is not { } answered)
            return T("เช่น งานตามเวลา หรือข่าวที่บริการส่งถึงกัน", "Such as work on a schedule, or an event that services tell each other.");
        var later = view.Tree.Spans.Where(node => node.IsAfterwards).ToList();
        if (later.Count == 0)
            return T("ทุกอย่างเสร็จก่อนตอบกลับ", "Everything was done before the answer.");
        var told = later.Where(node => node.Span!.Kind is SpanKind.Producer).Select(node => SpanWords.EventOf(node.Span!)).OfType<string>().Distinct().ToList();
        var to = later.Where(node => node.Span!.Kind is SpanKind.Consumer).Select(node => ServiceWords.Of(node.Span!.Service)).Distinct().ToList();
        var rest = Took.Text(Math.Max(0, view.Tree.TotalMs - answered.EndMs));
        return (told, to) switch
        {
            ([], _) => T($"ส่วนที่เหลืออีก {rest} เกิดหลังตอบกลับแล้ว", $"The other {rest} came after the answer."),
            (_, []) => T($"ส่วนที่เหลืออีก {rest} เกิดหลังตอบกลับแล้ว โดยส่งข่าว {string.Join(", ", told)}", $"The other {rest} came after the answer, telling {string.Join(", ", told)}."),
            _ => T($"ส่วนที่เหลืออีก {rest} เกิดหลังตอบกลับแล้ว โดยส่งข่าว {string.Join(", ", told)} ผ่านคิวข้อความไปยัง {string.Join(" · ", to)}", $"The other {rest} came after the answer, by {string.Join(", ", told)} through the queues to {string.Join(", ", to)}."),
        };
    }

    /// <summary>What is not as one would think, so that nobody is misled.</summary>
    public static IEnumerable<string> Remarks(TraceView view)
    {
        var moved = view.Tree.Spans.Where(node => Math.Abs(node.ShiftMs) >= ClockSkew.ToldFromMs).GroupBy(node => node.Span!.Service)
            .Select(service => T($"{ServiceWords.Of(service.Key)} ประมาณ {Took.Text(service.Max(node => Math.Abs(node.ShiftMs)))}", $"{ServiceWords.Of(service.Key)} by about {Took.Text(service.Max(node => Math.Abs(node.ShiftMs)))}")).ToList();
        if (moved.Count > 0)
            yield return T($"นาฬิกาของเครื่องไม่ตรงกัน จึงเลื่อนแถบให้อยู่หลังผู้เรียก: {string.Join(", ", moved)} เวลาที่บันทึกไว้จริงอยู่ในรายละเอียดของช่วง", $"The machines' clocks do not agree, so bars were moved to stand after their callers: {string.Join(", ", moved)}. The time as it was recorded is in the span's details.");
        if (view.Tree.Roots.Count(root => root.IsMissing) is > 0 and var missing)
            yield return T($"มี {WholeNumber.Text(missing)} ช่วงที่ถูกอ้างถึงแต่ไม่ได้รับ เป็นของผู้เรียกภายนอก หรือส่งมาไม่ถึง แสดงเป็นแถบลายเส้นตามสิ่งที่อยู่ข้างใต้", $"{WholeNumber.Text(missing)} spans are named and never arrived: of a caller outside, or lost on the way. Their bars are as long as what is under them.");
        if (view.Tree.All.Any(node => node.IsCut))
            yield return T("บางช่วงอ้างถึงกันเป็นวง จึงตัดที่ช่วงแรกสุดของวง", "Some spans name each other in a circle, which is cut at its earliest one.");
        if (view.Rows.Any(row => row is RunRow))
            yield return T("แถบบางคืองานเดียวกันที่ทำซ้ำหลายครั้ง เวลาที่ใช้เป็นผลรวม", "A thin bar is the same thing done many times; the time is their sum.");
        if (view.Tree.Spans.Count() >= TraceQueries.MostSpans)
            yield return T($"ร่องรอยนี้ยาวมาก อ่านเพียง {WholeNumber.Text(TraceQueries.MostSpans)} ช่วงแรก", $"This trace is very long: only its first {WholeNumber.Text(TraceQueries.MostSpans)} spans were read.");
    }
}
