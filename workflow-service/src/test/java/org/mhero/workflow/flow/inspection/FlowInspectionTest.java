package org.mhero.workflow.flow.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mhero.workflow.flow.Flow;
import org.mhero.workflow.flow.FlowReader;

/** Reference 1.8: what editors and dashboards are told. Single quotes stand for double. */
class FlowInspectionTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static String uuid(int n) {
    return String.format("00000000-0000-4000-8000-%012d", n);
  }

  /** A flow of nodes with one action each; the fourth has a router, too. */
  private static Flow flow(String localization, String... actions) {
    StringBuilder nodes = new StringBuilder();
    for (int i = 0; i < actions.length; i++) {
      nodes
          .append(i == 0 ? "" : ",")
          .append("{'uuid':'")
          .append(uuid(i))
          .append("','actions':[")
          .append(actions[i].replace("UUID", uuid(100 + i)))
          .append("],'exits':[{'uuid':'")
          .append(uuid(200 + i))
          .append("'}]}");
    }
    return read(
        "{'uuid':'"
            + uuid(999)
            + "','name':'F','spec_version':'14.4.2','language':'eng',"
            + "'type':'messaging','localization':"
            + localization
            + ",'nodes':["
            + nodes
            + "]}");
  }

  private static Flow read(String json) {
    try {
      FlowReader.Outcome outcome = FlowReader.read(JSON.readTree(json.replace('\'', '"')));
      assertThat(outcome.flow()).isNotNull();
      return outcome.flow();
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(json, e);
    }
  }

  private static String send(String text) {
    return "{'uuid':'UUID','type':'send_msg','text':'" + text + "'}";
  }

  private static Flow routed(String operand, String cases, String localization) {
    return read(
        "{'uuid':'"
            + uuid(999)
            + "','name':'F','spec_version':'14.4.2','language':'eng',"
            + "'type':'messaging','localization':"
            + localization
            + ",'nodes':[{'uuid':'"
            + uuid(1)
            + "','router':{'type':'switch','operand':'"
            + operand
            + "','result_name':'Stock (ORS)','cases':["
            + cases
            + "],'categories':[{'uuid':'"
            + uuid(2)
            + "','name':'Yes','exit_uuid':'"
            + uuid(4)
            + "'},{'uuid':'"
            + uuid(3)
            + "','name':'Other','exit_uuid':'"
            + uuid(4)
            + "'}],'default_category_uuid':'"
            + uuid(3)
            + "'},'exits':[{'uuid':'"
            + uuid(4)
            + "'}]}]}");
  }

  @ParameterizedTest(name = "{0} needs {1} {2}")
  @CsvSource({
    "@fields.beds,field,beds",
    "@contact.fields.Beds,field,beds",
    "@parent.fields.beds,field,beds",
    "@parent.contact.fields.beds,field,beds",
    "@child.contact.fields.beds,field,beds",
    "@globals.hotline,global,hotline",
    "@(upper(contact.fields.beds) & 1),field,beds"
  })
  void templatesNameFieldsAndGlobals(String text, String type, String key) {
    assertThat(FlowInspection.inspect(flow("{}", send(text))).dependencies())
        .containsExactly(new Dependency(type, key, ""));
  }

  @ParameterizedTest
  @CsvSource({"@fields", "@@fields.beds", "@results.fields.beds", "@(fields.beds +)", "plain"})
  void otherTextsNameNothing(String text) {
    assertThat(FlowInspection.inspect(flow("{}", send(text))).dependencies()).isEmpty();
  }

  @Test
  void actionsReferToAssetsAndEachIsToldOnce() {
    String group =
        "'groups':[{'uuid':'" + uuid(50) + "','name':'Nurses'},{'name_match':'@fields.cadre'}]";
    Inspection inspection =
        FlowInspection.inspect(
            flow(
                "{}",
                "{'uuid':'UUID','type':'add_contact_groups'," + group + "}",
                "{'uuid':'UUID','type':'remove_contact_groups'," + group + "}",
                "{'uuid':'UUID','type':'enter_flow','flow':{'uuid':'"
                    + uuid(51)
                    + "','name':'Sub'}}",
                "{'uuid':'UUID','type':'set_contact_field','field':{'key':'beds','name':'Beds'},'value':'1'}",
                "{'uuid':'UUID','type':'set_contact_channel','channel':{'uuid':'"
                    + uuid(52)
                    + "','name':'MTN'}}"));

    assertThat(inspection.dependencies())
        .containsExactly(
            new Dependency("group", uuid(50), "Nurses"),
            new Dependency("field", "cadre", ""),
            new Dependency("flow", uuid(51), "Sub"),
            new Dependency("field", "beds", "Beds"),
            new Dependency("channel", uuid(52), "MTN"));
  }

  @Test
  void translationsNameFieldsToo() {
    Flow flow =
        flow("{'fra':{'" + uuid(100) + "':{'text':['@fields.lits']}}}", send("@fields.beds"));

    assertThat(FlowInspection.inspect(flow).dependencies())
        .extracting(Dependency::identity)
        .containsExactly("beds", "lits");
  }

  @Test
  void casesOfGroupsReferToThem() {
    Flow flow =
        routed(
            "@contact.groups",
            "{'uuid':'"
                + uuid(9)
                + "','type':'has_group','arguments':['"
                + uuid(50)
                + "','Nurses'],'category_uuid':'"
                + uuid(2)
                + "'}",
            "{}");

    assertThat(FlowInspection.inspect(flow).dependencies())
        .containsExactly(new Dependency("group", uuid(50), "Nurses"));
  }

  @Test
  void groupOfACaseThatIsWorkedOutIsNotKnownBefore() {
    Flow flow =
        routed(
            "@contact.groups",
            "{'uuid':'"
                + uuid(9)
                + "','type':'has_group','arguments':['@fields.group'],'category_uuid':'"
                + uuid(2)
                + "'}",
            "{}");

    assertThat(FlowInspection.inspect(flow).dependencies())
        .containsExactly(new Dependency("field", "group", ""));
  }

  @Test
  void resultsAreMergedByKeyInTheOrderOfTheNodes() {
    Inspection inspection =
        FlowInspection.inspect(
            flow(
                "{}",
                "{'uuid':'UUID','type':'set_run_result','name':'Age','value':'1','category':'Old'}",
                "{'uuid':'UUID','type':'set_run_result','name':'age','value':'1','category':'New'}",
                "{'uuid':'UUID','type':'set_run_result','name':'Sex','value':'1'}"));

    assertThat(inspection.results())
        .containsExactly(
            new ResultSpec("age", "Age", List.of("Old", "New"), List.of(uuid(0), uuid(1))),
            new ResultSpec("sex", "Sex", List.of(), List.of(uuid(2))));
  }

  @Test
  void resultOfARouterHasAllItsCategories() {
    assertThat(FlowInspection.inspect(routed("@input.text", "", "{}")).results())
        .containsExactly(
            new ResultSpec("stock_ors_", "Stock (ORS)", List.of("Yes", "Other"), List.of(uuid(1))));
  }

  @Test
  void localsAndResultsOfTheParentAreListed() {
    Inspection inspection =
        FlowInspection.inspect(
            flow(
                "{}",
                "{'uuid':'UUID','type':'set_run_local','local':'tries','operation':'increment','value':'1'}",
                send("@parent.results.Age @parent.results.sex.category @parent.results.age")));

    assertThat(inspection.locals()).containsExactly("tries");
    assertThat(inspection.parentRefs()).containsExactly("age", "sex");
  }

  @Test
  void missingDependencyIsAnIssueWithItsPlace() {
    Flow flow = flow("{}", send("@fields.beds"));

    assertThat(FlowInspection.inspect(flow, dependency -> false).issues())
        .singleElement()
        .satisfies(
            issue -> {
              assertThat(issue.type()).isEqualTo("missing_dependency");
              assertThat(issue.node()).isEqualTo(uuid(0));
              assertThat(issue.action()).isEqualTo(uuid(100));
              assertThat(issue.dependency()).isEqualTo(new Dependency("field", "beds", ""));
            });
  }

  @Test
  void constantPatternThatIsNoneIsAnIssueInEveryLanguage() {
    Flow flow =
        routed(
            "@input.text",
            "{'uuid':'"
                + uuid(9)
                + "','type':'has_pattern','arguments':['['],'category_uuid':'"
                + uuid(2)
                + "'},{'uuid':'"
                + uuid(8)
                + "','type':'has_pattern','arguments':['@fields.x['],'category_uuid':'"
                + uuid(2)
                + "'}",
            "{'fra':{'" + uuid(9) + "':{'arguments':['(']}}}");

    assertThat(FlowInspection.inspect(flow).issues())
        .extracting(Issue::type, Issue::language)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("invalid_regex", null),
            org.assertj.core.groups.Tuple.tuple("invalid_regex", "fra"));
  }

  @Test
  void recipientsByLegacyVarsAreAnIssue() {
    Flow flow =
        flow(
            "{}",
            "{'uuid':'UUID','type':'send_broadcast','text':'x','legacy_vars':['@fields.boss']}");

    assertThat(FlowInspection.inspect(flow).issues())
        .extracting(Issue::type)
        .containsExactly("legacy_vars");
  }
}
