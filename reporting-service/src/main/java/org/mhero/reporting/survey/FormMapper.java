package org.mhero.reporting.survey;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads workflow's campaigns and flows (docs/contracts.md, "workflow-service"). */
final class FormMapper {
  private FormMapper() {}

  static FormRepository.Campaign campaign(JsonNode told, Instant now) {
    String closes = told.path("closesAt").asText("");
    return new FormRepository.Campaign(
        told.path("flow").asText(""),
        told.path("name").asText(""),
        closes.isEmpty() ? null : Instant.parse(closes),
        now);
  }

  static FormRepository.Flow flow(JsonNode told, Instant now) {
    List<SurveyForm.Question> questions = new ArrayList<>();
    for (JsonNode question : told.path("questions")) {
      List<String> categories = new ArrayList<>();
      question.path("categories").forEach(category -> categories.add(category.asText()));
      String key = question.path("key").asText();
      questions.add(
          new SurveyForm.Question(
              key,
              question.path("text").asText(key),
              kind(question.path("kind").asText()),
              List.copyOf(categories)));
    }
    return new FormRepository.Flow(told.path("name").asText(""), List.copyOf(questions), now);
  }

  private static QuestionResult.Kind kind(String code) {
    return switch (code.toLowerCase(Locale.ROOT)) {
      case "choice" -> QuestionResult.Kind.CHOICE;
      case "number" -> QuestionResult.Kind.NUMBER;
      case "date" -> QuestionResult.Kind.DATE;
      default -> QuestionResult.Kind.TEXT;
    };
  }
}
