package org.mhero.kit.fhir.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementKind;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.ConditionalDeleteStatus;
import org.hl7.fhir.r4.model.CapabilityStatement.ConditionalReadStatus;
import org.hl7.fhir.r4.model.CapabilityStatement.ResourceVersionPolicy;
import org.hl7.fhir.r4.model.CapabilityStatement.RestfulCapabilityMode;
import org.hl7.fhir.r4.model.CapabilityStatement.SystemRestfulInteraction;
import org.hl7.fhir.r4.model.CapabilityStatement.TypeRestfulInteraction;
import org.hl7.fhir.r4.model.Enumerations.FHIRVersion;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Enumerations.SearchParamType;
import org.mhero.kit.fhir.codec.FhirJson;
import org.mhero.kit.fhir.type.FhirType;
import org.mhero.kit.fhir.type.FhirTypes;
import org.mhero.kit.fhir.type.Interaction;
import org.mhero.kit.fhir.type.ParamKind;
import org.mhero.kit.fhir.type.SearchParam;

/**
 * The CapabilityStatement at {@code /metadata}, made of the same declarations that drive storage
 * and search, so it cannot promise what is not there.
 */
@ApplicationScoped
class CapabilitiesInteraction {
  private final FhirTypes types;
  private final FhirJson codec;
  private final String name;
  private final String version;
  private final Date since = Date.from(Instant.now());

  CapabilitiesInteraction(
      FhirTypes types,
      FhirJson codec,
      @ConfigProperty(name = "quarkus.application.name") String name,
      @ConfigProperty(name = "quarkus.application.version", defaultValue = "dev") String version) {
    this.types = types;
    this.codec = codec;
    this.name = name;
    this.version = version;
  }

  FhirAnswer answer(FhirRequest request) {
    CapabilityStatement statement = new CapabilityStatement();
    statement
        .setStatus(PublicationStatus.ACTIVE)
        .setDate(since)
        .setKind(CapabilityStatementKind.INSTANCE)
        .setFhirVersion(FHIRVersion._4_0_1)
        .setName("mHero_" + name)
        .addFormat("json")
        .addFormat("xml")
        .addPatchFormat("application/json-patch+json");
    statement.getSoftware().setName("mHero " + name).setVersion(version);
    statement.getImplementation().setDescription("mHero " + name).setUrl(request.base());
    types.instantiates().forEach(statement::addInstantiates);
    statement.addRest(rest());
    return FhirAnswer.of(200, JsonBody.of(codec.json(statement)));
  }

  private CapabilityStatementRestComponent rest() {
    var rest = new CapabilityStatementRestComponent();
    rest.setMode(RestfulCapabilityMode.SERVER);
    rest.getSecurity()
        .setCors(false)
        .setDescription("OpenID Connect bearer tokens; SMART system scopes for partners")
        .addService()
        .addCoding()
        .setSystem("http://terminology.hl7.org/CodeSystem/restful-security-service")
        .setCode("OAuth");
    types.all().forEach(type -> rest.addResource(resource(type)));
    rest.addInteraction().setCode(SystemRestfulInteraction.TRANSACTION);
    rest.addInteraction().setCode(SystemRestfulInteraction.BATCH);
    return rest;
  }

  private CapabilityStatementRestResourceComponent resource(FhirType type) {
    var resource = new CapabilityStatementRestResourceComponent();
    resource
        .setType(type.name())
        .setVersioning(ResourceVersionPolicy.VERSIONED)
        .setReadHistory(true)
        .setUpdateCreate(type.interactions().contains(Interaction.UPDATE))
        .setConditionalCreate(type.interactions().contains(Interaction.CREATE))
        .setConditionalRead(ConditionalReadStatus.NOTMATCH)
        .setConditionalUpdate(type.interactions().contains(Interaction.UPDATE))
        .setConditionalDelete(
            type.interactions().contains(Interaction.DELETE)
                ? ConditionalDeleteStatus.SINGLE
                : ConditionalDeleteStatus.NOTSUPPORTED);
    type.profiles().forEach(resource::addSupportedProfile);
    type.interactions().stream()
        .sorted()
        .forEach(i -> resource.addInteraction().setCode(TypeRestfulInteraction.fromCode(i.code())));
    searches(resource, type);
    return resource;
  }

  private void searches(CapabilityStatementRestResourceComponent resource, FhirType type) {
    param(resource, "_id", SearchParamType.TOKEN, "the logical id");
    param(resource, "_lastUpdated", SearchParamType.DATE, "meta.lastUpdated");
    if (type.interactions().contains(Interaction.HISTORY_TYPE)) {
      param(resource, "_since", SearchParamType.DATE, "of _history: at or after");
    }
    type.params().values().stream()
        .sorted(Comparator.comparing(SearchParam::name))
        .forEach(param -> declared(resource, param));
    references(type).forEach(p -> resource.addSearchInclude(type.name() + ":" + p.name()));
    for (FhirType other : types.all()) {
      references(other)
          .filter(p -> p.targets().isEmpty() || p.targets().contains(type.name()))
          .forEach(p -> resource.addSearchRevInclude(other.name() + ":" + p.name()));
    }
  }

  /**
   * mCSD lists {@code :contains} and {@code :exact} as if they were parameters; so do we, and
   * {@code :below} where a reference may lead into a hierarchy.
   */
  private void declared(CapabilityStatementRestResourceComponent resource, SearchParam param) {
    SearchParamType kind = SearchParamType.fromCode(param.kind().code());
    param(resource, param.name(), kind, param.note());
    if (param.kind() == ParamKind.STRING) {
      param(resource, param.name() + ":contains", kind, param.note() + ", anywhere in the value");
      param(resource, param.name() + ":exact", kind, param.note() + ", the whole value");
    }
    if (param.kind() == ParamKind.REFERENCE && param.targets().stream().anyMatch(this::nested)) {
      param(resource, param.name() + ":below", kind, param.note() + ", or anything below it");
    }
  }

  private boolean nested(String type) {
    return types.all().stream()
        .anyMatch(known -> known.name().equals(type) && known.hierarchy().isPresent());
  }

  private static void param(
      CapabilityStatementRestResourceComponent resource,
      String name,
      SearchParamType kind,
      String note) {
    resource.addSearchParam().setName(name).setType(kind).setDocumentation(note);
  }

  private static Stream<SearchParam> references(FhirType type) {
    return type.params().values().stream()
        .filter(p -> p.kind() == ParamKind.REFERENCE)
        .sorted(Comparator.comparing(SearchParam::name));
  }
}
