package org.mhero.messaging.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.Practitioner;
import org.junit.jupiter.api.Test;

class DescribedTest {
  @Test
  void readsAPersonWithNumbersByRankAndLanguages() {
    Practitioner worker = new Practitioner();
    worker.addName().setText("Sia Tamba");
    worker.addTelecom().setSystem(ContactPointSystem.EMAIL).setValue("sia@example.org");
    worker.addTelecom().setSystem(ContactPointSystem.PHONE).setValue("+23276000002").setRank(2);
    worker.addTelecom().setSystem(ContactPointSystem.PHONE).setValue("+23276000001").setRank(1);
    worker.addCommunication(new CodeableConcept().addCoding(new Coding().setCode("fr")));

    Addressee read = ((Recipient.Described) Described.of("#w1", worker)).addressee();

    assertThat(read.phones()).containsExactly("+23276000001", "+23276000002");
    assertThat(read.languages()).containsExactly("fr");
    assertThat(read.name()).isEqualTo("Sia Tamba");
    assertThat(read.practitioner()).isNull();
  }
}
