using System.Globalization;
using System.Linq.Expressions;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components.Forms;
using ServiceDefaults.Problems;

namespace WebUi;

/// <summary>A row of a form: takes the answers of another one. The answers move, the rows stay: each field keeps the name under which it is posted.</summary>
public interface IRow<T>
{
    void Take(T other);
}

/// <summary>Rows of a form that buttons add and remove by posting it, and what is said to one field of one row.</summary>
public static partial class Rows
{
    /// <summary>Does what a button said ("add groups", "remove groups 2") if it is about these rows.</summary>
    public static void Rearrange<T>(this List<T> rows, string? pressed, string name, int most = 100) where T : IRow<T>, new()
    {
        if (pressed == $"add {name}" && rows.Count < most)
            rows.Add(new());
        if (pressed?.Split(' ') is not ["remove", var which, var no] || which != name || !int.TryParse(no, NumberStyles.None, CultureInfo.InvariantCulture, out var at) || at < 1 || at > rows.Count)
            return;
        for (var i = at - 1; i < rows.Count - 1; i++)
            rows[i].Take(rows[i + 1]);
        rows.RemoveAt(rows.Count - 1);
    }

    /// <summary>Shows each objection at its field, in a row too; what belongs to none is returned to stand on top of the form.</summary>
    /// <param name="rows">Rows by the name of the list in the request.</param>
    /// <param name="names">Properties of the form by the name of the field in the request, where they differ.</param>
    public static Refusal? ShowIn(this Objection objection, EditContext form, Dictionary<string, IReadOnlyList<object>> rows, Dictionary<string, string>? names = null)
    {
        Refusal? rest = null;
        foreach (var one in objection.Others.Prepend(objection))
        {
            if (RowField().Match(one.Field ?? "") is { Success: true } match && rows.TryGetValue(match.Groups["list"].Value, out var list)
                && int.Parse(match.Groups["at"].Value, CultureInfo.InvariantCulture) is var at && at < list.Count && Property(list[at], match.Groups["field"].Value) is { } property)
                form.RefuseAt(list[at], property, one.Refusal.Text);
            else if (one.Field is { } field && Property(form.Model, names?.GetValueOrDefault(field) ?? field) is { } top)
                form.Refuse(top, one.Refusal.Text);
            else
                rest ??= one.Refusal;
        }

        return rest;
    }

    /// <summary>The field of a row, which the page binds as a member of that very object.</summary>
    public static void RefuseAt(this EditContext form, object row, string property, string text) => form.Refuse(
        Expression.Lambda<Func<object?>>(Expression.Convert(Expression.Property(Expression.Constant(row), property), typeof(object))), text);

    private static string? Property(object model, string name) =>
        model.GetType().GetProperties().FirstOrDefault(property => property.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.Name;

    [GeneratedRegex(@"^(?<list>\w+)\[(?<at>[0-9]+)\]\.(?<field>\w+)$")]
    private static partial Regex RowField();
}
