package org.mhero.workflow.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mhero.workflow.command.Changed.by;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reference, section 11: what modifiers change, and what is told. */
class ModifiersTest {
  private static final String ADD = "{'type':'groups','modification':'add','groups':[%s]}";
  private static final String REMOVE = "{'type':'groups','modification':'remove','groups':[%s]}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'type':'name','name':'Ben'}|contact_name_changed|name|Ben",
        "{'type':'name','name':''}|contact_name_changed|name|``",
        "{'type':'name','name':null}|contact_name_changed|name|``",
        "{'type':'name','name':'Ann'}|``|name|``",
        "{'type':'language','language':'spa'}|contact_language_changed|language|spa",
        "{'type':'language','language':''}|contact_language_changed|language|``",
        "{'type':'language','language':null}|contact_language_changed|language|``",
        "{'type':'language','language':'eng'}|``|language|``",
        "{'type':'timezone','timezone':'Africa/Nairobi'}|contact_timezone_changed|timezone|Africa/Nairobi",
        "{'type':'timezone','timezone':''}|contact_timezone_changed|timezone|``",
        "{'type':'timezone','timezone':'Africa/Lusaka'}|``|timezone|``",
        "{'type':'status','status':'archived'}|contact_status_changed|status|archived",
        "{'type':'status','status':'active'}|``|status|``",
        "{'type':'seen','seen_on':'2025-03-10T06:00:00Z'}|contact_last_seen_changed|last_seen_on|2025-03-10T06:00:00Z",
        "{'type':'seen','seen_on':'2025-03-09T06:00:00Z'}|``|last_seen_on|``",
        "{'type':'seen','seen_on':'2025-03-01T06:00:00Z'}|``|last_seen_on|``",
      })
  void whatIsTheSameIsNoChange(String modifier, String types, String key, String value) {
    Changed changed =
        by(modifier)
            .contact("timezone", "'Africa/Lusaka'")
            .contact("last_seen_on", "'2025-03-09T06:00:00Z'");

    assertThat(changed.types()).isEqualTo(types);
    assertThat(changed.modified()).isEqualTo(!types.isEmpty());
    if (!types.isEmpty()) {
      assertThat(changed.only(types).path(key).asText()).isEqualTo(value);
      assertThat(changed.contact().path(key).asText()).isEqualTo(value);
    }
  }

  @ParameterizedTest
  @CsvSource({"14.4,128", "13.2,640"})
  void aNameIsCut(String line, int length) {
    String name = "{'type':'name','name':'%s'}".formatted("é".repeat(700));

    assertThat(by(name).line(line).contact().path("name").asText()).hasSize(length);
  }

  @Test
  void whoIsSeenForTheFirstTimeIsSeen() {
    assertThat(by("{'type':'seen','seen_on':'2020-03-10T06:00:00Z'}").modified()).isTrue();
  }

  @Test
  void leavingActiveDropsAllGroupsInOneEvent() {
    Changed changed =
        by("{'type':'status','status':'blocked'}")
            .contact("language", "'fra'")
            .contact("groups", "[" + Changed.NURSES + "," + Changed.FRENCH + "]");

    assertThat(changed.types()).isEqualTo("contact_status_changed contact_groups_changed");
    assertThat(Changed.names(changed.only("contact_groups_changed").path("groups_removed")))
        .isEqualTo("French Nurses");
    assertThat(changed.contact().has("groups")).isFalse();
  }

  @Test
  void comingBackRefillsSmartGroupsAlone() {
    Changed changed =
        by("{'type':'status','status':'active'}")
            .contact("language", "'fra'")
            .contact("status", "'stopped'");

    assertThat(changed.groups()).isEqualTo("French");
  }

  @Test
  void smartGroupsAreLookedAtAfterAChangeInOneEvent() {
    Changed changed =
        by("{'type':'language','language':'fra'}").contact("groups", "[" + Changed.NURSES + "]");

    assertThat(changed.types()).isEqualTo("contact_language_changed contact_groups_changed");
    assertThat(changed.groups()).isEqualTo("Nurses French");
  }

  @Test
  void withoutAChangeGroupsAreNotLookedAt() {
    Changed changed = by("{'type':'name','name':'Ann'}").contact("language", "'fra'");

    assertThat(changed.types()).isEmpty();
    assertThat(changed.contact().has("groups")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"Africa/Lusaka,Today", "America/New_York,''"})
  void daysOfQueriesBeginWhereTheContactIs(String zone, String groups) {
    Changed changed =
        by("{'type':'name','name':'Ben'}")
            .contact("timezone", "'" + zone + "'")
            .contact("fields", "{'seen':{'text':'x','datetime':'2025-03-10T00:30:00+02:00'}}");

    assertThat(changed.groups()).isEqualTo(groups);
  }

  @Test
  void groupsAreJoinedInTheOrderTheyAreNamed() {
    Changed changed = by(ADD.formatted(Changed.DOCTORS + "," + Changed.NURSES));

    assertThat(Changed.names(changed.only("contact_groups_changed").path("groups_added")))
        .isEqualTo("Doctors Nurses");
    assertThat(changed.only("contact_groups_changed").has("groups_removed")).isFalse();
    assertThat(changed.groups()).isEqualTo("Doctors Nurses");
  }

  @Test
  void onlyGroupsTheContactWasInAreLeft() {
    Changed changed =
        by(REMOVE.formatted(Changed.DOCTORS + "," + Changed.NURSES))
            .contact("groups", "[" + Changed.NURSES + "]");

    assertThat(Changed.names(changed.only("contact_groups_changed").path("groups_removed")))
        .isEqualTo("Nurses");
    assertThat(changed.contact().has("groups")).isFalse();
  }

  @Test
  void whoIsInAlreadyOrNotInIsSkippedSilently() {
    Changed in = by(ADD.formatted(Changed.NURSES)).contact("groups", "[" + Changed.NURSES + "]");
    Changed out = by(REMOVE.formatted(Changed.NURSES));

    assertThat(in.types()).isEmpty();
    assertThat(out.types()).isEmpty();
    assertThat(in.modified() || out.modified()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"add", "remove"})
  void aSmartGroupIsAnErrorAndSkipped(String modification) {
    Changed changed =
        by("{'type':'groups','modification':'%s','groups':[%s,%s]}"
                .formatted(modification, Changed.FRENCH, Changed.NURSES))
            .contact("language", "'fra'")
            .contact(
                "groups",
                modification.equals("add")
                    ? "[" + Changed.FRENCH + "]"
                    : "[" + Changed.FRENCH + "," + Changed.NURSES + "]");

    assertThat(changed.types()).isEqualTo("error contact_groups_changed");
  }

  @ParameterizedTest
  @CsvSource({"blocked,add", "blocked,remove", "stopped,add", "stopped,remove"})
  void aContactThatIsBlockedOrStoppedKeepsItsGroups(String status, String modification) {
    Changed changed =
        by("{'type':'groups','modification':'%s','groups':[%s]}"
                .formatted(modification, Changed.NURSES))
            .contact("status", "'" + status + "'");

    assertThat(changed.types()).isEqualTo("error");
    assertThat(changed.modified()).isFalse();
  }

  @Test
  void anArchivedContactIsTakenOutOfGroupsAgain() {
    Changed changed = by(ADD.formatted(Changed.NURSES)).contact("status", "'archived'");

    assertThat(changed.types()).isEqualTo("contact_groups_changed contact_groups_changed");
    assertThat(changed.contact().has("groups")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "14.4|{'type':'urn','urn':'tel:+260966000111','modification':'append'}",
        "14.4|{'type':'ticket','body':'x'}",
        "13.2|{'type':'routes','routes':[],'modification':'set'}",
        "13.2|{'type':'affinity','urn':'tel:+260977123456','channel':null}",
        "13.2|{'type':'seen','seen_on':'2025-03-10T06:00:00Z'}",
        "13.2|{'type':'ticket_open'}",
        "13.2|{'type':'ticket_close','ticket_uuids':[]}",
        "14.4|{'type':'fly'}",
        "14.4|{}",
        "14.4|{'type':'language','language':'xx'}",
        "14.4|{'type':'timezone','timezone':'Mars/Base'}",
        "14.4|{'type':'status','status':'gone'}",
        "14.4|{'type':'name','name':7}",
        "14.4|{'type':'urns','urns':[7],'modification':'set'}",
        "14.4|{'type':'urns','urns':[],'modification':'SET'}",
        "14.4|{'type':'seen','seen_on':'yesterday'}",
        "14.4|{'type':'groups','groups':{},'modification':'add'}",
        "14.4|{'type':'ticket_note','ticket_uuid':'x'}",
      })
  void whatIsNoModifierOfItsLineIsRefused(String line, String modifier) {
    JsonNode answer = by(modifier).line(line).answer();

    assertThat(answer.path("error").asText()).isNotEmpty();
    assertThat(answer.has("outputs")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'type':'field','field':{'key':'gone','name':'Gone'},'value':'1'}|field",
        "{'type':'groups','groups':[{'uuid':'gone','name':'Gone'}],'modification':'add'}|group",
        "{'type':'channel','channel':{'uuid':'gone','name':'Gone'}}|channel",
        "{'type':'affinity','urn':'tel:+260977123456','channel':{'uuid':'gone','name':'G'}}|channel",
        "{'type':'ticket_open','topic':{'uuid':'gone','name':'Gone'}}|topic",
        "{'type':'ticket_topic','ticket_uuids':[],'topic':{'uuid':'gone','name':'Gone'}}|topic",
        "{'type':'ticket_assignee','ticket_uuids':[],'assignee':{'uuid':'gone','name':'G'}}|user",
      })
  void whatIsMissingIsToldAndNothingChanges(String modifier, String type) {
    JsonNode output = by(modifier).answer().at("/outputs/0");

    assertThat(output.at("/missing/0/type").asText()).isEqualTo(type);
    assertThat(output.path("events")).isEmpty();
    assertThat(output.path("modified").asBoolean()).isFalse();
  }

  @Test
  void aTopicThatIsMissingOpensNothingInTheOlderLineEither() {
    JsonNode output =
        by("{'type':'ticket','body':'x','topic':{'uuid':'gone','name':'Gone'}}")
            .line("13.2")
            .answer()
            .at("/outputs/0");

    assertThat(output.at("/missing/0/type").asText()).isEqualTo("topic");
    assertThat(output.path("modified").asBoolean()).isFalse();
  }

  @Test
  void oneGroupThatIsMissingDoesNotStopTheOthers() {
    Changed changed = by(ADD.formatted("{'uuid':'gone','name':'Gone'}," + Changed.NURSES));

    assertThat(changed.groups()).isEqualTo("Nurses");
  }

  @Test
  void whatWasRefusedStandsBesideWhatCameBefore() {
    JsonNode answer = by("{'type':'name','name':'Ben'}", "{'type':'fly'}").answer();

    assertThat(answer.path("outputs")).hasSize(1);
    assertThat(answer.path("error").asText()).contains("fly");
  }

  @ParameterizedTest
  @CsvSource({"14.4,true", "13.2,false"})
  void eventsOfTheNewerLineHaveUuids(String line, boolean uuid) {
    JsonNode event = by("{'type':'name','name':'Ben'}").line(line).only("contact_name_changed");

    assertThat(event.has("uuid")).isEqualTo(uuid);
    assertThat(event.path("created_on").asText()).startsWith("2025-03-10T06:15:3");
  }
}
