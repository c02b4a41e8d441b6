package org.mhero.reporting.console.send;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.CommunicationRequest;
import org.hl7.fhir.r4.model.Extension;
import org.mhero.reporting.console.gateway.Ask;
import org.mhero.reporting.console.gateway.Fhir;

/** Reads what a send says from the request that was made of it. */
@ApplicationScoped
class SendTexts {
  private final Fhir fhir;

  SendTexts(Fhir fhir) {
    this.fhir = fhir;
  }

  /** The texts of a request by language; nothing when it cannot be read now. */
  Optional<Map<String, String>> of(String request) {
    return Ask.maybe(() -> fhir.read(CommunicationRequest.class, request).orElse(null))
        .map(SendTexts::texts);
  }

  static Map<String, String> texts(CommunicationRequest request) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (CommunicationRequest.CommunicationRequestPayloadComponent payload : request.getPayload()) {
      if (payload.hasContentStringType()) {
        texts.putIfAbsent("", payload.getContentStringType().getValue());
      } else if (payload.hasContentAttachment()) {
        add(texts, payload.getContentAttachment());
      }
    }
    return texts;
  }

  private static void add(Map<String, String> texts, Attachment attachment) {
    String language = attachment.hasLanguage() ? attachment.getLanguage() : "";
    String text =
        attachment.hasData()
            ? new String(attachment.getData(), java.nio.charset.StandardCharsets.UTF_8)
            : attachment.getTitle();
    if (text != null) {
      texts.putIfAbsent(language, text);
    }
    for (Extension translation : attachment.getTitleElement().getExtension()) {
      Extension lang = translation.getExtensionByUrl("lang");
      Extension content = translation.getExtensionByUrl("content");
      if (lang != null && content != null) {
        texts.putIfAbsent(lang.getValue().primitiveValue(), content.getValue().primitiveValue());
      }
    }
  }
}
