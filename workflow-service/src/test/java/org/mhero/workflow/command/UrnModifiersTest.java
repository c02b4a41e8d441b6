package org.mhero.workflow.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mhero.workflow.command.Changed.AIRTEL;
import static org.mhero.workflow.command.Changed.MTN;
import static org.mhero.workflow.command.Changed.RECEIVER;
import static org.mhero.workflow.command.Changed.WHATSAPP;
import static org.mhero.workflow.command.Changed.by;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reference 11.2 and the modifiers of channels: which URNs a contact has, and over what. */
class UrnModifiersTest {
  private static final String HOME = "tel:+260977123456";
  private static final String WORK = "tel:+260966000111";
  private static final String ON_MTN = "?channel=5b6c7d8e-1a2b-4c3d-8e4f-5a6b7c8d9e21";
  private static final String ON_AIRTEL = "?channel=5b6c7d8e-1a2b-4c3d-8e4f-5a6b7c8d9e22";

  private static String urns(String modification, String... urns) {
    return "{'type':'urns','modification':'%s','urns':['%s']}"
        .formatted(modification, String.join("','", urns));
  }

  @ParameterizedTest(name = "{0}: {1} is {2}")
  @CsvSource({
    "14.4,tel: +260 966-000-111,tel:+260966000111",
    "14.4,tel:260966000111,tel:+260966000111",
    "14.4,tel:0966000111,tel:0966000111",
    "14.4,tel:3030,tel:3030",
    "14.4,tel:MOH,tel:moh",
    "13.2,tel:0966000111,tel:+260966000111",
    "13.2,tel:3030,tel:3030",
    "14.4,mailto: Ann@MoH.example ,mailto:ann@moh.example",
    "14.4,twitter:@Ann_B,twitter:ann_b",
    "14.4,mailto:ann@moh,mailto:ann@moh",
    "14.4,telegram:123,telegram:123",
    "14.4,facebook:ref:a1,facebook:ref:a1",
    "14.4,whatsapp:ZM.12,whatsapp:ZM.12",
    "14.4,ext:Ab-1,ext:Ab-1",
    "14.4,tel:+260966000111#Ann%23,tel:+260966000111#Ann%23",
    "14.4,bsuid:ZM.1234,bsuid:ZM.1234",
    "13.2,discord:1234,discord:1234",
    "13.2,teams:a.b,teams:a.b",
  })
  void aUrnIsWrittenInItsNormalForm(String line, String written, String normal) {
    Changed changed = by(urns("append", written)).line(line);

    assertThat(changed.contactUrns()).containsExactly(HOME, normal);
    assertThat(changed.modified()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "14.4,tel:",
    "14.4,tel:+",
    "14.4,260966000111",
    "14.4,fax:260966000111",
    "14.4,discord:1234",
    "14.4,teams:a.b",
    "13.2,bsuid:ZM.1234",
    "14.4,mailto:ann",
    "14.4,mailto:ann b@moh",
    "14.4,telegram:ann",
    "14.4,facebook:ann",
    "14.4,twitterid:ann",
    "14.4,twitter:a b",
    "14.4,''",
  })
  void anInvalidUrnIsAnErrorAndSkipped(String line, String written) {
    Changed changed = by(urns("append", written, WORK)).line(line);

    assertThat(changed.types()).isEqualTo("error contact_urns_changed");
    assertThat(changed.events().getFirst().path("code").asText("none"))
        .isEqualTo(line.equals("14.4") ? "urn:invalid" : "none");
    assertThat(changed.contactUrns()).containsExactly(HOME, WORK);
  }

  @Test
  void appendAddsAtTheEndWhatIsAbsentInOneEvent() {
    Changed changed = by(urns("append", HOME, WORK, "mailto:ann@moh.example", WORK));

    assertThat(changed.only("contact_urns_changed").path("urns").toString())
        .isEqualTo("[\"tel:+260977123456\",\"tel:+260966000111\",\"mailto:ann@moh.example\"]");
    assertThat(changed.contactUrns()).containsExactly(HOME, WORK, "mailto:ann@moh.example");
  }

  @Test
  void removeGoesByIdentity() {
    Changed changed = by(urns("remove", HOME + "#Ann", WORK)).urns(HOME + ON_MTN, "ext:1");

    assertThat(changed.types()).isEqualTo("contact_urns_changed");
    assertThat(changed.contactUrns()).containsExactly("ext:1");
  }

  @Test
  void setReplacesTheListAndKeepsKnownAffinities() {
    Changed changed = by(urns("set", WORK, HOME)).urns(HOME + ON_MTN, "ext:1");

    assertThat(changed.contactUrns()).containsExactly(WORK, HOME + "@MTN");
  }

  @Test
  void setToNothingRemovesAll() {
    Changed changed = by("{'type':'urns','modification':'set','urns':[]}");

    assertThat(changed.only("contact_urns_changed").path("urns").toString()).isEqualTo("[]");
    assertThat(changed.contact().has("urns")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"append", "set"})
  void theSameListIsNoChange(String modification) {
    Changed changed = by(urns(modification, HOME)).urns(HOME + ON_MTN);

    assertThat(changed.types()).isEmpty();
    assertThat(changed.modified()).isFalse();
  }

  @Test
  void afterFiftyUrnsThereIsOneErrorAndTheRestIsDropped() {
    List<String> many = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      many.add("ext:" + i);
    }
    Changed changed = by(urns("append", many.toArray(String[]::new)));

    assertThat(changed.types()).isEqualTo("error contact_urns_changed");
    assertThat(changed.contactUrns()).hasSize(50);
  }

  @Test
  void theOlderLineChangesOneUrnToo() {
    String one = "{'type':'urn','urn':'tel:0966000111','modification':'%s'}";

    assertThat(by(one.formatted("append")).line("13.2").contactUrns()).containsExactly(HOME, WORK);
    assertThat(by(one.formatted("remove")).line("13.2").urns(HOME, WORK).contactUrns())
        .containsExactly(HOME);
  }

  @Test
  void routesBringTheirChannels() {
    Changed changed =
        by(
            "{'type':'routes','modification':'append','routes':[{'urn':'%s','channel':%s},{'urn':'ext:1'}]}"
                .formatted(WORK, AIRTEL));

    assertThat(changed.contactUrns()).containsExactly(HOME, WORK + "@Airtel", "ext:1");
  }

  @Test
  void routesSetTheListWithTheirChannelsOrTheKnownOnes() {
    Changed changed =
        by("{'type':'routes','modification':'set','routes':[{'urn':'%s'},{'urn':'%s','channel':%s}]}"
                .formatted(WORK, HOME, AIRTEL))
            .urns(HOME + ON_MTN, WORK + ON_MTN);

    assertThat(changed.contactUrns()).containsExactly(WORK + "@MTN", HOME + "@Airtel");
  }

  @Test
  void aPreferredChannelGoesToAllPhonesWhichMoveToTheFront() {
    Changed changed =
        by("{'type':'channel','channel':%s}".formatted(MTN))
            .urns("ext:1", HOME + ON_AIRTEL, "telegram:12", WORK);

    assertThat(changed.contactUrns())
        .containsExactly(HOME + "@MTN", WORK + "@MTN", "ext:1", "telegram:12");
    assertThat(changed.only("contact_urns_changed").path("urns")).hasSize(4);
  }

  @ParameterizedTest
  @CsvSource({"14.4,@WA", "13.2,@MTN"})
  void aWhatsappPhoneChangesItsChannelInTheNewerLine(String line, String channel) {
    Changed changed =
        by("{'type':'channel','channel':%s}".formatted(WHATSAPP))
            .line(line)
            .urns("whatsapp:260977123456" + ON_MTN);

    assertThat(changed.contactUrns()).containsExactly("whatsapp:260977123456" + channel);
  }

  @Test
  void otherUrnsTakeAChannelOnlyIfTheyHaveNone() {
    Changed changed =
        by("{'type':'channel','channel':%s}".formatted(WHATSAPP))
            .urns("telegram:1" + ON_MTN, "whatsapp:ZM.1" + ON_MTN, "telegram:2");

    assertThat(changed.contactUrns())
        .containsExactly("telegram:2@WA", "telegram:1@MTN", "whatsapp:ZM.1@MTN");
  }

  @Test
  void noChannelClearsEveryAffinity() {
    Changed changed = by("{'type':'channel','channel':null}").urns(HOME + ON_MTN, WORK + ON_AIRTEL);

    assertThat(changed.contactUrns()).containsExactly(HOME, WORK);
    assertThat(by("{'type':'channel','channel':null}").types()).isEmpty();
  }

  @Test
  void aChannelThatCannotSendIsAnError() {
    Changed changed = by("{'type':'channel','channel':%s}".formatted(RECEIVER));

    assertThat(changed.types()).isEqualTo("error");
    assertThat(changed.modified()).isFalse();
  }

  @Test
  void theSameChannelAgainIsNoChange() {
    assertThat(by("{'type':'channel','channel':%s}".formatted(MTN)).urns(HOME + ON_MTN).types())
        .isEmpty();
  }

  @Test
  void affinityMovesOneUrnToTheFront() {
    Changed changed =
        by("{'type':'affinity','urn':'%s','channel':%s}".formatted(WORK, AIRTEL))
            .urns(HOME + ON_MTN, "ext:1", WORK);

    assertThat(changed.contactUrns()).containsExactly(WORK + "@Airtel", HOME + "@MTN", "ext:1");
    assertThat(changed.types()).isEqualTo("contact_urns_changed");
  }

  @Test
  void affinityOfAUrnTheContactHasNotIsNoChange() {
    assertThat(by("{'type':'affinity','urn':'%s','channel':%s}".formatted(WORK, MTN)).types())
        .isEmpty();
  }
}
