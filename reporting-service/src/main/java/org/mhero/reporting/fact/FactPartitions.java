package org.mhero.reporting.fact;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.mhero.reporting.store.Database;

/**
 * Makes the monthly partitions of the facts: ahead of time by a job, and on demand for events of
 * other months. Times that no clock of ours can have told stay in the default partition, so that a
 * wrong year makes no table.
 */
@ApplicationScoped
class FactPartitions {
  private static final Logger LOG = Logger.getLogger(FactPartitions.class);
  private static final YearMonth FIRST = YearMonth.of(2015, 1);
  private static final int MONTHS_AHEAD = 3;

  /** The advisory lock under which tables are made: "FACTS" in ASCII. */
  private static final long LOCK = 0x4641435453L;

  private final Database database;
  private final Clock clock;
  private final Set<String> made = ConcurrentHashMap.newKeySet();

  /** The kinds of facts. */
  enum Fact {
    MESSAGE,
    SESSION,
    ANSWER;

    private String table() {
      return name().toLowerCase(Locale.ROOT) + "_fact";
    }
  }

  FactPartitions(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Scheduled(every = "12h", delayed = "20s", concurrentExecution = ConcurrentExecution.SKIP)
  void ahead() {
    YearMonth now = month(clock.instant());
    for (Fact fact : Fact.values()) {
      for (int i = 0; i <= MONTHS_AHEAD; i++) {
        make(fact, now.plusMonths(i));
      }
    }
  }

  /** Makes the partitions these events need, in a transaction of its own. */
  <T> void ensure(Fact fact, List<T> events, Function<T, Instant> at) {
    Set<YearMonth> months = new TreeSet<>();
    events.forEach(event -> months.add(month(at.apply(event))));
    YearMonth last = month(clock.instant()).plusMonths(MONTHS_AHEAD);
    for (YearMonth month : months) {
      if (!month.isBefore(FIRST) && !month.isAfter(last)) {
        make(fact, month);
      }
    }
  }

  private void make(Fact fact, YearMonth month) {
    String name = "%s_%04d_%02d".formatted(fact.table(), month.getYear(), month.getMonthValue());
    if (made.contains(name)) {
      return;
    }
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              database.one("select pg_advisory_xact_lock(?)", row -> true, LOCK);
              if (!exists(name)) {
                database.update(
                    "create table %s partition of %s for values from ('%s') to ('%s')"
                        .formatted(name, fact.table(), start(month), start(month.plusMonths(1))));
                LOG.infof("Made the partition %s", name);
              }
            });
    made.add(name);
  }

  private boolean exists(String table) {
    return database
        .one("select to_regclass(?) is not null", row -> row.flag(1), table)
        .orElse(false);
  }

  private static String start(YearMonth month) {
    return month.atDay(1) + "T00:00:00Z";
  }

  private static YearMonth month(Instant at) {
    return YearMonth.from(at.atOffset(ZoneOffset.UTC));
  }
}
