package org.mhero.workflow.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mhero.kit.directory.Code;
import org.mhero.kit.directory.Directory;
import org.mhero.kit.directory.Place;
import org.mhero.kit.directory.Worker;
import org.mhero.workflow.Languages;
import org.mhero.workflow.Owner;
import org.mhero.workflow.database.Database;
import org.mhero.workflow.engine.Contact;
import org.mhero.workflow.engine.FieldValue;
import org.mhero.workflow.engine.json.ContactJson;
import org.mhero.workflow.expression.Line;

/**
 * Whom sessions are with: what the directory says of a worker, and beside it what flows have
 * learnt. The directory has the last word on name, place and job; a language somebody chose in a
 * flow wins.
 */
@ApplicationScoped
class Participants {
  private final Database database;
  private final Directory directory;
  private final ObjectMapper json;
  private final Clock clock;

  Participants(Database database, Directory directory, ObjectMapper json, Clock clock) {
    this.database = database;
    this.directory = directory;
    this.json = json;
    this.clock = clock;
  }

  private record Known(String party, Contact contact, @Nullable String language) {}

  /** The contacts of workers, by party; those nobody knows yet are made. */
  Map<String, Contact> of(List<Worker> workers) {
    List<String> parties = workers.stream().map(w -> party(w.id())).toList();
    Map<String, Known> known = known(parties);
    Map<String, Contact> contacts = new HashMap<>();
    for (Worker worker : workers) {
      String party = party(worker.id());
      contacts.put(party, told(worker, known.get(party)));
    }
    return contacts;
  }

  /** The contact of a session's owner; asks the directory only for a worker nobody knows yet. */
  Contact of(Owner owner) {
    String party = owner.party();
    Known known = known(List.of(party)).get(party);
    if (known != null) {
      return known.contact();
    }
    String practitioner = owner.practitioner();
    Optional<Worker> worker =
        practitioner == null ? Optional.empty() : directory.worker(practitioner);
    return worker.map(w -> told(w, null)).orElseGet(() -> unknown(party));
  }

  private static String party(String practitioner) {
    return new Owner(null, practitioner, null).party();
  }

  private Contact unknown(String party) {
    return new Contact(
        uuid(party),
        null,
        null,
        clock.instant().atOffset(ZoneOffset.UTC),
        null,
        List.of(),
        Map.of());
  }

  /** The same uuid for the same party, always. */
  private static String uuid(String party) {
    return UUID.nameUUIDFromBytes(party.getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .toString();
  }

  private Contact told(Worker worker, @Nullable Known known) {
    Contact before = known == null ? unknown(party(worker.id())) : known.contact();
    String chosen = known == null ? null : known.language();
    String spoken = worker.language().map(Languages::iso3).orElse(before.language());
    Map<String, FieldValue> fields = new HashMap<>(before.fields());
    put(fields, "facility", name(worker.facility()));
    put(fields, "district", name(worker.district()));
    put(fields, "cadre", display(worker.cadres()));
    put(fields, "job", display(worker.jobs()));
    return new Contact(
        before.uuid(),
        worker.name().isEmpty() ? before.name() : worker.name(),
        chosen == null ? spoken : chosen,
        before.createdOn(),
        before.lastSeenOn(),
        before.groups(),
        fields);
  }

  private static void put(Map<String, FieldValue> fields, String key, @Nullable String text) {
    if (text == null || text.isEmpty()) {
      fields.remove(key);
    } else {
      fields.put(key, FieldValue.ofText(text));
    }
  }

  private static @Nullable String name(@Nullable Place place) {
    return place == null ? null : place.name();
  }

  private static @Nullable String display(List<Code> codes) {
    return codes.isEmpty() ? null : codes.getFirst().display();
  }

  private Map<String, Known> known(Collection<String> parties) {
    Map<String, Known> known = new HashMap<>();
    database
        .all(
            "select party, contact, language from participant where party = any (?)",
            row ->
                new Known(
                    row.getString("party"),
                    read(row.getString("contact")),
                    row.getString("language")),
            (Object) parties.toArray(String[]::new))
        .forEach(one -> known.put(one.party(), one));
    return known;
  }

  private Contact read(String contact) {
    try {
      return ContactJson.read(json.readTree(contact), Line.V14_4);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A participant is stored unreadable", e);
    }
  }

  /**
   * Keeps contacts after a step.
   *
   * @param chosen the languages that were chosen in this step, by party
   */
  void save(Map<String, Contact> contacts, Map<String, String> chosen) {
    database.changeAll(
        "insert into participant (party, contact, language) values (?, ?, ?)"
            + " on conflict (party) do update set contact = excluded.contact,"
            + " language = coalesce(excluded.language, participant.language), updated_at = now()",
        contacts.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(
                e ->
                    new @Nullable Object[] {
                      e.getKey(), ContactJson.tree(e.getValue()).toString(), chosen.get(e.getKey())
                    })
            .toList());
  }
}
