using OperationsService.Telemetry.Traces;
using static WebUi.Language;

namespace OperationsService.Traces.Words;

/// <summary>What a failure means, and whether anything is to be done.</summary>
/// <param name="Keys">What telemetry calls it: a code of PostgreSQL, an HTTP status, a kind of exception without its namespace.</param>
internal sealed record KnownError(string[] Keys, string Thai, string English)
{
    public string Text => T(Thai, English);
}

/// <summary>
/// The failures that an administrator really meets, by what telemetry calls them. Codes of PostgreSQL come before kinds of exceptions, which
/// say less. What is not here is told as it is.
/// </summary>
internal static class KnownErrors
{
    private static readonly KnownError[] All =
    [
        // PostgreSQL
        new(["40001"], "ฐานข้อมูลให้ลองใหม่เพราะมีผู้แก้แถวเดียวกันพร้อมกัน ระบบลองใหม่เอง ไม่ต้องทำอะไร", "The database asks to try again: somebody changed the same row at the same moment. The platform does by itself; there is nothing to do."),
        new(["40P01"], "งานสองงานรอกันและกัน ฐานข้อมูลจึงยกเลิกงานหนึ่งแล้วระบบลองใหม่เอง หากพบบ่อยแจ้งผู้พัฒนา", "Two pieces of work waited for each other and the database ended one, which is tried again. If it happens often, tell the developers."),
        new(["23505"], "มีข้อมูลนี้อยู่แล้ว มักเป็นการส่งซ้ำหรือทำพร้อมกันสองครั้ง ข้อมูลไม่ซ้ำและไม่เสีย ไม่ต้องทำอะไร", "It is there already: usually sent twice, or twice at once. Nothing is doubled and nothing lost; there is nothing to do."),
        new(["23503"], "ข้อมูลที่อ้างถึงถูกลบไปแล้วหรือยังมีผู้อ้างถึงอยู่ การแก้ไขครั้งนั้นจึงไม่ถูกบันทึก ให้ผู้ใช้เปิดหน้าใหม่แล้วทำอีกครั้ง", "What it refers to is gone, or is still referred to: that change was not saved. Whoever made it should load the page again and repeat it."),
        new(["23502", "23514", "22001", "22P02"], "โปรแกรมส่งค่าที่ฐานข้อมูลไม่รับ ไม่มีอะไรถูกบันทึก แจ้งผู้พัฒนาพร้อมเลขร่องรอย", "The program sent a value that the database does not take; nothing was saved. Tell the developers the trace id."),
        new(["57014"], "คำสั่งถูกยกเลิก เพราะผู้ใช้ปิดหน้าไปก่อนหรือใช้เวลานานเกินกำหนด หากพบบ่อยดูคำสั่งที่ช้าในหน้าสุขภาพของระบบ", "The statement was cancelled: the user left, or it took too long. If it happens often, look at the slowest statements on the health page."),
        new(["55P03"], "รอแถวที่งานอื่นถืออยู่ไม่ไหว ระบบจะลองใหม่เอง หากพบบ่อยแจ้งผู้พัฒนา", "It would not wait for a row that other work holds, and is tried again. If it happens often, tell the developers."),
        new(["57P01", "57P02", "57P03"], "ฐานข้อมูลกำลังปิดหรือเพิ่งเปิด ระบบต่อใหม่เองเมื่อพร้อม หากเกิน 5 นาทีตรวจเครื่องฐานข้อมูล", "The database is stopping or starting; the platform connects again by itself. After 5 minutes, look at the database server."),
        new(["53300"], "ฐานข้อมูลมีการเชื่อมต่อเต็มจำนวน เพิ่ม max_connections หรือลดจำนวนสำเนาของบริการ", "The database has no connection left: raise max_connections, or run fewer replicas."),
        new(["53100"], "ดิสก์ของฐานข้อมูลเต็ม ไม่มีอะไรบันทึกได้ เพิ่มพื้นที่ทันที", "The database's disk is full and nothing can be saved: make room at once."),
        new(["53200", "OutOfMemoryException"], "หน่วยความจำของเครื่องไม่พอ ปิดงานอื่นบนเครื่องหรือเพิ่มหน่วยความจำ", "The machine has too little memory: end other work on it, or add memory."),
        new(["28P01", "28000"], "รหัสผ่านหรือสิทธิ์เข้าฐานข้อมูลไม่ถูกต้อง ตรวจการตั้งค่า ConnectionStrings ของบริการนี้", "Password or right to enter the database is wrong: check this service's ConnectionStrings."),
        new(["3D000"], "ไม่มีฐานข้อมูลชื่อนี้ ตรวจการตั้งค่า ConnectionStrings หรือกู้คืนจากสำเนาสำรอง", "There is no database of that name: check ConnectionStrings, or restore a backup."),
        new(["42P01", "42703", "42883"], "ตารางหรือคอลัมน์ไม่มี โปรแกรมกับฐานข้อมูลเป็นคนละรุ่น เริ่มบริการนี้ใหม่เพื่อปรับฐานข้อมูลให้ตรง", "A table or column is missing: program and database are of different versions. Start this service anew, which brings the database up to date."),
        new(["42501"], "ผู้ใช้ฐานข้อมูลของบริการนี้ไม่มีสิทธิ์ทำสิ่งนั้น ซึ่งอาจเป็นไปตามที่ตั้งใจ แจ้งผู้พัฒนา", "This service's database user may not do that, perhaps on purpose. Tell the developers."),
        // HTTP, of calls that were not answered well
        new(["502", "503"], "บริการปลายทางไม่ตอบหรือยังไม่พร้อม ดูหน้าสุขภาพของระบบว่าบริการใดขัดข้อง", "The service called does not answer or is not ready: the health page shows which."),
        new(["504"], "บริการปลายทางตอบช้าเกินกำหนด ดูว่าช่วงใดใช้เวลานานที่สุด", "The service called was too slow: look which span took longest."),
        new(["500"], "บริการที่ถูกเรียกทำงานผิดพลาด ดูช่วงที่ผิดพลาดข้างใต้ หากไม่มีคำอธิบายให้แจ้งผู้พัฒนาพร้อมเลขร่องรอย", "The service called failed: look at the failed span under this one, and tell the developers the trace id if it explains nothing."),
        // Exceptions
        new(["DbUpdateConcurrencyException"], "มีผู้อื่นแก้ข้อมูลเดียวกันก่อน ผู้ใช้ได้รับแจ้งให้เปิดใหม่หรือระบบลองใหม่เอง ไม่ต้องทำอะไร", "Somebody else changed it first; the user was told to load it again, or it is tried again. There is nothing to do."),
        new(["OperationCanceledException", "TaskCanceledException", "ConnectionResetException", "ConnectionAbortedException"], "ผู้เรียกปิดหน้าหรือเลิกรอไปก่อน หรือบริการกำลังปิด ไม่ต้องทำอะไร", "The caller left or waited no longer, or the service was stopping. There is nothing to do."),
        new(["TimeoutException", "timeout"], "อีกฝ่ายไม่ตอบภายในเวลาที่กำหนด ดูหน้าสุขภาพของระบบว่าอะไรช้า", "The other side did not answer in time: the health page shows what is slow."),
        new(["BrokerUnreachableException", "RabbitMqConnectionException", "AlreadyClosedException", "OperationInterruptedException"], "ติดต่อ RabbitMQ ไม่ได้ ข่าวรออยู่ในคิวขาออกและจะส่งเองเมื่อกลับมา หากเกิน 5 นาทีตรวจ RabbitMQ", "RabbitMQ can't be reached. Events wait in the outbox and leave by themselves; after 5 minutes, look at RabbitMQ."),
        new(["SocketException", "connection_error", "name_resolution_error", "HttpRequestException", "connection_refused"], "ติดต่อเครื่องหรือบริการปลายทางไม่ได้ ดูหน้าสุขภาพของระบบว่าบริการนั้นทำงานหรือไม่", "The machine or service called can't be reached: see on the health page whether it runs."),
        new(["AuthenticationException", "secure_connection_error"], "ใบรับรอง HTTPS ของปลายทางเชื่อถือไม่ได้หรือหมดอายุ ตรวจใบรับรอง", "The HTTPS certificate of the other side is not trusted or has expired: check it."),
        new(["MailServerAwayException", "SmtpCommandException", "SmtpProtocolException"], "เซิร์ฟเวอร์อีเมลไม่รับ จดหมายรอและส่งใหม่เองสามวัน ตรวจการตั้งค่า Mail", "The mail server refused. Letters wait and are tried for three days; check the settings under Mail."),
        new(["FileStoreAwayException"], "ที่เก็บไฟล์หรือโปรแกรมตรวจไวรัสไม่ตอบ ผู้ใช้ได้รับแจ้งให้ส่งใหม่ภายหลัง ตรวจการตั้งค่า Files", "The file store or the virus scanner does not answer; users are told to try later. Check the settings under Files."),
        new(["CryptographicException"], "ถอดรหัสข้อมูลไม่ได้ มักเพราะ Platform:KeysPassword เปลี่ยน ใส่ค่าเดิมคืน", "It can't be decrypted, usually because Platform:KeysPassword was changed: put the former one back."),
        new(["NpgsqlException"], "การเชื่อมต่อกับฐานข้อมูลขาดหรือเปิดไม่ได้ ระบบต่อใหม่เอง หากเกิน 5 นาทีตรวจเครื่องฐานข้อมูล", "The connection to the database broke or could not be opened; the platform tries again. After 5 minutes, look at the database server."),
        new(["NullReferenceException", "InvalidOperationException", "ArgumentException", "ArgumentNullException", "ArgumentOutOfRangeException", "KeyNotFoundException", "InvalidCastException", "JsonException", "FormatException", "IndexOutOfRangeException", "NotSupportedException", "DbUpdateException"], "ข้อผิดพลาดของโปรแกรม ไม่มีอะไรถูกบันทึกครึ่งเดียว แจ้งผู้พัฒนาพร้อมเลขร่องรอย", "A mistake of the program; nothing was saved by halves. Tell the developers the trace id."),
    ];

    private static readonly Dictionary<string, KnownError> ByKey = All.SelectMany(error => error.Keys, (error, key) => (key, error)).ToDictionary(one => one.key, one => one.error, StringComparer.OrdinalIgnoreCase);

    /// <summary>What a span's failure means; null where that is not known.</summary>
    public static KnownError? Of(StoredSpan span) => Names(span).Select(Find).FirstOrDefault(known => known is not null);

    /// <summary>By the kind of an exception, a code of PostgreSQL or an HTTP status.</summary>
    public static KnownError? Find(string? name) => name is not null && ByKey.TryGetValue(name.Split('.', '+')[^1], out var known) ? known : null;

    private static IEnumerable<string?> Names(StoredSpan span)
    {
        yield return span.Attributes.GetValueOrDefault("db.response.status_code");
        yield return span.Attributes.GetValueOrDefault("error.type");
        foreach (var happened in span.Events)
            yield return happened.Attributes.GetValueOrDefault("exception.type");
        yield return span.Attributes.GetValueOrDefault("exception.type");
        yield return span.Attributes.GetValueOrDefault("http.response.status_code");
    }
}
