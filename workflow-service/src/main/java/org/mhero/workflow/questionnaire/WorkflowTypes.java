package org.mhero.workflow.questionnaire;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Task;
import org.mhero.kit.fhir.type.FhirType;
import org.mhero.kit.fhir.type.Interaction;
import org.mhero.kit.fhir.type.ParamKind;
import org.mhero.kit.fhir.type.TypeDeclarations;

/** The FHIR resources workflow-service owns and how they can be found. */
@ApplicationScoped
class WorkflowTypes implements TypeDeclarations {

  @Override
  public List<FhirType> types() {
    return List.of(questionnaire(), response(), task());
  }

  /** Those of flows are kept up to date by imports; others may come in to be made flows of. */
  private static FhirType questionnaire() {
    Set<Interaction> open = EnumSet.copyOf(Interaction.reading());
    open.add(Interaction.CREATE);
    return FhirType.of(Questionnaire.class)
        .allow(open)
        .uri("url")
        .token("version")
        .string("title")
        .string("name")
        .token("status")
        .token("identifier")
        .date("date")
        .build();
  }

  private static FhirType response() {
    return FhirType.of(QuestionnaireResponse.class)
        .reference("questionnaire", List.of("Questionnaire"))
        .reference("source", List.of("Practitioner"))
        .reference("subject", List.of("Practitioner"))
        .token("status")
        .date("authored")
        .extracted(
            "campaign",
            ParamKind.REFERENCE,
            resource ->
                ((QuestionnaireResponse) resource)
                    .getExtensionsByUrl(SessionResponse.CAMPAIGN).stream().map(Extension::getValue),
            "the Task whose survey it answers")
        .build();
  }

  private static FhirType task() {
    Set<Interaction> open = EnumSet.copyOf(Interaction.reading());
    open.addAll(Stream.of(Interaction.CREATE, Interaction.UPDATE).toList());
    return FhirType.of(Task.class)
        .allow(open)
        .token("status")
        .token("code")
        .token("intent")
        .token("identifier")
        .date("authored-on", "authoredOn")
        .date("modified", "lastModified")
        .reference("subject", List.of("Group", "Practitioner"), "for")
        .reference("requester", List.of("Practitioner", "Organization"))
        .build();
  }
}
