using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace WebUi;

/// <summary>
/// A field whose text is read by us, not by the framework's form mapping: that one knows neither Thai digits nor Buddhist years
/// and would read 12/3/2570 as the third of December. So the text is posted under a name of its own (<c>Form.PaidOn.text</c>)
/// and the property is set from it while the page renders, before the form is checked and handled. Bind to a nullable property.
/// </summary>
public abstract class TypedField<TValue> : FieldBase<TValue?> where TValue : struct
{
    [CascadingParameter] public HttpContext? Http { get; set; }

    protected override string Name => NameAttributeValue + ".text";

    protected override void OnInitialized()
    {
        base.OnInitialized();
        if (Http is { Request: { HasFormContentType: true } request } && request.Form.TryGetValue(Name, out var posted))
            CurrentValueAsString = posted.ToString().Trim();
    }

    protected override bool TryParseValueFromString(
        string? value, [MaybeNullWhen(false)] out TValue? result, [NotNullWhen(false)] out string? validationErrorMessage)
    {
        var readable = TryRead(value, out var read);
        result = read;
        validationErrorMessage = readable ? null : Language.T($"{Label}อ่านไม่ได้ ", $"{Label} can't be read: ") + Example(value!);
        return readable;
    }

    /// <summary>Reads what was typed.</summary>
    protected abstract bool TryRead(string? text, out TValue value);

    /// <summary>What was written and how it should look.</summary>
    protected abstract string Example(string text);
}
