package org.mhero.workflow.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mhero.workflow.command.Played.actions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reference 2.5: which channel serves a URN, and which URN a message takes. */
class RoutesTest {
  private static final String TEL = "\"tel:+260977123456%s\"";

  /** {@code name|schemes|roles|more} of each channel; its uuid is its name. */
  private static String channels(String... channels) {
    StringBuilder json = new StringBuilder();
    for (String channel : channels) {
      String[] part = channel.split("\\|", -1);
      json.append(json.isEmpty() ? "[" : ",")
          .append(
              "{\"uuid\":\"%s\",\"name\":\"%s\",\"schemes\":[\"%s\"],\"roles\":[\"%s\"],%s}"
                  .formatted(part[0], part[0], part[1], part[2], part[3].replace('\'', '"')));
    }
    return json.append("]").toString();
  }

  private static Played message(String urns, String... channels) {
    return actions("\"type\":\"send_msg\",\"text\":\"Hi\"")
        .with("/contact", "urns", "[" + urns + "]")
        .asset("channels", channels(channels));
  }

  private static String taken(Played played) {
    var msg = played.only("msg_created").path("msg");
    return (msg.path("urn").asText("none") + " " + msg.at("/channel/name").asText("none"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "only one;a|tel|send|'address':'+1555';x|ext|send|'address':'1';a",
        "none can send;a|tel|receive|'address':'+260977';x|ext|send|'address':'1';none",
        "longest prefix;a|tel|send|'address':'1','match_prefixes':['+26096','+260977'];b|tel|send|'address':'1','match_prefixes':['+26097'];a",
        "address for want of prefixes;a|tel|send|'address':'+260966000000';b|tel|send|'address':'+260977000000';b",
        "prefixes hide the address;a|tel|send|'address':'+260977123456','match_prefixes':['+1'];b|tel|send|'address':'+2601';b",
        "the later of equals;a|tel|send|'address':'+260977000000';b|tel|send|'address':'+260977999999';b",
        "nothing in common, the later;a|tel|send|'address':'+1';b|tel|send|'address':'+33';b",
        "another country;a|tel|send|'address':'+260977','country':'UG';b|tel|send|'address':'+1';b",
        "another country allowed;a|tel|send|'address':'+260977','country':'UG','allow_international':true;b|tel|send|'address':'+1';a",
        "its own country;a|tel|send|'address':'+260977','country':'ZM';b|tel|send|'address':'+1','country':'UG';a",
        "countries all others;a|tel|send|'address':'+260977','country':'UG';b|tel|send|'address':'+1','country':'UG';none",
      })
  void aPhoneTakesTheChannelThatIsNearest(String rule, String one, String other, String channel) {
    assertThat(taken(message(TEL.formatted(""), one, other))).endsWith(" " + channel);
  }

  @Test
  void otherSchemesTakeTheFirstChannelThatServesThem() {
    assertThat(
            taken(
                message(
                    "\"mailto:ann@moh.example\"",
                    "a|mailto|receive|'address':'1'",
                    "b|mailto|send|'address':'1'",
                    "c|mailto|send|'address':'1'")))
        .isEqualTo("mailto:ann@moh.example b");
  }

  @Test
  void theFirstUrnThatHasAChannelIsTaken() {
    assertThat(taken(message("\"ext:1\"," + TEL.formatted(""), "a|tel|send|'address':'+260977'")))
        .isEqualTo("tel:+260977123456 a");
  }

  @Test
  void aUrnsOwnChannelComesFirst() {
    assertThat(
            taken(
                message(
                    TEL.formatted("?channel=a"),
                    "a|tel|send|'address':'+1'",
                    "b|tel|send|'address':'+260977'")))
        .endsWith(" a");
  }

  @Test
  void aUrnsOwnChannelThatCannotSendOrIsGoneIsPassedBy() {
    assertThat(
            taken(
                message(
                    TEL.formatted("?channel=a"),
                    "a|tel|receive|'address':'+1'",
                    "b|tel|send|'address':'+260977'")))
        .endsWith(" b");
    assertThat(taken(message(TEL.formatted("?channel=gone"), "b|tel|send|'address':'+260977'")))
        .endsWith(" b");
  }

  @ParameterizedTest
  @CsvSource({"14.4,b", "13.2,a"})
  void aUrnsOwnChannelMustStillServeItsSchemeInTheNewerLine(String line, String channel) {
    assertThat(
            taken(
                message(
                        TEL.formatted("?channel=a"),
                        "a|ext|send|'address':'1'",
                        "b|tel|send|'address':'+260977'")
                    .line(line)))
        .endsWith(" " + channel);
  }
}
