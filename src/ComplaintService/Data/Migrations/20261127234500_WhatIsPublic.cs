using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ComplaintService.Data.Migrations
{
    /// <inheritdoc />
    public partial class WhatIsPublic : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_complaints_statistics",
                table: "complaints");

            migrationBuilder.AddColumn<bool>(
                name: "first_promise_kept",
                table: "complaints",
                type: "boolean",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_personal",
                table: "categories",
                type: "boolean",
                nullable: false,
                defaultValue: true); // what the office added itself: until it says that everybody may know where

            migrationBuilder.UpdateData(
                table: "categories",
                keyColumn: "code",
                keyValue: "nuisance",
                column: "is_personal",
                value: false);

            migrationBuilder.UpdateData(
                table: "categories",
                keyColumn: "code",
                keyValue: "other",
                column: "is_personal",
                value: true);

            migrationBuilder.UpdateData(
                table: "categories",
                keyColumn: "code",
                keyValue: "road",
                column: "is_personal",
                value: false);

            migrationBuilder.UpdateData(
                table: "categories",
                keyColumn: "code",
                keyValue: "service",
                column: "is_personal",
                value: true);

            migrationBuilder.UpdateData(
                table: "categories",
                keyColumn: "code",
                keyValue: "street-light",
                column: "is_personal",
                value: false);

            migrationBuilder.UpdateData(
                table: "categories",
                keyColumn: "code",
                keyValue: "tax",
                column: "is_personal",
                value: true);

            migrationBuilder.UpdateData(
                table: "categories",
                keyColumn: "code",
                keyValue: "water",
                column: "is_personal",
                value: false);

            migrationBuilder.UpdateData(
                table: "categories",
                keyColumn: "code",
                keyValue: "welfare",
                column: "is_personal",
                value: true);

            // Whether the first answer came by the first promise, from the story: reopening has overwritten both in the complaint.
            migrationBuilder.Sql("""
                with answers as (
                    select complaint_id, min(no) as no from complaint_updates where kind in ('Resolved', 'Rejected') group by complaint_id),
                told as (
                    select complaint_id, kind, due_on, (at at time zone 'Asia/Bangkok')::date as day, complaint_updates.no = answers.no as is_answer,
                        lead((at at time zone 'Asia/Bangkok')::date) over (partition by complaint_id order by complaint_updates.no) as next_day
                    from complaint_updates join answers using (complaint_id)
                    where complaint_updates.no <= answers.no and kind in ('Received', 'Waiting', 'Resumed', 'Resolved', 'Rejected')),
                kept as (
                    select complaint_id, max(day) filter (where is_answer)
                        <= max(due_on) filter (where kind = 'Received') + coalesce(sum(next_day - day) filter (where kind = 'Waiting'), 0)::int as in_time
                    from told group by complaint_id)
                update complaints set first_promise_kept = kept.in_time from kept where complaints.id = kept.complaint_id;
                """);

            migrationBuilder.CreateIndex(
                name: "ix_complaints_public",
                table: "complaints",
                column: "received_at",
                filter: "public_title is not null");

            migrationBuilder.CreateIndex(
                name: "ix_complaints_statistics",
                table: "complaints",
                columns: new[] { "fiscal_year", "received_at" })
                .Annotation("Npgsql:IndexInclude", new[] { "category", "division", "village", "channel", "status", "first_answered_at", "answered_at", "closed_at", "first_due_on", "first_promise_kept", "due_on", "outcome", "merged_into_id", "score", "reopenings" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_complaints_public",
                table: "complaints");

            migrationBuilder.DropIndex(
                name: "ix_complaints_statistics",
                table: "complaints");

            migrationBuilder.DropColumn(
                name: "first_promise_kept",
                table: "complaints");

            migrationBuilder.DropColumn(
                name: "is_personal",
                table: "categories");

            migrationBuilder.CreateIndex(
                name: "ix_complaints_statistics",
                table: "complaints",
                columns: new[] { "fiscal_year", "received_at" })
                .Annotation("Npgsql:IndexInclude", new[] { "category", "division", "village", "channel", "status", "first_answered_at", "answered_at", "closed_at", "first_due_on", "due_on", "outcome", "merged_into_id", "score", "reopenings" });
        }
    }
}
