package org.mhero.messaging.channel.external;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer to a callback, in the shape RapidPro's External channel gives. */
public record ExternalAnswer(String message, List<Datum> data) {
  /** One thing that was taken. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Datum(String type, @Nullable String status) {}

  static ExternalAnswer of(String message, String type, @Nullable String status) {
    return new ExternalAnswer(message, List.of(new Datum(type, status)));
  }
}
