package org.mhero.messaging.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PlaceholdersTest {
  private static Addressee named(String name) {
    return new Addressee(
        "Practitioner/p", "p", true, name, List.of(), List.of(), "Bong Clinic", "Bong");
  }

  @Test
  void fillsWhatIsKnown() {
    assertThat(
            Placeholders.fill(
                "Dear @contact.first_name (@contact.name) of @contact.facility, @contact.district.",
                named("Dr. Jane Doe")))
        .isEqualTo("Dear Jane (Dr. Jane Doe) of Bong Clinic, Bong.");
  }

  @Test
  void leavesNoPlaceholderOnAHandset() {
    assertThat(Placeholders.fill("Hi @contact.name!", Addressee.unknown("x", null)))
        .isEqualTo("Hi !");
  }

  @Test
  void leavesOtherSignsAlone() {
    String text = "Mail a@contact.org, @contact.names, @contact.phone, 5 $ \\";

    assertThat(Placeholders.fill(text, named("Jane"))).isEqualTo(text);
  }

  @Property(tries = 200)
  void putsNamesInAsTheyAre(@ForAll String name) {
    assertThat(Placeholders.fill("<@contact.name>", named(name))).isEqualTo("<" + name + ">");
  }
}
