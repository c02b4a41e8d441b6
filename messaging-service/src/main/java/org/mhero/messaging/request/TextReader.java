package org.mhero.messaging.request;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.CommunicationRequest;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Extension;
import org.mhero.messaging.Codes;

/**
 * Takes the text out of the text/plain attachment: its data where there is any, else its title
 * (deployed reporters put the whole message into the title), with the translations of the same.
 */
final class TextReader {
  private TextReader() {}

  /** The texts of a request that keeps the profile. */
  static Texts of(CommunicationRequest request) {
    Attachment attachment =
        request.getPayload().stream()
            .map(CommunicationRequest.CommunicationRequestPayloadComponent::getContent)
            .filter(
                content ->
                    content instanceof Attachment a && "text/plain".equals(a.getContentType()))
            .map(Attachment.class::cast)
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("The request has no text"));
    if (attachment.hasData()) {
      return new Texts(
          attachment.getLanguage(),
          decoded(attachment.getData()).orElse(attachment.getTitle()),
          translations(attachment.getDataElement()));
    }
    return new Texts(
        attachment.getLanguage(),
        attachment.getTitle(),
        translations(attachment.getTitleElement()));
  }

  /** The bytes as UTF-8 text; empty when they are none, or blank. */
  static Optional<String> decoded(byte[] data) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(data)).toString();
      return Optional.of(text).filter(t -> !t.isBlank());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static Map<String, String> translations(Element element) {
    Map<String, String> translations = new LinkedHashMap<>();
    for (Extension extension : element.getExtensionsByUrl(Codes.EXTENSION_TRANSLATION)) {
      String language = part(extension, "lang");
      String content = part(extension, "content");
      if (!language.isBlank() && !content.isBlank()) {
        translations.putIfAbsent(language, content);
      }
    }
    return translations;
  }

  private static String part(Extension extension, String url) {
    Extension part = extension.getExtensionByUrl(url);
    return part == null || part.getValue() == null ? "" : part.getValue().primitiveValue();
  }
}
