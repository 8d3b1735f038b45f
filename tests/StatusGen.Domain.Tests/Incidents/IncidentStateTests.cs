using StatusGen.Domain.Incidents;
using StatusGen.Testing.Content;
using static StatusGen.Domain.Incidents.UpdateStatus;

namespace StatusGen.Domain.Tests.Incidents;

public sealed class IncidentStateTests
{
    private static IncidentState At(Incident incident, string now) => IncidentState.At(incident, A.Time(now));

    [Theory]
    [InlineData(Investigating, Investigating)]
    [InlineData(Identified, Identified)]
    [InlineData(Monitoring, Monitoring)]
    [InlineData(Resolved, Resolved)]
    [InlineData(Update, Identified)]
    [InlineData(Postmortem, Identified)]
    [InlineData(Reopened, Investigating)]
    public void Each_word_brings_its_status_or_keeps_the_one_before(UpdateStatus word, UpdateStatus status)
    {
        Incident incident = A.Incident().Update("10:00", Identified).Update("11:00", word);

        At(incident, "12:00").Status.ShouldBe(status);
    }

    [Fact]
    public void An_incident_without_a_telling_word_is_being_investigated_since_it_started() =>
        At(A.Incident().Started("09:30").Update("10:00", Update), "11:00").ShouldBe(new IncidentState(Investigating, A.Time("09:30"), null, null));

    [Fact]
    public void A_word_said_again_does_not_change_since_when_it_is_true() =>
        At(A.Incident().Update("10:00", Identified).Update("11:00", Update).Update("12:00", Identified), "13:00").Since.ShouldBe(A.Time("10:00"));

    [Fact]
    public void Updates_that_lie_ahead_change_nothing_yet()
    {
        Incident incident = A.Incident().Update("10:00", Investigating).Update("11:00", Resolved);

        At(incident, "10:59").IsOpen.ShouldBeTrue();
        At(incident, "11:00").EndedAt.ShouldBe(A.Time("11:00"));
    }

    [Fact]
    public void An_incident_ends_when_it_is_first_called_resolved()
    {
        Incident incident = A.Incident().Update("10:00", Investigating).Update("11:00", Resolved).Update("12:00", Resolved).Update("13:00", Update).Update("14:00", Postmortem);

        At(incident, "15:00").ShouldBe(new IncidentState(Resolved, A.Time("11:00"), A.Time("11:00"), null));
    }

    [Fact]
    public void Reopened_opens_it_again_and_the_next_resolution_counts()
    {
        Incident incident = A.Incident().Update("10:00", Monitoring).Update("11:00", Resolved).Update("12:00", Reopened).Update("13:00", Resolved);

        At(incident, "12:30").ShouldBe(new IncidentState(Investigating, A.Time("12:00"), null, null));
        At(incident, "14:00").EndedAt.ShouldBe(A.Time("13:00"));
    }

    [Theory]
    [InlineData(Investigating)]
    [InlineData(Identified)]
    [InlineData(Monitoring)]
    public void An_open_status_after_the_resolution_opens_it_again(UpdateStatus word)
    {
        Incident incident = A.Incident().Update("10:00", Investigating).Update("11:00", Resolved).Update("12:00", word);

        At(incident, "12:30").ShouldBe(new IncidentState(word, A.Time("12:00"), null, null));
    }

    [Fact]
    public void Of_two_updates_at_one_time_the_later_told_counts()
    {
        At(A.Incident().Update("10:00", Identified).Update("10:00", Monitoring), "10:00").Status.ShouldBe(Monitoring);
        At(A.Incident().Update("10:00", Resolved).Update("10:00", Reopened), "10:00").IsOpen.ShouldBeTrue();
    }

    [Fact]
    public void A_notice_stands_until_it_is_closed()
    {
        Incident notice = A.Notice().Update("10:00", Notice).Update("11:00", Update).Update("12:00", Closed);

        At(notice, "11:30").ShouldBe(new IncidentState(Notice, A.Time("10:00"), null, null));
        At(notice, "12:00").ShouldBe(new IncidentState(Closed, A.Time("12:00"), A.Time("12:00"), null));
    }
}
