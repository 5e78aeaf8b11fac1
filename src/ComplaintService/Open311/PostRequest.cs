using System.Globalization;
using ComplaintService.Complaints;
using ComplaintService.Data;
using ComplaintService.Intake;
using ComplaintService.Intake.Flood;
using Microsoft.EntityFrameworkCore;
using Microsoft.OpenApi;
using ServiceDefaults.Problems;
using ServiceDefaults.Values;
using WebUi;
using static WebUi.Language;

namespace ComplaintService.Open311;

/// <summary>Another city system, or an app, passes on a complaint.</summary>
public static class PostRequest
{
    private static readonly string[] Fields =
        ["service_code", "description", "lat", "long", "address_string", "address_id", "first_name", "last_name", "phone", "email", "jurisdiction_id", "media_url"];

    public static void Map(IEndpointRouteBuilder open311)
    {
        open311.MapPost("requests.{format:regex(^(json|xml)$)}", Handle).Describe(nameof(PostRequest));
        open311.MapPost("requests", (HttpContext http, OnceOnly once, FloodGate flood, RequestIds identities, ComplaintDb db, IntakeDesk desk, CancellationToken ct) =>
            Handle("json", http, once, flood, identities, db, desk, ct)).Describe(nameof(PostRequest) + "Json");
    }

    public static async Task<Open311Format> Handle(string format, HttpContext http, OnceOnly once, FloodGate flood, RequestIds identities, ComplaintDb db, IntakeDesk desk, CancellationToken ct)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (!http.Request.HasFormContentType)
            return Wrong(format, StatusCodes.Status415UnsupportedMediaType, T("ส่งเป็นแบบฟอร์ม (application/x-www-form-urlencoded)", "Send a form (application/x-www-form-urlencoded)"));
        IFormCollection form;
        try
        {
            form = await http.Request.ReadFormAsync(ct);
        }
        catch (InvalidDataException) // null characters, too many fields
        {
            return Wrong(format, StatusCodes.Status400BadRequest, T("อ่านแบบฟอร์มไม่ได้", "The form can't be read"));
        }

        if (form.Any(field => field.Value.Any(NullCharacters.AreIn)))
            return Wrong(format, StatusCodes.Status400BadRequest, T("อ่านแบบฟอร์มไม่ได้", "The form can't be read"));
        if (await Read(form, db, ct) is var (request, wrong) && request is null)
            return Wrong(format, StatusCodes.Status400BadRequest, wrong!);
        var (complaint, objection) = await SubmitComplaint.Decide(request, new() { Once = once.Of(http.Request, desk.Actor, request), Gate = flood.Objection }, desk, ct);
        if (complaint is null)
            return Wrong(format, objection!.Status, objection.Refusal.Text);

        var (code, due) = (SpokenCode.Grouped(complaint.TrackingCode), ThaiCalendar.InText(complaint.PromisedOnReceipt));
        var notice = T($"รหัสติดตามเรื่อง {code} เก็บไว้ดูคำตอบ แจ้งผลภายใน {due}", $"Tracking code {code}: keep it to read the answer, which is promised by {due}");
        if (form["media_url"] is [{ Length: > 0 }, ..])
            notice += T(" ไม่ได้รับภาพจาก media_url", ". The picture of media_url was not taken");
        var receipt = new Open311Receipt(identities.Of(complaint.Number), notice, null);
        return new(format, StatusCodes.Status201Created, new[] { receipt }, "service_requests", "request");
    }

    private static async Task<(SubmitComplaint.Request? Request, string? Wrong)> Read(IFormCollection form, ComplaintDb db, CancellationToken ct)
    {
        string Field(string name) => form[name].ToString().Trim();
        var (code, description, address, village) = (Field("service_code"), Field("description"), Field("address_string"), Field("address_id"));
        if (await db.Categories.AsNoTracking().SingleOrDefaultAsync(one => one.Code == code && one.IsOffered, ct) is not { } category)
            return (null, T("ไม่มี service_code นี้", "service_code is missing or was not found"));
        if (description.Length < 10)
            return (null, T("description ต้องมีอย่างน้อย 10 ตัวอักษร", "description has at least 10 characters"));
        if (address.Length > 0)
            description += "\n\n" + T("สถานที่: ", "Place: ") + address;
        if (description.Length > Complaint.LongestDetails)
            return (null, T($"description และ address_string รวมกันยาวได้ไม่เกิน {Complaint.LongestDetails} ตัวอักษร", $"description and address_string have at most {Complaint.LongestDetails} characters together"));
        if (!Degrees(Field("lat"), 90, out var lat) || !Degrees(Field("long"), 180, out var lng) || lat is null != lng is null)
            return (null, T("lat และ long เป็นองศา WGS 84 และต้องมีทั้งคู่", "lat and long are degrees (WGS 84), both or none"));
        if (lat is null && address.Length == 0 && village.Length == 0)
            return (null, T("บอกสถานที่ด้วย lat กับ long, address_string หรือ address_id (เลขหมู่บ้าน)", "Give the place: lat and long, address_string, or address_id (the number of the village)"));
        var contact = new SubmitComplaint.ContactGiven($"{Field("first_name")} {Field("last_name")}".Trim(), Field("phone"), Field("email"));
        if (contact.Name!.Length > 200 || contact.Phone!.Length > 40 || contact.Email!.Length > 254)
            return (null, T("ชื่อ โทรศัพท์ หรืออีเมลยาวเกินไป", "Name, telephone or e-mail is too long"));
        return (new(category.Code, Subject(Field("description")), description, village, null, lat is null ? null : new(lat, lng), null, contact, null), null);
    }

    /// <summary>Open311 has no subject: the beginning of the description.</summary>
    private static string Subject(string description)
    {
        var line = string.Join(' ', description.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= Complaint.LongestSubject)
            return line;
        var cut = StringInfo.ParseCombiningCharacters(line).Last(place => place < Complaint.LongestSubject); // not between a letter and its vowel
        return line[..cut] + "…";
    }

    private static bool Degrees(string text, double most, out double? degrees)
    {
        degrees = null;
        if (text.Length == 0)
            return true;
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var read) || !(Math.Abs(read) <= most))
            return false;
        degrees = read;
        return true;
    }

    private static Open311Format Wrong(string format, int status, string what) => Open311Format.Problem(format, status, what);

    private static RouteHandlerBuilder Describe(this RouteHandlerBuilder endpoint, string name) => endpoint
        .WithName(name)
        .WithSummary("Open311: complain. The tracking code stands in service_notice")
        .WithDescription("The place is lat and long, address_string, or address_id (number of the village). jurisdiction_id, device_id and account_id are not needed; media_url is not taken.")
        .AddOpenApiOperationTransformer((operation, _, _) =>
        {
            // Not by Accepts: what is sent in another form would be refused before this endpoint could say so in Open311's words.
            operation.RequestBody = new OpenApiRequestBody
            {
                Required = true,
                Content = new Dictionary<string, OpenApiMediaType>
                {
                    ["application/x-www-form-urlencoded"] = new()
                    {
                        Schema = new OpenApiSchema
                        {
                            Type = JsonSchemaType.Object,
                            Required = new HashSet<string> { "service_code", "description" },
                            Properties = Fields.ToDictionary(field => field, IOpenApiSchema (_) => new OpenApiSchema { Type = JsonSchemaType.String }),
                        },
                    },
                },
            };
            return Task.CompletedTask;
        })
        .Produces<List<Open311Receipt>>(StatusCodes.Status201Created).Produces(StatusCodes.Status400BadRequest);
}
