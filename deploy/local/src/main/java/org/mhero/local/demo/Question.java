package org.mhero.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mhero.sample.SampleCountry;

/**
 * The messages of the sample survey as a handset can tell them apart: by their first words, in
 * either language.
 */
enum Question {
  FRIDGE,
  FRIDGE_AGAIN,
  DOSES,
  DOSES_AGAIN,
  NEED,
  NEED_AGAIN,
  REMARK,
  THANKS;

  /** Reads a text that came to a handset; empty when it does not belong to the survey. */
  static Optional<Question> read(String text) {
    return Wording.KNOWN.entrySet().stream()
        .filter(wording -> text.startsWith(wording.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** The survey as a RapidPro export, the body of a flow import. */
  static String export() {
    try (InputStream flow = SampleCountry.class.getResourceAsStream("measles-cold-chain.json")) {
      return new String(flow.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException("The sample survey cannot be read", e);
    }
  }

  /** The first words of each message, up to the first expression. */
  private static final class Wording {
    static final Map<String, Question> KNOWN = new LinkedHashMap<>();

    static {
      try {
        JsonNode flow = new ObjectMapper().readTree(export()).at("/flows/0");
        List<JsonNode> sends = new ArrayList<>();
        flow.get("nodes").forEach(node -> node.get("actions").forEach(sends::add));
        for (int i = 0; i < sends.size(); i++) {
          String translated = "/localization/fra/" + sends.get(i).get("uuid").asText() + "/text/0";
          KNOWN.put(opening(sends.get(i).get("text").asText()), Question.values()[i]);
          KNOWN.put(opening(flow.at(translated).asText()), Question.values()[i]);
        }
      } catch (IOException e) {
        throw new java.io.UncheckedIOException("The sample survey cannot be read", e);
      }
    }

    private static String opening(String text) {
      int expression = text.indexOf('@');
      return expression < 0 ? text : text.substring(0, expression);
    }
  }
}
