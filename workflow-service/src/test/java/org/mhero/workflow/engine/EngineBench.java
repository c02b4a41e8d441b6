package org.mhero.workflow.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.TestFlows;
import org.mhero.workflow.engine.json.SessionJson;
import org.mhero.workflow.expression.Environment;
import org.mhero.workflow.expression.Surroundings;
import org.mhero.workflow.expression.Template;
import org.mhero.workflow.expression.Value;
import org.mhero.workflow.flow.ExportReader;
import org.mhero.workflow.flow.FieldDef;
import org.mhero.workflow.flow.Flow;
import org.mhero.workflow.flow.FlowReader;
import org.mhero.workflow.flow.FlowRef;
import org.mhero.workflow.flow.GroupDef;

/**
 * How fast one core runs sprints: {@code ./mhero bench engine [--json]}. Uses the published flows
 * of the sample data where they are, else flows of our own. Beside each figure stands a limit
 * measured in the same run: what the unavoidable part of the work costs by itself.
 */
public final class EngineBench {
  private static final Duration WARM_UP = Duration.ofSeconds(2);
  private static final Duration MEASURED = Duration.ofSeconds(3);
  private static final List<Path> SAMPLE =
      List.of(
          Path.of("../shared/data/rapidpro/flows"), Path.of("../../shared/data/rapidpro/flows"));
  private static final List<String> ANSWERS =
      List.of("hm", "1", "EMP-7", "2", "Ndola", "12", "5", "5/3/2025", "2021-05-01", "All well");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Map<String, Flow> flows = new LinkedHashMap<>();
  private final Engine engine;
  private final Contact contact =
      new Contact("c", "Ann Banda", "eng", Instant.EPOCH, null, List.of(), Map.of());
  private long blackhole;

  private EngineBench() throws IOException {
    for (JsonNode export : exports()) {
      ExportReader.read(export).flows().forEach(f -> flows.put(f.flow().uuid(), f.flow()));
    }
    Injectables injectables =
        new Injectables(Instant::now, () -> UUID.randomUUID().toString(), () -> 0.5);
    this.engine = new Engine(assets(), Environment.DEFAULT, injectables, Limits.DEFAULT);
  }

  public static void main(String[] arguments) throws IOException {
    EngineBench bench = new EngineBench();
    Map<String, Double> figures = bench.figures();
    if (List.of(arguments).contains("--json")) {
      System.out.println(JSON.writeValueAsString(figures));
    } else {
      figures.forEach(
          (name, value) -> System.out.printf(Locale.ROOT, "%-46s %,14.0f%n", name, value));
    }
  }

  private static List<JsonNode> exports() throws IOException {
    List<JsonNode> exports = new ArrayList<>();
    for (Path folder : SAMPLE) {
      if (Files.isDirectory(folder) && exports.isEmpty()) {
        try (Stream<Path> files = Files.list(folder)) {
          for (Path file : files.sorted().toList()) {
            exports.add(JSON.readTree(Files.readString(file)));
          }
        }
      }
    }
    if (exports.isEmpty()) {
      exports.add(JSON.readTree(TestFlows.text("ward_report")));
      exports.add(JSON.readTree(TestFlows.text("stock_check")));
    }
    return exports;
  }

  private Assets assets() {
    return new Assets() {
      @Override
      public @Nullable Flow flow(String uuid) {
        return flows.get(uuid);
      }

      @Override
      public List<FieldDef> fields() {
        return List.of();
      }

      @Override
      public List<GroupDef> groups() {
        return List.of();
      }
    };
  }

  private Map<String, Double> figures() throws IOException {
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("sprints/s, state in memory", rate(() -> talk(false)));
    figures.put("sprints/s, state through JSON between sprints", rate(() -> talk(true)));
    Session session = sample();
    String json = SessionJson.write(session);
    figures.put("  limit: read + write of such a JSON/s", rate(() -> copied(json)));
    figures.put("  limit: ids and clock of a sprint/s", rate(EngineBench::injected));
    figures.put("bytes of a session after three answers", (double) json.length());
    Template path = Template.of("@results.a.category");
    Template text = Template.of("Hi @contact, @(1 + 2) beds");
    figures.put("templates/s, one path", rate(() -> evaluated(path)));
    figures.put("templates/s, text with arithmetic", rate(() -> evaluated(text)));
    JsonNode large = large();
    figures.put("milliseconds to read a flow of 1,000 nodes", 1_000 / rate(() -> read(large)));
    return figures;
  }

  /** Things done in a second, after a warm-up. */
  private double rate(Work work) {
    run(work, WARM_UP);
    long start = System.nanoTime();
    long done = run(work, MEASURED);
    return done / ((System.nanoTime() - start) / 1e9);
  }

  private long run(Work work, Duration during) {
    long end = System.nanoTime() + during.toNanos();
    long done = 0;
    while (System.nanoTime() < end) {
      long some = work.once();
      done += some;
      blackhole ^= some;
    }
    return done;
  }

  /** Does something and tells how many things it was. */
  private interface Work {
    long once();
  }

  private long talk(boolean throughJson) {
    long sprints = 0;
    for (Flow flow : flows.values()) {
      Sprint sprint = started(flow);
      sprints++;
      for (int i = 0; i < ANSWERS.size() * 2 && sprint.session().status() == Status.WAITING; i++) {
        Session session =
            throughJson ? SessionJson.read(SessionJson.write(sprint.session())) : sprint.session();
        sprint = answered(session, ANSWERS.get(i % ANSWERS.size()));
        sprints++;
      }
    }
    return sprints;
  }

  private Sprint started(Flow flow) {
    return engine.start(
        contact, Trigger.bulk(new FlowRef(flow.uuid(), flow.name()), Instant.EPOCH, ""));
  }

  private Sprint answered(Session session, String text) {
    return engine.resume(
        session, contact, new Resume.Msg(Instant.EPOCH, new Input("m", Instant.EPOCH, text)));
  }

  private Session sample() {
    Sprint sprint = started(flows.values().iterator().next());
    for (String text : List.of("1", "2", "hm")) {
      sprint = answered(sprint.session(), text);
    }
    return sprint.session();
  }

  private static long copied(String json) {
    try {
      return JSON.readTree(json).toString().length() > 0 ? 1 : 0;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A sprint of these flows takes about four ids and eight looks at the clock. */
  private static long injected() {
    long sum = 0;
    for (int i = 0; i < 8; i++) {
      sum += Instant.now().getNano();
    }
    for (int i = 0; i < 4; i++) {
      sum += UUID.randomUUID().toString().length();
    }
    return sum == 0 ? 0 : 1;
  }

  private static long evaluated(Template template) {
    Surroundings here = new Surroundings(Environment.DEFAULT, Instant::now, () -> 0.5);
    Value.Obj results =
        org.mhero.workflow.expression.Members.of(
            Map.of(
                "a",
                org.mhero.workflow.expression.Members.of(Map.of("category", Value.text("Yes")))));
    long done = 0;
    for (int i = 0; i < 100; i++) {
      String text =
          template.text(
              name -> name.equals("results") ? results : Value.text("Ann"), here, problem -> {});
      done += text.isEmpty() ? 0 : 1;
    }
    return done;
  }

  private static JsonNode large() throws IOException {
    StringBuilder nodes = new StringBuilder();
    for (int i = 0; i < 1_000; i++) {
      nodes.append(i == 0 ? "" : ",").append(node(i));
    }
    return JSON.readTree(
        """
        {"uuid":"%s","name":"Large","spec_version":"13.1.0","language":"eng","type":"messaging",
         "localization":{},"nodes":[%s]}"""
            .formatted(uuid("flow"), nodes));
  }

  private static String node(int i) {
    String category = uuid("category" + i);
    String exit = uuid("exit" + i);
    return """
    {"uuid":"%s","actions":[{"uuid":"%s","type":"send_msg","text":"Question %d, @contact.name?"}],
     "router":{"type":"switch","operand":"@input.text","wait":{"type":"msg"},"result_name":"r%d",
      "cases":[{"uuid":"%s","type":"has_number_eq","arguments":["1"],"category_uuid":"%s"}],
      "categories":[{"uuid":"%s","name":"Yes","exit_uuid":"%s"}],"default_category_uuid":"%s"},
     "exits":[{"uuid":"%s","destination_uuid":"%s"}]}"""
        .formatted(
            uuid("node" + i),
            uuid("action" + i),
            i,
            i,
            uuid("case" + i),
            category,
            category,
            exit,
            category,
            exit,
            uuid("node" + (i + 1) % 1_000));
  }

  private static String uuid(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .toString();
  }

  private static long read(JsonNode flow) {
    return FlowReader.read(flow).flow() == null ? 0 : 1;
  }
}
