using System.Globalization;
using PlanService.Import;
using ServiceDefaults.Problems;
using ServiceDefaults.Values;

namespace PlanService.Projects;

/// <summary>How a project changes while its plan is a draft.</summary>
public sealed partial class Project
{
    /// <summary>The row of an amendment: the same in everything but its id.</summary>
    internal Project Copy()
    {
        var copy = Begin(Code, Position, Dimension, Mission, Objectives, Matrix);
        (copy.Kind, copy.Name, copy.Remark, copy.Rationale, copy.Purposes) = (Kind, Name, Remark, Rationale, Purposes);
        (copy.TargetGroups, copy.TargetTotal, copy.TargetUnit) = (TargetGroups, TargetTotal, TargetUnit);
        (copy.Steps, copy.BudgetLines, copy.Responsible, copy.Divisions) = (Steps, BudgetLines, Responsible, Divisions);
        (copy.SearchName, copy.SearchText, copy.ChangedAt) = (SearchName, SearchText, ChangedAt);
        copy.Budgets.AddRange(Budgets.Select(budget => budget.Copy()));
        copy.Indicators.AddRange(Indicators.Select(indicator => indicator.Copy()));
        return copy;
    }

    /// <summary>The project in the plan of the following years.</summary>
    /// <param name="number">Within its dimension, from 1.</param>
    /// <param name="withSheet">Otherwise only what stands in the matrix.</param>
    internal Project CopyForNext(int number, int position, IEnumerable<ProjectBudget> budgets, bool withSheet)
    {
        var copy = Begin(string.Create(CultureInfo.InvariantCulture, $"{Dimension}-{number:00}"), position, Dimension, Mission, Objectives,
            new MatrixRow(Name, string.Create(CultureInfo.InvariantCulture, $"{number}."), null, [], 0));
        (copy.Kind, copy.Name, copy.Remark, copy.Responsible, copy.Divisions) = (Kind, Name, Remark, Responsible, Divisions);
        if (withSheet)
        {
            (copy.Rationale, copy.Purposes, copy.Steps, copy.BudgetLines) = (Rationale, Purposes, Steps, BudgetLines);
            (copy.TargetGroups, copy.TargetTotal, copy.TargetUnit) = (TargetGroups, TargetTotal, TargetUnit);
            copy.Indicators.AddRange(Indicators.Select(indicator => indicator.Copy()));
        }

        copy.Budgets.AddRange(budgets);
        copy.MakeFindable();
        return copy;
    }

    /// <summary>A project that its plan did not have before.</summary>
    internal static Project Add(Plans.Plan plan, string code, int position, string mission, string[] objectives, ProjectChange first, DateTimeOffset at)
    {
        var project = Begin(code, position, mission.Split('.')[0], mission, objectives, new MatrixRow(first.Name!, null, null, [], 0));
        project.PlanId = plan.Id;
        project.Budgets.AddRange(plan.FiscalYears.Select(year => ProjectBudget.Of(new(year), null)));
        project.Change(first, [], 0, at);
        return project;
    }

    /// <param name="change">Checked before (<see cref="ProjectChecks"/>).</param>
    /// <param name="usedCodes">Of every indicator that any version of this project ever had: none is given twice.</param>
    /// <param name="lastStep">The highest number of a step of which anything is recorded: a new step never takes over another's work.</param>
    internal void Change(ProjectChange change, IReadOnlyCollection<string> usedCodes, int lastStep, DateTimeOffset at)
    {
        Name = change.Name?.Trim() ?? Name;
        Kind = change.Kind ?? Kind;
        Rationale = change.Rationale?.Trim().ReplaceLineEndings("\n") ?? Rationale;
        Purposes = change.Purposes is { } purposes ? [.. purposes.Select(line => line.Trim())] : Purposes;
        if (change.Remark is { } remark)
            Remark = remark.Trim() is { Length: > 0 } text ? text : null;
        if (change.TargetGroups is { } groups)
        {
            TargetGroups = groups;
            var unit = groups.Select(group => group.Unit).Distinct().ToList() is [var one] ? one : null;
            (TargetTotal, TargetUnit) = unit is null ? (null, null) : (groups.Sum(group => group.Count), unit);
        }

        if (change.Steps is { } steps)
            Steps = Renumbered(steps, lastStep);
        if (change.BudgetLines is { } lines)
            BudgetLines = [.. lines.Select(line => new BudgetLine(line.Item.Trim(), line.Quantity, line.Rate, line.People, line.Amount ?? line.Computed, line.Computed, line.Item.Trim(), null, 0))];
        if (change.Divisions is { } divisions)
        {
            Responsible = [.. divisions.Distinct().Select(code => WrittenDivisions.Known.FirstOrDefault(known => known.Code == code) ?? new ResponsibleDivision(null, code))];
            Divisions = [.. Responsible.Select(division => division.Code ?? division.Name)];
        }

        foreach (var (year, baht) in change.Budgets ?? new Dictionary<FiscalYear, decimal?>())
        {
            if (Budgets.Find(budget => budget.FiscalYear == year) is { } budget)
                budget.Change(baht);
            else
                Budgets.Add(ProjectBudget.Of(year, baht));
        }

        Replace(change.Outputs, true, usedCodes);
        Replace(change.Outcomes, false, usedCodes);
        ChangedAt = at;
        MakeFindable();
    }

    /// <summary>Takes it out of a draft. It stays readable, and what was done of it stays recorded.</summary>
    internal Refusal? Withdraw(string reason, DateTimeOffset at)
    {
        if (WithdrawnAt is not null)
            return new("already-withdrawn", $"โครงการ {Code} ถูกยกเลิกในฉบับนี้แล้ว", $"Project {Code} was already withdrawn from this version");
        (WithdrawnAt, WithdrawnReason) = (at, reason.Trim());
        return null;
    }

    private static Project Begin(string code, int position, string dimension, string mission, string[] objectives, MatrixRow matrix) => new()
    {
        Id = Guid.CreateVersion7(),
        Code = code,
        Position = position,
        Dimension = dimension,
        Mission = mission,
        Objectives = objectives,
        Matrix = matrix,
    };

    /// <summary>A step keeps its number, under which its work is recorded, when its text or its place stays; a new one gets the next.</summary>
    private List<SheetStep> Renumbered(IReadOnlyList<StepEntry> entries, int last)
    {
        var old = Matching.Of(Steps, step => step.Text, entries, entry => entry.Text.Trim());
        var next = Steps.Select(step => step.No).Append(last).Max();
        return [.. entries.Select((entry, index) => new SheetStep(
            old[index]?.No ?? ++next, old[index]?.NumberAsWritten, entry.Text.Trim(), entry.Details ?? old[index]?.Details ?? [], old[index]?.Line ?? 0))];
    }

    private void Replace(IReadOnlyList<IndicatorEntry>? entries, bool isOutput, IReadOnlyCollection<string> usedCodes)
    {
        if (entries is null)
            return;
        var present = Indicators.Where(indicator => indicator.IsOutput == isOutput).OrderBy(indicator => indicator.Position).ToList();
        var old = Matching.Of(present, indicator => indicator.Text, entries, entry => entry.Text.Trim(), (indicator, entry) => indicator.Code == entry.Code);
        var kind = isOutput ? "output-" : "outcome-";
        var next = usedCodes.Concat(present.Select(indicator => indicator.Code)).Where(code => code.StartsWith(kind, StringComparison.Ordinal))
            .Select(code => int.Parse(code[kind.Length..], CultureInfo.InvariantCulture)).DefaultIfEmpty(0).Max();
        foreach (var (entry, index) in entries.Select((entry, index) => (entry, index)))
        {
            if (old[index] is { } kept)
                kept.Change(index + 1, entry);
            else
                Indicators.Add(Indicator.Of(kind + (++next).ToString(CultureInfo.InvariantCulture), isOutput, index + 1, entry));
        }

        Indicators.RemoveAll(indicator => present.Contains(indicator) && !old.Contains(indicator));
    }

    private void MakeFindable(params ReadOnlySpan<string?> asWritten)
    {
        SearchName = SearchWords.Fold(Name);
        SearchText = SearchWords.Fold(string.Join('\n',
        [
            Code, Name, Matrix.Name, .. asWritten, Rationale, .. Purposes,
            .. TargetGroups.Select(target => target.Group), .. Steps.SelectMany(step => step.Details.Prepend(step.Text)),
            .. BudgetLines.Select(line => line.AsWritten), .. Indicators.Select(indicator => indicator.Text),
            .. Responsible.Select(division => division.Name), Remark,
        ]));
    }
}
