package org.mhero.messaging.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.CommunicationRequest;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mhero.kit.error.AppException;
import org.mhero.kit.fhir.codec.FhirJson;
import org.mhero.messaging.testing.Requests;

class MacmProfileTest {
  private static final Path SHARED = Path.of("..", "..", "shared", "data", "macm");
  private static final FhirJson JSON = FhirJson.standalone();

  private static List<String> faults(CommunicationRequest request) {
    MacmProfile.normalise(request);
    return MacmProfile.problems(request).stream().map(Problem::expression).toList();
  }

  @Test
  void acceptsTheSmallestRequest() {
    assertThat(faults(Requests.saying("Hello").to("Practitioner/p1").build())).isEmpty();
  }

  @Test
  void namesEveryElementAtFault() {
    CommunicationRequest request = Requests.saying("").build();
    request.setPriority(null);
    request.getCategory().clear();

    assertThat(faults(request))
        .containsExactly(
            "CommunicationRequest.category",
            "CommunicationRequest.priority",
            "CommunicationRequest.payload[0].content.title",
            "CommunicationRequest.recipient");
  }

  @Test
  void storesTheCategorySystemAsItsUrl() {
    CommunicationRequest request = Requests.saying("Hello").to("Practitioner/p1").build();
    request.getCategoryFirstRep().getCodingFirstRep().setSystem("1.3.6.1.4.1.19376.1.2.5.1");

    assertThat(faults(request)).isEmpty();
    assertThat(request.getCategoryFirstRep().getCodingFirstRep().getSystem())
        .isEqualTo("http://ihe.net/fhir/CodeSystem/IHE_mACM_AlertCategory");
  }

  @Test
  void refusesWhomItCannotReachInsteadOfLosingThem() {
    CommunicationRequest request =
        Requests.saying("Hello")
            .to("Location/l1")
            .to("CareTeam/c1")
            .to("#gone")
            .to("Practitioner/p1")
            .to("nothing")
            .build();
    request.addRecipient(new Reference().setDisplay("the nurse"));

    assertThat(faults(request))
        .containsExactly(
            "CommunicationRequest.recipient[0]",
            "CommunicationRequest.recipient[1]",
            "CommunicationRequest.recipient[2]",
            "CommunicationRequest.recipient[4]",
            "CommunicationRequest.recipient[5]");
  }

  @Test
  void readsContainedPeopleContactsAndAudiences() {
    CommunicationRequest request =
        Requests.saying("Hello")
            .to("#o1")
            .to("https://other.example.org/fhir/Practitioner/p9")
            .to("Group/g1")
            .to("Organization/o7")
            .toContact("c-1")
            .build();
    Organization ministry = new Organization();
    ministry.setId("o1");
    ministry.addTelecom().setValue("+231770000001").setSystem(ContactPointSystem.PHONE);
    request.addContained(ministry);

    assertThat(faults(request)).isEmpty();
    List<Recipient> recipients = RecipientReader.of(request);
    assertThat(recipients.get(0))
        .isInstanceOfSatisfying(
            Recipient.Described.class,
            d -> assertThat(d.addressee().phones()).containsExactly("+231770000001"));
    assertThat(recipients.get(1)).isEqualTo(new Recipient.Worker("p9"));
    assertThat(recipients.get(2)).isEqualTo(new Recipient.Saved("g1"));
    assertThat(recipients.get(3).audience()).isTrue();
    assertThat(recipients.get(4)).isEqualTo(new Recipient.Known("c-1"));
  }

  @Test
  void sendsTheDataWhereThereIsAnyAndTheTitleWhereNot() {
    CommunicationRequest request = Requests.saying("A heading").french("Un titre").build();
    assertThat(TextReader.of(request).in(List.of("fr")).text()).isEqualTo("Un titre");

    ((Attachment) request.getPayloadFirstRep().getContent())
        .setData("The text é".getBytes(StandardCharsets.UTF_8));
    assertThat(TextReader.of(request).text()).isEqualTo("The text é");
    assertThat(TextReader.of(request).in(List.of("fr")).text()).isEqualTo("The text é");
  }

  /** The bodies of the shared sample data, each with the status it is to get. */
  @TestFactory
  Stream<DynamicTest> judgesTheSharedSamples() throws IOException {
    assumeTrue(
        Files.isReadable(SHARED.resolve("cases.json")),
        "the shared mACM samples are not beside this checkout");
    List<DynamicTest> tests = new ArrayList<>();
    for (JsonNode sample : new ObjectMapper().readTree(SHARED.resolve("cases.json").toFile())) {
      String file = sample.get("file").asText();
      if (!file.contains("iti85") && !file.startsWith("legacy/mhero")) {
        tests.add(DynamicTest.dynamicTest(file, () -> judges(sample)));
      }
    }
    return tests.stream();
  }

  private static void judges(JsonNode sample) throws IOException {
    List<Integer> expected = new ArrayList<>();
    sample.get("expect").forEach(status -> expected.add(status.asInt()));
    byte[] body = Files.readAllBytes(SHARED.resolve(sample.get("file").asText()));
    CommunicationRequest request;
    try {
      request = JSON.parse(CommunicationRequest.class, body);
    } catch (AppException e) {
      assertThat(expected).contains(e.code().status());
      return;
    }
    List<String> faults = faults(request);
    assertThat(expected).contains(faults.isEmpty() ? 201 : 422);
    if (sample.hasNonNull("expression")) {
      assertThat(faults).contains(sample.get("expression").asText());
    }
  }
}
