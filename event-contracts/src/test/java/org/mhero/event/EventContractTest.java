package org.mhero.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The golden samples bind both sides: what a service tells and what another reads. */
class EventContractTest {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  static Stream<Class<?>> events() {
    return Arrays.stream(Event.class.getPermittedSubclasses());
  }

  @ParameterizedTest
  @MethodSource("events")
  void writesWhatTheGoldenSampleShows(Class<?> event) throws IOException {
    JsonNode golden = golden(event);

    JsonNode written = JSON.readTree(JSON.writeValueAsBytes(JSON.treeToValue(golden, event)));

    assertThat(written).isEqualTo(golden);
  }

  @ParameterizedTest
  @MethodSource("events")
  void goldenSampleFulfilsTheSchema(Class<?> event) throws IOException {
    assertThat(schema(event).validate(golden(event))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("events")
  void schemaRefusesASampleWithoutARequiredMember(Class<?> event) throws IOException {
    ObjectNode golden = (ObjectNode) golden(event);
    golden.remove(golden.fieldNames().next());

    assertThat(schema(event).validate(golden)).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("events")
  void schemaNamesEveryComponentAndNothingElse(Class<?> event) throws IOException {
    Set<String> named = new HashSet<>();
    resource("schema/" + name(event)).get("properties").fieldNames().forEachRemaining(named::add);

    assertThat(named)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(event.getRecordComponents()).map(c -> c.getName()).toList());
  }

  @ParameterizedTest
  @MethodSource("events")
  void toleratesAMemberOfALaterVersion(Class<?> event) throws IOException {
    ObjectNode golden = (ObjectNode) golden(event);
    golden.put("addedLater", true);

    assertThat(JSON.treeToValue(golden, event)).isEqualTo(JSON.treeToValue(golden(event), event));
  }

  private static com.networknt.schema.JsonSchema schema(Class<?> event) throws IOException {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(resource("schema/" + name(event)));
  }

  private static JsonNode golden(Class<?> event) throws IOException {
    return resource("/golden/" + name(event));
  }

  private static String name(Class<?> event) {
    return event.getSimpleName() + ".json";
  }

  private static JsonNode resource(String path) throws IOException {
    try (InputStream in = Event.class.getResourceAsStream(path)) {
      return JSON.readTree(in);
    }
  }
}
