package org.mhero.reporting.console.results;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.mhero.reporting.console.gateway.Ask;
import org.mhero.reporting.console.gateway.WorkflowClient;
import org.mhero.reporting.console.layout.Badge;
import org.mhero.reporting.console.layout.Words;
import org.mhero.reporting.console.survey.SurveysPage;

/** The head of a survey's pages: its name, its state, when it began and closes. */
@ApplicationScoped
class Heads {
  private final WorkflowClient workflow;

  Heads(@RestClient WorkflowClient workflow) {
    this.workflow = workflow;
  }

  ResultsView.Head head(Words w, String id, String name) {
    return Ask.maybe(() -> workflow.campaign(id))
        .map(campaign -> head(w, campaign))
        .orElseGet(
            () ->
                new ResultsView.Head(
                    id,
                    name.isEmpty() ? w.t("surveys.unnamed") : name,
                    new Badge("off", "survey", w.t("results.state-unknown")),
                    "",
                    false));
  }

  private static ResultsView.Head head(Words w, WorkflowClient.Campaign campaign) {
    String began =
        campaign.createdAt() == null
            ? ""
            : w.t("surveys.began", w.moment(Instant.parse(campaign.createdAt())));
    boolean open = campaign.status().equals("requested") || campaign.status().equals("in-progress");
    return new ResultsView.Head(
        campaign.id(),
        campaign.name() == null ? w.t("surveys.unnamed") : campaign.name(),
        SurveysPage.state(w, campaign.status(), campaign.closesAt()),
        began,
        open);
  }
}
