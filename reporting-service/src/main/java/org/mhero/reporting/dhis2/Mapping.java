package org.mhero.reporting.dhis2;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where the answers of a survey go in DHIS2.
 *
 * @param survey the campaign, or the flow that keywords start
 * @param dataSet the code of the data set, which also says the period type
 * @param version rises with each change
 */
public record Mapping(
    @Nullable UUID id,
    @NotBlank String name,
    @NotBlank String survey,
    @NotBlank String dataSet,
    @NotEmpty List<@Valid MappingItem> items,
    int version,
    @Nullable Instant updatedAt) {

  /** The id of a mapping that is stored. */
  UUID stored() {
    if (id == null) {
      throw new IllegalStateException("The mapping has not been stored");
    }
    return id;
  }
}
