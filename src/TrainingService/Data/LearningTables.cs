using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ServiceDefaults.Data;
using TrainingService.Courses;
using TrainingService.Events;
using TrainingService.Learning;
using TrainingService.Learning.GoodDeeds;
using TrainingService.Learning.Starters;
using TrainingService.Learning.Surveys;
using TrainingService.People;

namespace TrainingService.Data;

internal sealed class CourseTestsTable : IEntityTypeConfiguration<CourseTest>
{
    public void Configure(EntityTypeBuilder<CourseTest> test)
    {
        test.ToTable("course_tests");
        test.HasKey(row => new { row.Course, row.Version });
        test.Property(row => row.Course).HasMaxLength(32);
        test.Property(row => row.Version).ValueGeneratedNever();
        test.Property(row => row.Questions).AsJson();
        test.HasOne<Course>().WithMany().HasForeignKey(row => row.Course).OnDelete(DeleteBehavior.Restrict);
        test.HasData(Starters.Tests);
    }
}

internal sealed class EventTestsTable : IEntityTypeConfiguration<EventTest>
{
    public void Configure(EntityTypeBuilder<EventTest> kept)
    {
        kept.ToTable("event_tests");
        kept.HasKey(row => row.EventId);
        kept.Property(row => row.Course).HasMaxLength(32);
        kept.HasOne<TrainingEvent>().WithOne().HasForeignKey<EventTest>(row => row.EventId).OnDelete(DeleteBehavior.Restrict);
        kept.HasOne<CourseTest>().WithMany().HasForeignKey(row => new { row.Course, row.Version }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class TestAnswersTable : IEntityTypeConfiguration<TestAnswer>
{
    public void Configure(EntityTypeBuilder<TestAnswer> answer)
    {
        answer.ToTable("test_answers");
        answer.Property(row => row.Id).ValueGeneratedNever();
        answer.Property(row => row.Kind).HasConversion<string>().HasMaxLength(8);
        answer.Property(row => row.Chosen).AsJson();
        answer.Ignore(row => row.Percent);
        answer.HasIndex(row => new { row.EnrolmentId, row.Kind }).IsUnique();
        answer.HasIndex(row => new { row.EventId, row.Kind });
        answer.HasOne<Enrolment>().WithMany().HasForeignKey(row => row.EnrolmentId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CourseSurveysTable : IEntityTypeConfiguration<CourseSurvey>
{
    public void Configure(EntityTypeBuilder<CourseSurvey> survey)
    {
        survey.ToTable("course_surveys");
        survey.HasKey(row => new { row.Course, row.Kind, row.Version });
        survey.Property(row => row.Course).HasMaxLength(32);
        survey.Property(row => row.Kind).HasConversion<string>().HasMaxLength(16);
        survey.Property(row => row.Version).ValueGeneratedNever();
        survey.Property(row => row.Questions).AsJson();
        survey.Ignore(row => row.Headline);
        survey.HasOne<Course>().WithMany().HasForeignKey(row => row.Course).OnDelete(DeleteBehavior.Restrict);
        survey.HasData(Starters.Surveys);
    }
}

/// <summary>No column of these two tables is the same in both but the event and the kind: <c>docs/decisions/0011-nameless-surveys.md</c>.</summary>
internal sealed class SurveysGivenTable : IEntityTypeConfiguration<SurveyGiven>
{
    public void Configure(EntityTypeBuilder<SurveyGiven> given)
    {
        given.ToTable("surveys_given");
        given.HasKey(row => new { row.EventId, row.Kind, row.EnrolmentId });
        given.Property(row => row.Kind).HasConversion<string>().HasMaxLength(16);
        given.HasOne<Enrolment>().WithMany().HasForeignKey(row => row.EnrolmentId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SurveyAnswersTable : IEntityTypeConfiguration<SurveyAnswers>
{
    public void Configure(EntityTypeBuilder<SurveyAnswers> answers)
    {
        answers.ToTable("survey_answers");
        answers.HasKey(row => new { row.EventId, row.Kind });
        answers.Property(row => row.Kind).HasConversion<string>().HasMaxLength(16);
        answers.Property(row => row.Course).HasMaxLength(32);
        answers.Property(row => row.RowVersion).IsRowVersion();
        answers.HasOne<TrainingEvent>().WithMany().HasForeignKey(row => row.EventId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class FollowUpLettersTable : IEntityTypeConfiguration<FollowUpLetter>
{
    public void Configure(EntityTypeBuilder<FollowUpLetter> letter)
    {
        letter.ToTable("follow_up_letters");
        letter.HasKey(row => row.EnrolmentId);
        letter.HasOne<Enrolment>().WithOne().HasForeignKey<FollowUpLetter>(row => row.EnrolmentId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class GoodDeedsTable : IEntityTypeConfiguration<GoodDeed>
{
    public void Configure(EntityTypeBuilder<GoodDeed> deed)
    {
        deed.ToTable("good_deeds");
        deed.Property(row => row.Id).ValueGeneratedNever();
        deed.Property(row => row.Text).HasMaxLength(GoodDeed.LongestText);
        deed.Property(row => row.ConfirmedBy).HasMaxLength(GoodDeed.LongestTeacher);
        deed.HasIndex(row => new { row.EventId, row.On, row.Id }).IsDescending(false, true, true);
        deed.HasIndex(row => row.EnrolmentId);
        deed.HasOne<Enrolment>().WithMany().HasForeignKey(row => row.EnrolmentId).OnDelete(DeleteBehavior.Restrict);
    }
}
