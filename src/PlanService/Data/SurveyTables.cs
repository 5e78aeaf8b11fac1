using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlanService.Progress;
using PlanService.Surveys;

namespace PlanService.Data;

internal sealed class SurveysTable : IEntityTypeConfiguration<Survey>
{
    public void Configure(EntityTypeBuilder<Survey> survey)
    {
        survey.ToTable("surveys");
        survey.Property(row => row.Link).HasMaxLength(16);
        survey.Property(row => row.Question).HasMaxLength(Survey.LongestQuestion);
        survey.Ignore(row => row.Page);
        survey.HasIndex(row => row.Link).IsUnique();
        survey.HasIndex(row => row.ProjectYearId).IsUnique();
        survey.HasOne<ProjectYear>().WithMany().HasForeignKey(row => row.ProjectYearId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SurveyAnswersTable : IEntityTypeConfiguration<SurveyAnswers>
{
    public void Configure(EntityTypeBuilder<SurveyAnswers> answers)
    {
        answers.ToTable("survey_answers");
        answers.HasKey(row => row.SurveyId);
        answers.Property(row => row.RowVersion).IsRowVersion();
        answers.HasOne<Survey>().WithOne().HasForeignKey<SurveyAnswers>(row => row.SurveyId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AnsweredFormsTable : IEntityTypeConfiguration<AnsweredForm>
{
    public void Configure(EntityTypeBuilder<AnsweredForm> form)
    {
        form.ToTable("survey_forms_answered");
        form.HasKey(row => new { row.SurveyId, row.Form });
        form.HasOne<Survey>().WithMany().HasForeignKey(row => row.SurveyId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SurveyToldTable : IEntityTypeConfiguration<SurveyTold>
{
    public void Configure(EntityTypeBuilder<SurveyTold> told)
    {
        told.ToTable("survey_figures");
        told.HasKey(row => row.ProjectYearId);
        told.HasOne<ProjectYear>().WithMany().HasForeignKey(row => row.ProjectYearId).OnDelete(DeleteBehavior.Restrict);
    }
}
