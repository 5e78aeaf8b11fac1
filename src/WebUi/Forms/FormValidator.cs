using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using ServiceDefaults.Problems;

namespace WebUi;

/// <summary>
/// Checks the ordinary validation attributes of the model and says in the reader's language what is wrong and what is right.
/// A field that was already refused (a date that is none) is not refused a second time for being empty.
/// </summary>
public sealed class FormValidator : ComponentBase
{
    [CascadingParameter] private EditContext Form { get; set; } = default!;

    protected override void OnInitialized()
    {
        var messages = new ValidationMessageStore(Form);
        Form.OnValidationRequested += (_, _) =>
        {
            messages.Clear();
            foreach (var field in FormFields.Of(Form).All)
                if (!Form.GetValidationMessages(field.Identifier).Any())
                    messages.Add(field.Identifier, Wrong(field));
            AddNullCharacters(messages);
            AddWhatTheModelSays(messages);
            Form.NotifyValidationStateChanged();
        };
    }

    /// <summary>Also in what no field shows, such as a hidden one.</summary>
    private void AddNullCharacters(ValidationMessageStore messages)
    {
        foreach (var property in Form.Model.GetType().GetProperties().Where(one => one.PropertyType == typeof(string) && one.CanRead))
            if (NullCharacters.AreIn((string?)property.GetValue(Form.Model)))
                messages.Add(Form.Field(property.Name), NullCharacters.Refusal.Text);
    }

    private static IEnumerable<string> Wrong(FormField field)
    {
        var model = field.Identifier.Model;
        if (model.GetType().GetProperty(field.Identifier.FieldName) is not { } property)
            return [];
        var value = property.GetValue(model);
        var context = new ValidationContext(model) { MemberName = property.Name, DisplayName = field.Label };
        var rules = property.GetCustomAttributes<ValidationAttribute>(true).OrderByDescending(rule => rule is RequiredAttribute);
        return rules.Where(rule => rule.GetValidationResult(value, context) != ValidationResult.Success)
            .Select(rule => ValidationText.Of(rule, field.Label, value)).Take(1);
    }

    private void AddWhatTheModelSays(ValidationMessageStore messages)
    {
        if (Form.Model is not IValidatableObject model)
            return;
        foreach (var result in model.Validate(new ValidationContext(Form.Model)))
            messages.Add(Form.Field(result.MemberNames.FirstOrDefault() ?? ""), result.ErrorMessage ?? "");
    }
}
