package org.mhero.reporting.console.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Resource;
import org.mhero.kit.directory.Code;
import org.mhero.kit.directory.Worker;
import org.mhero.kit.error.AppException;
import org.mhero.reporting.console.audience.AudienceService;
import org.mhero.reporting.console.audience.Finder;
import org.mhero.reporting.console.gateway.Ask;
import org.mhero.reporting.console.gateway.Fhir;
import org.mhero.reporting.console.layout.Words;

/** Gathers what is known of one person, and what went to and fro. */
@ApplicationScoped
class PersonPage {
  private static final String HISTORY = "15";

  private final Fhir fhir;
  private final Finder finder;
  private final PeoplePage people;
  private final Clock clock;

  PersonPage(Fhir fhir, Finder finder, PeoplePage people, Clock clock) {
    this.fhir = fhir;
    this.finder = finder;
    this.people = people;
    this.clock = clock;
  }

  PeopleView.Detail person(Words w, String id, boolean shown) {
    Practitioner known =
        fhir.read(Practitioner.class, id)
            .orElseThrow(() -> AppException.notFound("There is no such person"));
    Worker worker =
        finder.workers(List.of(id)).stream().findFirst().orElseGet(() -> unplaced(id, known));
    Optional<List<Communication>> messages = Ask.maybe(() -> messages(id));
    return new PeopleView.Detail(
        id,
        worker.name().isEmpty() ? w.t("people.no-name") : worker.name(),
        known.getIdentifier().stream()
            .filter(Identifier::hasValue)
            .map(Identifier::getValue)
            .findFirst()
            .orElse(""),
        PeoplePage.reach(w, worker, people.stopped(List.of(worker))),
        AudienceService.sample(worker).work(),
        facts(w, known, worker),
        phones(w, known, shown),
        shown,
        messages.map(list -> history(w, list)).orElse(List.of()),
        messages.isPresent());
  }

  private static Worker unplaced(String id, Practitioner known) {
    return new Worker(
        id,
        known.getNameFirstRep().getNameAsSingleString(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        known.getActive());
  }

  private List<Communication> messages(String id) {
    return Fhir.of(
        Communication.class,
        fhir.search(
            "Communication",
            "recipient",
            "Practitioner/" + id,
            "_sort",
            "-_lastUpdated",
            "_count",
            HISTORY));
  }

  private static List<PeopleView.Fact> facts(Words w, Practitioner known, Worker worker) {
    String source = source(w, known);
    List<PeopleView.Fact> facts = new ArrayList<>();
    add(facts, w.t("people.family"), known.getNameFirstRep().getFamily(), source);
    add(facts, w.t("people.given"), known.getNameFirstRep().getGivenAsSingleString(), source);
    if (known.hasGender()) {
      String sex = known.getGender().toCode();
      add(facts, w.t("people.sex"), w.or("people.sex." + sex, sex), source);
    }
    Date birth = known.getBirthDate();
    if (birth != null) {
      LocalDate day = birth.toInstant().atZone(ZoneOffset.systemDefault()).toLocalDate();
      add(facts, w.t("people.born"), w.day(day), source);
    }
    add(facts, w.t("send.trait.cadre"), names(worker.cadres()), source);
    add(facts, w.t("send.trait.job"), names(worker.jobs()), source);
    add(facts, w.t("people.facility"), place(worker.facility()), source);
    add(facts, w.t("people.district"), place(worker.district()), source);
    add(facts, w.t("send.trait.skill"), skills(known), source);
    add(facts, w.t("people.languages"), languages(w, worker), source);
    for (Identifier identifier : known.getIdentifier()) {
      add(facts, w.t("people.identifier"), identifier.getValue(), identifier.getSystem());
    }
    return facts;
  }

  private static void add(
      List<PeopleView.Fact> facts,
      String words,
      @org.jspecify.annotations.Nullable String value,
      @org.jspecify.annotations.Nullable String source) {
    if (value != null && !value.isBlank()) {
      facts.add(new PeopleView.Fact(words, value, source == null ? "" : source));
    }
  }

  private static String source(Words w, Resource resource) {
    String source = resource.getMeta().getSource();
    return source == null ? w.t("people.registry") : source;
  }

  private static String names(List<Code> codes) {
    return codes.stream().map(Code::display).distinct().collect(Collectors.joining(", "));
  }

  private static String place(
      org.mhero.kit.directory.@org.jspecify.annotations.Nullable Place place) {
    return place == null ? "" : place.name();
  }

  private static String skills(Practitioner known) {
    return known.getQualification().stream()
        .map(qualification -> words(qualification.getCode()))
        .filter(name -> !name.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static String words(CodeableConcept concept) {
    if (concept.hasText()) {
      return concept.getText();
    }
    var coding = concept.getCodingFirstRep();
    return coding.hasDisplay() ? coding.getDisplay() : coding.hasCode() ? coding.getCode() : "";
  }

  private static String languages(Words w, Worker worker) {
    Locale reader = Locale.forLanguageTag(w.lang());
    return worker.languages().stream()
        .map(code -> Locale.forLanguageTag(code).getDisplayLanguage(reader))
        .collect(Collectors.joining(", "));
  }

  private static List<PeopleView.Phone> phones(Words w, Practitioner known, boolean shown) {
    return known.getTelecom().stream()
        .filter(point -> point.getSystem() == ContactPoint.ContactPointSystem.PHONE)
        .filter(ContactPoint::hasValue)
        .sorted(Comparator.comparingInt(point -> point.hasRank() ? point.getRank() : 99))
        .map(
            point ->
                new PeopleView.Phone(
                    shown ? point.getValue() : Phones.masked(point.getValue()),
                    point.hasUse()
                        ? w.or("people.use." + point.getUse().toCode(), point.getUse().toCode())
                        : ""))
        .toList();
  }

  private List<PeopleView.Happening> history(Words w, List<Communication> messages) {
    return messages.stream()
        .map(
            message ->
                new PeopleView.Happening(
                    w.since(at(message), clock.instant()),
                    w.t("people.got"),
                    text(message),
                    w.or(
                        "people.status." + message.getStatus().toCode(),
                        message.getStatus().toCode())))
        .toList();
  }

  private static java.time.Instant at(Communication message) {
    if (message.hasReceived()) {
      return message.getReceived().toInstant();
    }
    return message.hasSent()
        ? message.getSent().toInstant()
        : message.getMeta().getLastUpdated() == null
            ? java.time.Instant.EPOCH
            : message.getMeta().getLastUpdated().toInstant();
  }

  private static String text(Communication message) {
    for (Communication.CommunicationPayloadComponent payload : message.getPayload()) {
      if (payload.hasContentStringType()) {
        return payload.getContentStringType().getValue();
      }
      if (payload.hasContentAttachment() && payload.getContentAttachment().hasTitle()) {
        return payload.getContentAttachment().getTitle();
      }
    }
    return "";
  }
}
