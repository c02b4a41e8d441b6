package org.mhero.reporting.console;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.Group;
import org.mhero.event.AnswerRecorded;
import org.mhero.event.MessageStatus;
import org.mhero.event.MessageStatusChanged;
import org.mhero.event.SessionChanged;
import org.mhero.kit.directory.Audience;
import org.mhero.kit.directory.Code;
import org.mhero.kit.directory.Count;
import org.mhero.kit.directory.Directory;
import org.mhero.kit.directory.Place;
import org.mhero.kit.directory.Worker;
import org.mhero.reporting.fact.AnswerFacts;
import org.mhero.reporting.fact.MessageFacts;
import org.mhero.reporting.fact.SessionFacts;
import org.mhero.reporting.store.Database;

/** A small made-up country: 120 workers in 4 districts, some without a phone. */
public final class Kolanda implements Directory {
  /** A name that must never become a tag. */
  public static final String MEAN_NAME = "Bintu <script>alert(1)</script> Saggar";

  private static final String[] DISTRICTS = {"Bassoro", "Corrow Bay", "Gullam", "Lomashi"};
  private static final String[] CADRES = {"Nurse", "Midwife", "Vaccinator"};
  private static final String CADRE = "http://ihris.org/fhir/CodeSystem/ihris-cadre";

  private final List<Worker> workers = IntStream.range(0, 120).mapToObj(Kolanda::worker).toList();

  /** The groups somebody asked to resolve. */
  public final List<Group> asked = new ArrayList<>();

  private static Worker worker(int n) {
    String district = DISTRICTS[n % 4];
    String cadre = CADRES[n % 3];
    return new Worker(
        "w%03d".formatted(n),
        n == 0 ? MEAN_NAME : "Worker " + n,
        n % 10 == 9 ? List.of() : List.of("+99970000%03d".formatted(n)),
        List.of(n % 3 == 1 ? "fr" : "en"),
        List.of(),
        List.of(new Code(CADRE, cadre.toLowerCase(java.util.Locale.ROOT), cadre)),
        new Place("f" + n % 8, district + " Health Centre " + n % 8),
        new Place("d" + n % 4, district),
        true);
  }

  @Override
  public Audience resolve(Group audience) {
    asked.add(audience);
    List<String> cadres =
        audience.getCharacteristic().stream()
            .filter(c -> c.getCode().getCodingFirstRep().getCode().equals("cadre"))
            .map(c -> c.getValueCodeableConcept().getCodingFirstRep().getCode())
            .toList();
    return new Audience(
        workers.stream()
            .filter(w -> cadres.isEmpty() || cadres.contains(w.cadres().getFirst().code()))
            .toList());
  }

  @Override
  public Count count(Group audience) {
    throw new UnsupportedOperationException("the console counts by itself");
  }

  @Override
  public Optional<Worker> worker(String id) {
    return workers.stream().filter(w -> w.id().equals(id)).findFirst();
  }

  @Override
  public List<Worker> workers(Collection<String> ids) {
    return workers.stream().filter(w -> ids.contains(w.id())).toList();
  }

  /** Writes the country into the tables of the dimensions. */
  public void keep(Database database) {
    for (Worker w : workers) {
      database.update(
          "insert into worker (id, name, cadre, facility, district, fetched_at)"
              + " values (?, ?, ?, ?, ?, now())",
          w.id(),
          w.name(),
          w.cadres().getFirst().code(),
          w.facility().id(),
          w.district().id());
    }
    for (int n = 0; n < 4; n++) {
      place(database, "d" + n, DISTRICTS[n], "district");
      place(database, "f" + n, DISTRICTS[n] + " Health Centre", "facility");
      place(database, "f" + (n + 4), DISTRICTS[n] + " Health Post", "facility");
    }
    for (String cadre : CADRES) {
      database.update(
          "insert into term (kind, code, display) values ('cadre', ?, ?)",
          cadre.toLowerCase(java.util.Locale.ROOT),
          cadre);
    }
  }

  private static void place(Database database, String id, String name, String kind) {
    double x = id.charAt(1) - '0';
    String outline =
        kind.equals("district")
            ? "{\"type\":\"Polygon\",\"coordinates\":[[[%s,0],[%s,0],[%s,1],[%s,1],[%s,0]]]}"
                .formatted(x, x + 1, x + 1, x, x)
            : null;
    database.update(
        "insert into place (id, name, kind, outline, fetched_at)"
            + " values (?, ?, ?, cast(? as jsonb), now())",
        id,
        name,
        kind,
        outline);
  }

  /** Plays a send to everybody: most get it, some do not, those without a phone are left out. */
  public void play(MessageFacts facts, String campaign, Instant at) {
    List<MessageStatusChanged> told = new ArrayList<>();
    for (int n = 0; n < workers.size(); n++) {
      MessageStatus status =
          n % 10 == 9
              ? MessageStatus.SUPPRESSED
              : n % 10 == 8
                  ? MessageStatus.FAILED
                  : n % 10 == 7 ? MessageStatus.QUEUED : MessageStatus.DELIVERED;
      String reason = n % 10 == 9 ? "no-phone" : n % 10 == 8 ? "undeliverable" : null;
      told.add(
          new MessageStatusChanged(
              campaign + "-m" + n,
              campaign + "-r",
              "Practitioner/" + workers.get(n).id(),
              n % 10 == 9 ? null : "simulator",
              status,
              reason,
              n % 10 == 9 ? 0 : 1,
              campaign,
              at.plusSeconds(n)));
    }
    facts.accept(told);
  }

  /** Plays a survey for everybody: half answer the first question, some of them the second. */
  public void ask(
      MessageFacts facts, SessionFacts sessions, AnswerFacts answers, String campaign, Instant at) {
    play(facts, campaign, at);
    List<SessionChanged> begun = new ArrayList<>();
    List<AnswerRecorded> told = new ArrayList<>();
    for (int n = 0; n < workers.size(); n++) {
      if (n % 10 >= 7) {
        continue;
      }
      String session = campaign + "-s" + n;
      begun.add(session(session, campaign, n, SessionChanged.Status.STARTED, at));
      if (n % 2 == 0) {
        String word = n % 6 == 0 ? "maybe" : n % 4 == 0 ? "yes" : "no";
        String category = n % 6 == 0 ? "Other" : n % 4 == 0 ? "Yes" : "No";
        told.add(answer(session, campaign, n, "works", word, null, category, n % 6 != 0, at));
      }
      if (n % 4 == 0) {
        told.add(
            answer(
                session, campaign, n, "doses", "" + n, BigDecimal.valueOf(n), "Number", true, at));
        begun.add(
            session(session, campaign, n, SessionChanged.Status.COMPLETED, at.plusSeconds(7200)));
      }
    }
    sessions.accept(begun);
    answers.accept(told);
  }

  private SessionChanged session(
      String id, String campaign, int n, SessionChanged.Status status, Instant at) {
    return new SessionChanged(
        id, "flow-1", campaign, workers.get(n).id(), "c" + n, status, null, at.plusSeconds(n));
  }

  private AnswerRecorded answer(
      String session,
      String campaign,
      int n,
      String question,
      String value,
      BigDecimal number,
      String category,
      boolean understood,
      Instant at) {
    return new AnswerRecorded(
        session,
        "flow-1",
        campaign,
        workers.get(n).id(),
        question,
        value,
        number,
        category,
        understood,
        at.plusSeconds(60L * n));
  }

  /** What comes when the waiting messages of a send arrive after all. */
  public List<MessageStatusChanged> delivered(String campaign, Instant at) {
    return IntStream.range(0, workers.size())
        .filter(n -> n % 10 == 7)
        .mapToObj(
            n ->
                new MessageStatusChanged(
                    campaign + "-m" + n,
                    campaign + "-r",
                    "Practitioner/" + workers.get(n).id(),
                    "simulator",
                    MessageStatus.DELIVERED,
                    null,
                    1,
                    campaign,
                    at))
        .toList();
  }

  /** An id of a campaign. */
  public static String campaign() {
    return UUID.randomUUID().toString();
  }
}
