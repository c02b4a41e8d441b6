package org.mhero.workflow.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as the API shows it.
 *
 * @param unsent messages that wait to be accepted by messaging; 0 unless it is slow or away
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CampaignView(
    String id,
    String flow,
    String name,
    String status,
    String audience,
    int addressed,
    @JsonUnwrapped Progress progress,
    int unsent,
    Instant createdAt,
    @Nullable Instant closesAt) {

  /** A page of campaigns; {@code next} is the cursor of the next page. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Page(List<CampaignView> campaigns, @Nullable String next) {}
}
