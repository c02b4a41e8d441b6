package org.mhero.registry.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordFileTest {
  private final List<String> seen = new ArrayList<>();

  @Test
  void readsABundleWhoseTypeComesLast() throws IOException {
    // When
    RecordFile.Broken broken =
        read(
            """
            {"entry": [
              {"resource": {"resourceType": "Location", "id": "L1"}},
              {"fullUrl": "x"},

              {"resource": {"resourceType": "Location", "id": "L2"}}
            ], "resourceType": "Bundle"}
            """);

    // Then
    assertThat(broken).isNull();
    assertThat(seen).containsExactly("Location/L1@2#0", "odd@3#1", "Location/L2@5#2");
  }

  @Test
  void readsOneResourceByItself() throws IOException {
    assertThat(read("{\"resourceType\": \"CodeSystem\", \"id\": \"c\"}")).isNull();
    assertThat(seen).containsExactly("CodeSystem/c@1#0");
  }

  @Test
  void readsUpToTheBreakAndSaysWhereItIs() throws IOException {
    // When
    RecordFile.Broken broken =
        read(
            """
            {"resourceType": "Bundle", "entry": [
              {"resource": {"resourceType": "Location", "id": "L1"}},
              {"resource": {"resourceType": "Location", "id": }}
            ]}
            """);

    // Then
    assertThat(seen).containsExactly("Location/L1@2#0");
    assertThat(broken).isNotNull();
    assertThat(broken.line()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "\"x\"", "", "{}", "{\"entry\": []}"})
  void saysWhatIsNoFhir(String text) throws IOException {
    assertThat(read(text)).isNotNull();
    assertThat(seen).isEmpty();
  }

  private RecordFile.@Nullable Broken read(String text) throws IOException {
    return new RecordFile(new ObjectMapper())
        .read(
            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
            new RecordFile.Visitor() {
              @Override
              public boolean record(FileRecord record) {
                return seen.add(record.name() + "@" + record.line() + "#" + record.index());
              }

              @Override
              public boolean odd(int index, int line, String why) {
                return seen.add("odd@" + line + "#" + index);
              }
            });
  }
}
