package org.mhero.reporting.survey;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The results of a survey.
 *
 * @param id the campaign, or the flow for answers that no campaign asked for
 * @param flow the flow's uuid, empty while nothing is known
 * @param name the survey's name, empty while workflow has not told it
 * @param closesAt when it closes, null when it does not or is not known
 * @param people how far people got
 * @param halfAnsweredWithin median of first answer minus delivery among those who answered, to the
 *     minute; null without any
 * @param funnel invited, delivered, each question, end
 * @param questions in the order of the flow
 * @param firstAnswers people by the hour of their first answer
 * @param asOf when the newest event happened, null when there is none
 */
public record SurveyResults(
    String id,
    String flow,
    String name,
    @Nullable Instant closesAt,
    SurveyFilter filter,
    Participation people,
    @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable Duration halfAnsweredWithin,
    List<FunnelStep> funnel,
    List<QuestionResult> questions,
    List<Group> byDistrict,
    List<Group> byCadre,
    List<HourCount> firstAnswers,
    @Nullable Instant asOf) {

  /** A district or a cadre; the id is empty where it is not known. */
  public record Group(String id, String name, Participation people) {}

  /** People whose first answer came in the hour that starts at {@code hour}. */
  public record HourCount(Instant hour, long people) {}
}
