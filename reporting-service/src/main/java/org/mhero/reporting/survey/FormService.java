package org.mhero.reporting.survey;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** What a survey asks; what is not known yet is left empty, results are shown all the same. */
@ApplicationScoped
class FormService {
  private final FormRepository repository;

  FormService(FormRepository repository) {
    this.repository = repository;
  }

  /** The form of a campaign, or of a flow that keywords start. */
  SurveyForm form(String id) {
    Optional<FormRepository.Campaign> campaign = repository.campaign(id);
    String flow =
        campaign.map(FormRepository.Campaign::flow).or(() -> repository.flowOf(id)).orElse("");
    Optional<FormRepository.Flow> told = repository.flow(flow);
    String name =
        campaign
            .map(FormRepository.Campaign::name)
            .orElseGet(() -> told.map(FormRepository.Flow::name).orElse(""));
    return new SurveyForm(
        flow,
        name,
        campaign.map(FormRepository.Campaign::closesAt).orElse(null),
        told.map(FormRepository.Flow::questions).orElse(List.of()));
  }
}
