package org.mhero.workflow.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mhero.kit.error.AppException;
import org.mhero.workflow.flow.Flow;
import org.mhero.workflow.library.FlowLibrary;

/** Lists campaigns with their figures. */
@ApplicationScoped
class CampaignReports {
  private static final int PAGE = 50;

  private final CampaignRepository campaigns;
  private final FlowLibrary library;

  CampaignReports(CampaignRepository campaigns, FlowLibrary library) {
    this.campaigns = campaigns;
    this.library = library;
  }

  Optional<CampaignView> one(String task) {
    return campaigns.find(task).map(found -> views(List.of(found)).getFirst());
  }

  CampaignView.Page page(@Nullable String cursor) {
    Place after = cursor == null || cursor.isEmpty() ? new Place(null, "") : Place.read(cursor);
    List<Campaign> found = campaigns.page(after.createdAt(), after.task(), PAGE + 1);
    List<Campaign> shown = found.subList(0, Math.min(PAGE, found.size()));
    String next =
        found.size() > PAGE
            ? new Place(shown.getLast().createdAt(), shown.getLast().task()).write()
            : null;
    return new CampaignView.Page(views(shown), next);
  }

  private List<CampaignView> views(List<Campaign> found) {
    List<String> tasks = found.stream().map(Campaign::task).toList();
    Map<String, List<CampaignRepository.Tally>> tallies =
        campaigns.tallies(tasks).stream()
            .collect(Collectors.groupingBy(CampaignRepository.Tally::campaign));
    Map<String, Integer> unsent = campaigns.unsent(tasks);
    return found.stream()
        .map(
            campaign ->
                view(
                    campaign,
                    tallies.getOrDefault(campaign.task(), List.of()),
                    unsent.getOrDefault(campaign.task(), 0)))
        .toList();
  }

  private CampaignView view(Campaign campaign, List<CampaignRepository.Tally> tallies, int unsent) {
    int addressed = campaign.addressed() == null ? 0 : campaign.addressed();
    return new CampaignView(
        campaign.task(),
        campaign.flow(),
        library.current(campaign.flow()).map(Flow::name).orElse(campaign.flow()),
        campaign.status().task().toCode(),
        campaign.audience(),
        addressed,
        Progress.of(addressed, tallies),
        unsent,
        campaign.createdAt(),
        campaign.closesAt());
  }

  /** Where a page ended. */
  private record Place(@Nullable Instant createdAt, String task) {
    static Place read(String cursor) {
      try {
        String[] parts =
            new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ", 2);
        return new Place(Instant.parse(parts[0]), parts[1]);
      } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException e) {
        throw AppException.invalid("The cursor is none of ours");
      }
    }

    String write() {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString((createdAt + " " + task).getBytes(StandardCharsets.UTF_8));
    }
  }
}
