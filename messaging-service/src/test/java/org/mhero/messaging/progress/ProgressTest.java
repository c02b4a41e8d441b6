package org.mhero.messaging.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.mhero.event.MessageStatus;

class ProgressTest {
  @Provide
  Arbitrary<List<Progress.Group>> groups() {
    return Combinators.combine(
            Arbitraries.of(MessageStatus.class),
            Arbitraries.of("no-phone", "invalid-phone", "opted-out", "not-found", "expired"),
            Arbitraries.longs().between(1, 1000))
        .as((status, reason, count) -> new Progress.Group(status, reason, count, count))
        .list()
        .ofMaxSize(20);
  }

  @Property(tries = 200)
  void addressedIsTheSumOfAllTheOthers(@ForAll("groups") List<Progress.Group> groups) {
    Progress p = Progress.of("r", "SENDING", groups);

    assertThat(p.addressed())
        .isEqualTo(groups.stream().mapToLong(Progress.Group::count).sum())
        .isEqualTo(
            p.noPhone()
                + p.optedOut()
                + p.pending()
                + p.queued()
                + p.submitted()
                + p.sent()
                + p.delivered()
                + p.failed()
                + p.expired()
                + p.cancelled());
  }
}
