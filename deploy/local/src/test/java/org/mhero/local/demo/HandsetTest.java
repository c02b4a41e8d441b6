package org.mhero.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HandsetTest {

  @Test
  void tellsEveryMessageOfTheSurveyApartInBothLanguages() throws IOException {
    JsonNode flow = new ObjectMapper().readTree(Question.export()).at("/flows/0");
    List<Question> english = new ArrayList<>();
    List<Question> french = new ArrayList<>();
    for (JsonNode node : flow.get("nodes")) {
      for (JsonNode action : node.get("actions")) {
        english.add(Question.read(action.get("text").asText()).orElseThrow());
        String uuid = action.get("uuid").asText();
        french.add(
            Question.read(flow.at("/localization/fra/" + uuid + "/text/0").asText()).orElseThrow());
      }
    }

    assertThat(english).containsExactly(Question.values());
    assertThat(french).isEqualTo(english);
  }

  @Test
  void hasNothingToSayToOtherMessages() {
    Handset handset = new Handset(phoneOf(Persona.CLEAR));

    assertThat(handset.receive("Yellow fever vaccine arrives on Monday.")).isEmpty();
    assertThat(handset.received()).isEqualTo(1);
    assertThat(handset.asked()).isZero();
  }

  @Test
  void leaverWritesStopAndThenNothing() throws IOException {
    Handset handset = new Handset(phoneOf(Persona.LEAVER));

    assertThat(handset.receive(text(0))).contains("STOP");
    assertThat(handset.receive(text(0))).isEmpty();
  }

  @Test
  void clumsyAnswersWronglyFirst() throws IOException {
    Handset handset = new Handset(phoneOf(Persona.CLUMSY));

    assertThat(handset.receive(text(0))).contains("maybe");
    assertThat(handset.receive(text(1)).orElseThrow().strip()).matches("[12]");
  }

  @Test
  void everyKindOfPersonIsMet() {
    Map<Persona, Integer> met = new EnumMap<>(Persona.class);
    IntStream.range(0, 2_000)
        .forEach(n -> met.merge(Persona.of("+99970%06d".formatted(n)), 1, Integer::sum));

    assertThat(met).containsOnlyKeys(Persona.values());
    assertThat(met.get(Persona.CLEAR)).isBetween(900, 1_400);
  }

  private static String phoneOf(Persona persona) {
    return IntStream.range(0, 10_000)
        .mapToObj("+99970%06d"::formatted)
        .filter(phone -> Persona.of(phone) == persona)
        .findFirst()
        .orElseThrow();
  }

  private static String text(int n) throws IOException {
    JsonNode nodes = new ObjectMapper().readTree(Question.export()).at("/flows/0/nodes");
    List<String> texts = new ArrayList<>();
    nodes.forEach(node -> node.get("actions").forEach(a -> texts.add(a.get("text").asText())));
    return texts.get(n);
  }
}
