package org.mhero.reporting.survey;

import java.util.ArrayList;
import java.util.List;
import org.mhero.reporting.indicator.Share;

/**
 * One step from the invitation to the end.
 *
 * @param key the question's key, empty for the other steps
 * @param people how many got here
 * @param lost how many of the step before did not; never below 0, since a flow may lead past a
 *     question
 * @param ofInvited the share of those invited
 */
public record FunnelStep(
    Kind kind, String key, String text, long people, long lost, Share ofInvited) {

  /** What a step is. */
  public enum Kind {
    INVITED,
    DELIVERED,
    QUESTION,
    END
  }

  /** The whole funnel; questions in the order of the flow. */
  static List<FunnelStep> funnel(Participation people, List<QuestionResult> questions) {
    List<FunnelStep> steps = new ArrayList<>();
    long invited = people.invited();
    add(steps, Kind.INVITED, "", "", invited, invited);
    add(steps, Kind.DELIVERED, "", "", people.delivered(), invited);
    for (QuestionResult question : questions) {
      add(steps, Kind.QUESTION, question.key(), question.text(), question.answers(), invited);
    }
    add(steps, Kind.END, "", "", people.finished(), invited);
    return List.copyOf(steps);
  }

  private static void add(
      List<FunnelStep> steps, Kind kind, String key, String text, long people, long invited) {
    long before = steps.isEmpty() ? people : steps.get(steps.size() - 1).people();
    steps.add(
        new FunnelStep(
            kind, key, text, people, Math.max(0, before - people), Share.of(people, invited)));
  }
}
