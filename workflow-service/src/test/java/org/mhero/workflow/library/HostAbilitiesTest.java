package org.mhero.workflow.library;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mhero.workflow.flow.Flow;
import org.mhero.workflow.flow.FlowProblem;
import org.mhero.workflow.flow.FlowReader;

/** What a sound flow asks for and nobody here would do. */
class HostAbilitiesTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "'type':'send_broadcast','text':'Hi','urns':['tel:+260966000111'];ERROR",
        "'type':'start_session','flow':{'uuid':'7c1d3f0a-5a0e-4b8e-9d0a-3f2b7f6d1c01','name':'F'},'create_contact':true;ERROR",
        "'type':'open_ticket','note':'Help';ERROR",
        "'type':'send_msg','text':'Hi','attachments':['image:https://f.example/1.png'];WARNING",
        "'type':'add_contact_urn','scheme':'tel','path':'0966000111';WARNING",
        "'type':'set_contact_status','status':'stopped';WARNING",
        "'type':'set_contact_timezone','timezone':'Africa/Lusaka';WARNING"
      })
  void namesWhatIsRefusedOrLeftOut(String action, FlowProblem.Severity severity)
      throws JsonProcessingException {
    assertThat(HostAbilities.problems(flow(action)))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.severity()).isEqualTo(severity);
              assertThat(problem.message())
                  .startsWith(action.substring(8, action.indexOf('\'', 8)) + ":");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "'type':'send_msg','text':'Hi'",
        "'type':'call_webhook','method':'GET','url':'https://hr.example/'",
        "'type':'send_email','addresses':['a@moh.example'],'subject':'S','body':'B'"
      })
  void callsThatMayFailAreNoReasonToRefuse(String action) throws JsonProcessingException {
    assertThat(HostAbilities.problems(flow(action))).isEmpty();
  }

  private static Flow flow(String action) throws JsonProcessingException {
    String json =
        """
        {"uuid":"7c1d3f0a-5a0e-4b8e-9d0a-3f2b7f6d1c01","name":"F","spec_version":"14.4.0",
         "language":"eng","type":"messaging","localization":{},
         "nodes":[{"uuid":"20000000-0000-4000-8000-000000000001",
                   "actions":[{"uuid":"10000000-0000-4000-8000-000000000001",%s}],
                   "exits":[{"uuid":"30000000-0000-4000-8000-000000000001"}]}]}
        """
            .formatted(action.replace('\'', '"'));
    return Objects.requireNonNull(FlowReader.read(JSON.readTree(json)).flow());
  }
}
