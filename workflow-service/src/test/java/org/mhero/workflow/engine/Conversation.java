package org.mhero.workflow.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.engine.FlowEvent.MsgCreated;
import org.mhero.workflow.engine.json.SessionJson;
import org.mhero.workflow.expression.Environment;
import org.mhero.workflow.flow.ExportReader;
import org.mhero.workflow.flow.FieldDef;
import org.mhero.workflow.flow.Flow;
import org.mhero.workflow.flow.FlowProblem;
import org.mhero.workflow.flow.FlowRef;
import org.mhero.workflow.flow.GroupDef;

/**
 * A talk between a flow and a contact, for tests: ids count up and the clock moves one second with
 * every look. Every state goes through its JSON, which is where state gets lost.
 */
public final class Conversation {
  static final Instant BEGIN = Instant.parse("2025-03-10T06:15:30Z");

  private final Map<String, Flow> flows = new HashMap<>();
  private final List<FieldDef> fields;
  private final List<GroupDef> groups;
  private final Engine engine;
  private final AtomicInteger ids = new AtomicInteger();
  private final AtomicInteger ticks = new AtomicInteger();
  private final List<Sprint> sprints = new ArrayList<>();
  private boolean kept;
  private Contact contact =
      new Contact(
          "0e7a4d1c-9b52-4d0f-8f7e-5a1f3b8c6d20",
          "Ann Banda",
          "eng",
          OffsetDateTime.parse("2024-02-01T07:00:00Z"),
          null,
          List.of(),
          Map.of());

  /** About the flows of an export, which have to be sound. */
  static Conversation about(JsonNode export, Environment environment) {
    ExportReader.Export read = ExportReader.read(export);
    List<FlowProblem> errors =
        read.problems().stream().filter(p -> p.severity() == FlowProblem.Severity.ERROR).toList();
    if (!errors.isEmpty()) {
      throw new IllegalArgumentException("The flows are refused: " + errors);
    }
    return new Conversation(
        read.flows().stream().map(ExportReader.Read::flow).toList(),
        read.fields(),
        read.groups(),
        environment);
  }

  private Conversation(
      List<Flow> known, List<FieldDef> fields, List<GroupDef> groups, Environment environment) {
    known.forEach(flow -> flows.put(flow.uuid(), flow));
    this.fields = fields;
    this.groups = groups;
    this.engine =
        new Engine(
            assets(),
            environment,
            new Injectables(
                () -> BEGIN.plusSeconds(ticks.getAndIncrement()),
                () -> "01957f00-0000-7000-8000-%012d".formatted(ids.incrementAndGet()),
                () -> 0.5),
            Limits.DEFAULT);
  }

  /** About one flow, in a country that writes as it says. */
  public static Conversation about(Flow flow, Environment environment) {
    return new Conversation(List.of(flow), List.of(), List.of(), environment);
  }

  public static Conversation about(String export) {
    try {
      return about(JsonMapper.builder().build().readTree(export), Environment.DEFAULT);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Assets assets() {
    return new Assets() {
      @Override
      public @Nullable Flow flow(String uuid) {
        return flows.get(uuid);
      }

      @Override
      public List<FieldDef> fields() {
        return fields;
      }

      @Override
      public List<GroupDef> groups() {
        return groups;
      }
    };
  }

  public Conversation with(Contact other) {
    contact = other;
    return this;
  }

  Engine engine() {
    return engine;
  }

  void forget(String flow) {
    flows.remove(flow);
  }

  Flow flow(String uuid) {
    return flows.get(uuid);
  }

  /** Starts the only flow there is, or the first of the given ones. */
  public Conversation start(String flow) {
    return take(
        engine.start(
            contact, Trigger.manual(new FlowRef(flow, flows.get(flow).name()), BEGIN, "api")));
  }

  Conversation begin(Trigger trigger) {
    return take(engine.start(contact, trigger));
  }

  public Conversation startBy(String flow, String text, String keyword) {
    return take(
        engine.start(
            contact,
            Trigger.message(
                new FlowRef(flow, flows.get(flow).name()), BEGIN, input(text), keyword)));
  }

  public Conversation say(String text) {
    return resume(new Resume.Msg(BEGIN, input(text)));
  }

  public Conversation resume(Resume resume) {
    return take(engine.resume(session(), contact, resume));
  }

  private Input input(String text) {
    return new Input("msg-" + ids.incrementAndGet(), BEGIN.plusSeconds(ticks.get()), text);
  }

  private Conversation take(Sprint sprint) {
    sprints.add(sprint);
    contact = sprint.contact();
    return this;
  }

  public List<Sprint> sprints() {
    return sprints;
  }

  public Sprint last() {
    return sprints.getLast();
  }

  /** Lets the state stay in memory, to compare with one that is written and read. */
  public Conversation keepingState() {
    kept = true;
    return this;
  }

  /** The session after it was written and read again. */
  public Session session() {
    if (kept) {
      return last().session();
    }
    return SessionJson.read(SessionJson.write(last().session()));
  }

  public Contact contact() {
    return contact;
  }

  public Status status() {
    return session().status();
  }

  public Run run() {
    return session().runs().getFirst();
  }

  /** {@code value/category} of a result of the first run. */
  public String result(String key) {
    Result result = run().results().get(key);
    return result == null ? "none" : result.value() + "/" + result.category();
  }

  /** What the last sprint has said. */
  public List<String> said() {
    return last().events().stream()
        .filter(logged -> logged.event() instanceof MsgCreated)
        .map(logged -> ((MsgCreated) logged.event()).text())
        .toList();
  }

  /** The kinds of the last sprint's events. */
  public List<String> events() {
    return last().events().stream()
        .map(logged -> logged.event().getClass().getSimpleName())
        .toList();
  }
}
