using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace WebUi;

/// <summary>
/// What all fields do alike: label, hint, error and control in this order, tied together. Use with <c>@bind-Value="Form.Name"</c>
/// inside a <see cref="PostForm{TModel}"/>, where <c>Form</c> is the page's <c>[SupplyParameterFromForm]</c> property.
/// A property without <c>[Required]</c> gets "(ไม่บังคับ)" after its label. Other attributes (autocomplete, maxlength) go to the control.
/// </summary>
public abstract class FieldBase<TValue> : InputBase<TValue>
{
    private FormFields? _fields;

    /// <summary>What to fill in, as a noun: errors are built from it ("กรอกหัวข้อเรื่อง").</summary>
    [Parameter, EditorRequired] public string Label { get; set; } = "";

    /// <summary>One sentence of help; an example rather than a rule.</summary>
    [Parameter] public string? Hint { get; set; }

    /// <summary>Says "(ไม่บังคับ)"; found out by <c>[Required]</c> unless set.</summary>
    [Parameter] public bool? Optional { get; set; }

    /// <summary>The name under which the browser posts it.</summary>
    protected virtual string Name => NameAttributeValue;

    protected string Id => FormFields.IdOf(Name);

    /// <summary>For <c>aria-describedby</c>: the hint and the error that are there.</summary>
    protected string? DescribedBy => (Hint, Errors.Count) switch
    {
        (null, 0) => null,
        (null, _) => $"{Id}-error",
        (_, 0) => $"{Id}-hint",
        _ => $"{Id}-hint {Id}-error",
    };

    internal IReadOnlyList<string> Errors { get; private set; } = [];

    public FieldLook Look => new(Id, IsOptional ? $"{Label} {Language.T("(ไม่บังคับ)", "(optional)")}" : Label, Hint, Errors);

    private bool IsOptional => Optional ?? Property?.IsDefined(typeof(RequiredAttribute), true) == false;

    private System.Reflection.PropertyInfo? Property => FieldIdentifier.Model?.GetType().GetProperty(FieldIdentifier.FieldName);

    protected override void OnParametersSet()
    {
        base.OnParametersSet();
        _fields ??= FormFields.Of(EditContext);
        _fields.Add(FieldIdentifier, Id, Label);
    }

    protected override bool ShouldRender()
    {
        ReadErrors();
        return base.ShouldRender();
    }

    protected override void OnInitialized()
    {
        base.OnInitialized();
        ReadErrors();
    }

    protected override string? FormatValueAsString(TValue? value) => BindConverter.FormatValue(value, CultureInfo.InvariantCulture)?.ToString();

    protected override bool TryParseValueFromString(
        string? value, [MaybeNullWhen(false)] out TValue result, [NotNullWhen(false)] out string? validationErrorMessage)
    {
        validationErrorMessage = null;
        if (BindConverter.TryConvertTo(value, CultureInfo.InvariantCulture, out result))
            return true;
        validationErrorMessage = Language.T($"{Label}ไม่อยู่ในรายการ", $"{Label} is not one of the options");
        return false;
    }

    private void ReadErrors() => Errors = [.. EditContext.GetValidationMessages(FieldIdentifier).Distinct()];
}

/// <summary>What the frame around a control shows.</summary>
public sealed record FieldLook(string Id, string Label, string? Hint, IReadOnlyList<string> Errors);
