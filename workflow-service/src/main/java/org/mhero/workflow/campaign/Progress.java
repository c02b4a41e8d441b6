package org.mhero.workflow.campaign;

import java.util.List;
import java.util.Set;

/**
 * The figures of a campaign. They reconcile: addressed = pending + noPhone + optedOut + started,
 * and started = waiting + completed + expired + interrupted + failed. Who could not be reached by
 * the first message counts as noPhone or optedOut and was never started; who asks to stop later
 * counts as interrupted.
 */
record Progress(
    int pending,
    int started,
    int waiting,
    int completed,
    int expired,
    int interrupted,
    int failed,
    int noPhone,
    int optedOut) {
  private static final Set<String> NO_PHONE = Set.of("no-phone", "invalid-phone");

  /** Adds up the sessions of one campaign. */
  static Progress of(int addressed, List<CampaignRepository.Tally> tallies) {
    int[] n = new int[7];
    for (CampaignRepository.Tally tally : tallies) {
      n[place(tally)] += tally.count();
    }
    int started = n[0] + n[1] + n[2] + n[3] + n[4];
    int pending = Math.max(0, addressed - started - n[5] - n[6]);
    return new Progress(pending, started, n[0], n[1], n[2], n[3], n[4], n[5], n[6]);
  }

  private static int place(CampaignRepository.Tally tally) {
    if (tally.unanswered() && NO_PHONE.contains(tally.reason())) {
      return 5;
    }
    if (tally.unanswered() && tally.reason().equals("opted-out")) {
      return 6;
    }
    return switch (tally.status()) {
      case "WAITING" -> 0;
      case "COMPLETED" -> 1;
      case "EXPIRED" -> 2;
      case "INTERRUPTED" -> 3;
      case "FAILED" -> 4;
      default -> throw new IllegalStateException("Unknown status " + tally.status());
    };
  }
}
