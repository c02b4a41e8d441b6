package org.mhero.workflow.engine.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mhero.workflow.engine.Assets;
import org.mhero.workflow.engine.modifier.Modifier;
import org.mhero.workflow.expression.Line;

/** Reference, section 11: modifiers are written as they are read. */
class ModifierJsonTest {
  private static final Assets ASSETS =
      new DocumentAssets(
          json(
              """
              {'fields':[{'key':'beds','name':'Beds','type':'number'}],
               'groups':[{'uuid':'g1','name':'Nurses'}],
               'channels':[{'uuid':'c1','name':'MTN','address':'1','schemes':['tel'],'roles':['send']}],
               'topics':[{'uuid':'t1','name':'General'}],
               'users':[{'uuid':'u1','name':'Amina','email':'amina@moh.example'}]}
              """),
          Line.V14_4);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type':'name','name':'Ann'}",
        "{'type':'language','language':'fra'}",
        "{'type':'language','language':''}",
        "{'type':'timezone','timezone':'Africa/Lusaka'}",
        "{'type':'timezone','timezone':''}",
        "{'type':'status','status':'stopped'}",
        "{'type':'field','field':{'key':'beds','name':'Beds'},'value':'12'}",
        "{'type':'groups','groups':[{'uuid':'g1','name':'Nurses'}],'modification':'add'}",
        "{'type':'groups','groups':[{'uuid':'g1','name':'Nurses'}],'modification':'remove'}",
        "{'type':'urns','urns':['tel:+260977123456'],'modification':'append'}",
        "{'type':'urns','urns':[],'modification':'set'}",
        "{'type':'routes','routes':[{'urn':'tel:1','channel':{'uuid':'c1','name':'MTN'}},{'urn':'ext:1'}],'modification':'set'}",
        "{'type':'channel','channel':{'uuid':'c1','name':'MTN'}}",
        "{'type':'channel','channel':null}",
        "{'type':'affinity','urn':'tel:1','channel':{'uuid':'c1','name':'MTN'}}",
        "{'type':'seen','seen_on':'2025-03-10T06:15:30Z'}",
        "{'type':'ticket_open','topic':{'uuid':'t1','name':'General'},'assignee':{'uuid':'u1','name':'Amina'},'note':'Help'}",
        "{'type':'ticket_open'}",
        "{'type':'ticket_close','ticket_uuids':['a','b']}",
        "{'type':'ticket_reopen','ticket_uuids':['a']}",
        "{'type':'ticket_note','ticket_uuids':['a'],'note':'Help'}",
        "{'type':'ticket_topic','ticket_uuids':['a'],'topic':{'uuid':'t1','name':'General'}}",
        "{'type':'ticket_assignee','ticket_uuids':['a'],'assignee':{'uuid':'u1','name':'Amina'}}",
        "{'type':'ticket_assignee','ticket_uuids':['a'],'assignee':null}",
      })
  void whatIsReadIsWrittenAgain(String modifier) {
    JsonNode json = json(modifier);

    assertThat(ModifierJson.tree(read(json, Line.V14_4), Line.V14_4)).isEqualTo(json);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'type':'ticket','topic':{'uuid':'t1','name':'General'},'body':'Help'}|{'type':'ticket','topic':{'uuid':'t1','name':'General'},'body':'Help'}",
        "{'type':'urn','urn':'tel:1','modification':'append'}|{'type':'urns','urns':['tel:1'],'modification':'append'}",
      })
  void theOlderLineHasTwoOfItsOwn(String told, String written) {
    assertThat(ModifierJson.tree(read(json(told), Line.V13_2), Line.V13_2))
        .isEqualTo(json(written));
  }

  @Test
  void oneTicketMayBeNamedAlone() {
    JsonNode one = json("{'type':'ticket_close','ticket_uuid':'a'}");

    assertThat(ModifierJson.tree(read(one, Line.V14_4), Line.V14_4))
        .isEqualTo(json("{'type':'ticket_close','ticket_uuids':['a']}"));
  }

  private static Modifier read(JsonNode json, Line line) {
    List<String> missing = new ArrayList<>();
    Modifier modifier =
        new ModifierReader(ASSETS, line, (type, identity) -> missing.add(type)).read(json);
    assertThat(missing).isEmpty();
    if (modifier == null) {
      throw new AssertionError("No modifier");
    }
    return modifier;
  }

  private static JsonNode json(String text) {
    try {
      return JsonMapper.builder().build().readTree(text.replace('\'', '"'));
    } catch (JsonProcessingException e) {
      throw new AssertionError(text, e);
    }
  }
}
