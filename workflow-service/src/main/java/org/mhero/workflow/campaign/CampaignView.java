package org.mhero.workflow.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A campaign as the API shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CampaignView(
    String id,
    String flow,
    String name,
    String status,
    String audience,
    int addressed,
    @JsonUnwrapped Progress progress,
    Instant createdAt,
    @Nullable Instant closesAt) {

  /** A page of campaigns; {@code next} is the cursor of the next page. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Page(List<CampaignView> campaigns, @Nullable String next) {}
}
