package org.mhero.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mhero.workflow.engine.FlowEvent.ContactGroupsChanged;
import org.mhero.workflow.engine.json.DocumentAssets;
import org.mhero.workflow.engine.modifier.Modifier;
import org.mhero.workflow.expression.Environment;
import org.mhero.workflow.expression.Line;
import org.mhero.workflow.flow.ContactStatus;
import org.mhero.workflow.flow.FlowRef;
import org.mhero.workflow.flow.GroupDef;

/** Reference 8.5: groups that fill themselves. */
class SmartGroupsTest {
  private static final Instant NOW = Instant.parse("2025-03-10T06:15:30Z");
  private static final String FLOW = "7c1d3f0a-5a0e-4b8e-9d0a-3f2b7f6d1c01";
  private static final GroupDef STATIC = new GroupDef("g-static", "Nurses", null);
  private static final GroupDef READ_FRENCH = new GroupDef("g-french", "French", null);

  private Environment environment = Environment.DEFAULT;

  @Test
  void aContactJoinsAtTheStartBeforeTheRun() {
    Sprint sprint = started(contact("eng", List.of(STATIC)));

    assertThat(types(sprint)).containsSubsequence("ContactGroupsChanged", "RunStarted");
    assertThat(changes(sprint)).containsExactly("+Ann,English -");
    assertThat(names(sprint.contact())).containsExactly("Nurses", "Ann", "English");
  }

  @Test
  void aContactLeavesWhatNoLongerFits() {
    Sprint sprint = started(contact("eng", List.of(READ_FRENCH, STATIC)));

    assertThat(changes(sprint)).containsExactly("+Ann,English -French");
  }

  @Test
  void nothingIsToldWhenNothingChanges() {
    Contact settled = started(contact("eng", List.of())).contact();

    assertThat(changes(started(settled))).isEmpty();
  }

  @Test
  void aContactThatIsNotActiveIsInNoSmartGroup() {
    Contact stopped = contact("eng", List.of(READ_FRENCH)).withStatus(ContactStatus.STOPPED);

    assertThat(changes(started(stopped))).containsExactly("+ -French");
  }

  @Test
  void aGroupWhoseQueryCannotBeReadIsLeftOut() {
    Sprint sprint = started(contact("eng", List.of()));

    assertThat(names(sprint.contact())).doesNotContain("Broken");
    assertThat(assets().groups()).extracting(GroupDef::name).doesNotContain("Broken");
  }

  @Test
  void anAnswerIsRoutedBeforeTheGroupsAreRefreshed() {
    assertThat(afterAnswer()).containsSubsequence("RunResultChanged", "ContactGroupsChanged");
  }

  @Test
  void theOlderLineRefreshesBeforeItRoutes() {
    environment = Environment.DEFAULT.on(Line.V13_2);

    assertThat(afterAnswer()).containsSubsequence("ContactGroupsChanged", "RunResultChanged");
  }

  @Test
  void aContactMovesWhenAnActionChangesIt() {
    Sprint first = started(contact("eng", List.of()));
    Sprint second =
        engine()
            .resume(
                first.session(), first.contact(), new Resume.Msg(NOW, new Input("m", NOW, "12")));

    assertThat(types(second)).containsSubsequence("ContactNameChanged", "ContactGroupsChanged");
    assertThat(names(second.contact())).containsExactly("English");
  }

  @Test
  void aChangeOfTheContactMovesItAtOnce() {
    Engine.Modified modified =
        engine().modify(contact("fra", List.of(READ_FRENCH)), new Modifier.Language("eng"));

    assertThat(names(modified.contact())).containsExactly("Ann", "English");
    assertThat(changes(modified.events())).containsExactly("+Ann,English -French");
  }

  @Test
  void aContactThatStopsLeavesItsOtherGroupsTooInOneEvent() {
    Engine.Modified modified =
        engine()
            .modify(
                contact("fra", List.of(STATIC, READ_FRENCH)),
                new Modifier.Status(ContactStatus.STOPPED));

    assertThat(modified.contact().groups()).isEmpty();
    assertThat(changes(modified.events())).containsExactly("+ -French,Nurses");
  }

  private List<String> afterAnswer() {
    Sprint first = started(contact("eng", List.of()));
    Contact french = first.contact().withLanguage("fra");
    return types(
        engine().resume(first.session(), french, new Resume.Msg(NOW, new Input("m", NOW, "12"))));
  }

  private Sprint started(Contact contact) {
    return engine().start(contact, Trigger.manual(new FlowRef(FLOW, "Beds"), NOW, ""));
  }

  private static Injectables injectables() {
    return new Injectables(() -> NOW, () -> UUID.randomUUID().toString(), () -> 0.5);
  }

  private static Contact contact(String language, List<GroupDef> groups) {
    return new Contact(
        "c", "Ann Banda", language, NOW.atOffset(ZoneOffset.UTC), null, groups, Map.of());
  }

  private Engine engine() {
    return new Engine(assets(), environment, injectables(), Limits.DEFAULT);
  }

  private static List<String> types(Sprint sprint) {
    return sprint.events().stream().map(e -> e.event().getClass().getSimpleName()).toList();
  }

  private static List<String> changes(Sprint sprint) {
    return changes(sprint.events());
  }

  private static List<String> changes(List<FlowEvent.Logged> events) {
    List<String> changes = new ArrayList<>();
    for (FlowEvent.Logged logged : events) {
      if (logged.event() instanceof ContactGroupsChanged(var added, var removed)) {
        changes.add("+" + joined(added) + " -" + joined(removed));
      }
    }
    return changes;
  }

  private static String joined(List<GroupDef> groups) {
    return String.join(",", groups.stream().map(GroupDef::name).toList());
  }

  private static List<String> names(Contact contact) {
    return contact.groups().stream().map(GroupDef::name).toList();
  }

  private static Assets assets() {
    String flow =
        """
        {"uuid":"%s","name":"Beds","spec_version":"13.1.0","language":"eng","type":"messaging",
         "nodes":[{"uuid":"2a6e4a6c-0a5f-4f0c-8e0d-6b1c2d3e4f03",
          "router":{"type":"switch","operand":"@input.text","result_name":"Beds","wait":{"type":"msg"},
           "cases":[],"default_category_uuid":"8d5a7a3e-6f0c-4a6e-9a52-7e1f4b3c2d09",
           "categories":[{"uuid":"8d5a7a3e-6f0c-4a6e-9a52-7e1f4b3c2d09","name":"All","exit_uuid":"3b7f5b7d-1b6a-4a1d-9f1e-7c2d3e4f5a04"}]},
          "exits":[{"uuid":"3b7f5b7d-1b6a-4a1d-9f1e-7c2d3e4f5a04","destination_uuid":"5c8a6c8e-2c7b-4b2e-8a2f-8d3e4f5a6b05"}]},
          {"uuid":"5c8a6c8e-2c7b-4b2e-8a2f-8d3e4f5a6b05",
           "actions":[{"uuid":"1f0b7a52-1c1e-4d0b-8a1b-0d7f5a9e2b02","type":"set_contact_name","name":"Ben"}],
           "exits":[{"uuid":"9e6b8b4f-7a1d-4b7f-8b63-8f2a5c4d3e10"}]}]}"""
            .formatted(FLOW);
    String groups =
        """
        [{"uuid":"g-static","name":"Nurses"},
         {"uuid":"g-ann","name":"Ann","query":"name ~ ann"},
         {"uuid":"g-broken","name":"Broken","query":"language ="},
         {"uuid":"g-french","name":"French","query":"language = fra"},
         {"uuid":"g-english","name":"English","query":"language = eng"}]""";
    try {
      return new DocumentAssets(
          JsonMapper.builder()
              .build()
              .readTree("{\"flows\":[" + flow + "],\"groups\":" + groups + "}"),
          Line.V14_4);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
