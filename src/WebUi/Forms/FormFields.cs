using System.Linq.Expressions;
using Microsoft.AspNetCore.Components.Forms;

namespace WebUi;

/// <summary>The fields of one form in their order on the page, so that errors can name them and lead to them.</summary>
public sealed class FormFields
{
    private readonly List<FormField> _fields = [];
    private readonly EditContext _context;
    private readonly ValidationMessageStore _refused;

    private FormFields(EditContext context)
    {
        _context = context;
        _refused = new ValidationMessageStore(context);
        context.OnValidationRequested += (_, _) => _refused.Clear();
    }

    internal IReadOnlyList<FormField> All => _fields;

    internal static string IdOf(string name) => name.Replace('.', '-').Replace('[', '-').Replace("]", "", StringComparison.Ordinal);

    internal static FormFields Of(EditContext context)
    {
        if (!context.Properties.TryGetValue(typeof(FormFields), out var fields))
            context.Properties[typeof(FormFields)] = fields = new FormFields(context);
        return (FormFields)fields;
    }

    internal void Add(FieldIdentifier field, string id, string label)
    {
        var known = _fields.FindIndex(other => other.Identifier.Equals(field));
        if (known < 0)
            _fields.Add(new FormField(field, id, label));
        else
            _fields[known] = new FormField(field, id, label);
    }

    internal void Refuse(FieldIdentifier field, string text)
    {
        _refused.Add(field, text);
        _context.NotifyValidationStateChanged();
    }
}

/// <param name="Identifier">Model and property.</param>
/// <param name="Id">Of the control in the page.</param>
/// <param name="Label">As the reader knows it.</param>
internal sealed record FormField(FieldIdentifier Identifier, string Id, string Label);

/// <summary>Lets a handler say no to one field after the attributes were content.</summary>
public static class FormRefusal
{
    /// <summary>Shows the text at the field and on top: <c>form.Refuse(() =&gt; Form.Email, T("มีผู้ใช้อีเมลนี้แล้ว", "…"))</c>.</summary>
    public static void Refuse<T>(this EditContext form, Expression<Func<T>> field, string text) =>
        FormFields.Of(form).Refuse(FieldIdentifier.Create(field), text);

    /// <summary>The same for a control that no field component wrote, by its id: one of many in a table.</summary>
    public static void RefuseAt(this EditContext form, string id, string text)
    {
        var fields = FormFields.Of(form);
        fields.Add(form.Field(id), id, "");
        fields.Refuse(form.Field(id), text);
    }

    /// <summary>The same for a property of the form's model by its name.</summary>
    public static void Refuse(this EditContext form, string property, string text) => FormFields.Of(form).Refuse(form.Field(property), text);
}
