package org.mhero.reporting.dhis2;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One question and where its answers go.
 *
 * @param question the key of the question
 * @param dataElement the code of the data element
 * @param categoryOptionCombo the UID of the combination; null for the default one
 * @param rule what to send when several answered
 * @param category the category {@code COUNT_CATEGORY} and {@code ANY_CATEGORY} ask about
 * @param values what a category is sent as, such as Yes: true
 * @param zeros whether it is known that DHIS2 drops zeros of this data element
 */
public record MappingItem(
    @NotBlank String question,
    @NotBlank String dataElement,
    @Nullable String categoryOptionCombo,
    @NotNull Rule rule,
    @Nullable String category,
    @Nullable Map<String, String> values,
    @Nullable Boolean zeros) {

  /** What the category is sent as; null when nothing is said about it. */
  @Nullable String valueOf(@Nullable String answered) {
    return values == null || answered == null ? null : values.get(answered);
  }

  /** Whether zeros may be sent to a data element that does not keep them. */
  boolean zerosAccepted() {
    return Boolean.TRUE.equals(zeros);
  }
}
