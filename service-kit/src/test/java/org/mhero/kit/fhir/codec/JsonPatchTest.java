package org.mhero.kit.fhir.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mhero.kit.error.AppException;

/** JSON Patch: RFC 6902, with the examples of its appendix A. */
class JsonPatchTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{'foo':'bar'};[{'op':'add','path':'/baz','value':'qux'}];{'foo':'bar','baz':'qux'}",
        "{'foo':['bar','baz']};[{'op':'add','path':'/foo/1','value':'qux'}];{'foo':['bar','qux','baz']}",
        "{'foo':['bar']};[{'op':'add','path':'/foo/-','value':['abc']}];{'foo':['bar',['abc']]}",
        "{'baz':'qux','foo':'bar'};[{'op':'remove','path':'/baz'}];{'foo':'bar'}",
        "{'foo':['bar','qux','baz']};[{'op':'remove','path':'/foo/1'}];{'foo':['bar','baz']}",
        "{'baz':'qux'};[{'op':'replace','path':'/baz','value':'boo'}];{'baz':'boo'}",
        "{'a':{'b':1},'c':{}};[{'op':'move','from':'/a/b','path':'/c/d'}];{'a':{},'c':{'d':1}}",
        "{'a':[1,2,3]};[{'op':'move','from':'/a/0','path':'/a/2'}];{'a':[2,3,1]}",
        "{'a':{'b':1}};[{'op':'copy','from':'/a','path':'/c'}];{'a':{'b':1},'c':{'b':1}}",
        "{'a':1};[{'op':'test','path':'/a','value':1}];{'a':1}",
        "{'a~b':{'c/d':1}};[{'op':'replace','path':'/a~0b/c~1d','value':2}];{'a~b':{'c/d':2}}",
      })
  void doesWhatItSays(String document, String patch, String result) throws Exception {
    assertThat(JsonPatch.apply(tree(document), tree(patch))).isEqualTo(tree(result));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{'a':1};{'op':'add'}",
        "{'a':1};[{'op':'test','path':'/a','value':2}]",
        "{'a':1};[{'op':'remove','path':'/b'}]",
        "{'a':1};[{'op':'replace','path':'/b','value':1}]",
        "{'a':[1]};[{'op':'add','path':'/a/5','value':1}]",
        "{'a':[1]};[{'op':'add','path':'/a/x','value':1}]",
        "{'a':1};[{'op':'add','path':'/a/b','value':1}]",
        "{'a':1};[{'op':'add','path':'a','value':1}]",
        "{'a':1};[{'op':'add','path':'/b'}]",
        "{'a':1};[{'op':'destroy','path':'/a'}]",
      })
  void refusesWhatCannotBeDone(String document, String patch) throws Exception {
    JsonNode from = tree(document);
    JsonNode with = tree(patch);
    assertThatThrownBy(() -> JsonPatch.apply(from, with)).isInstanceOf(AppException.class);
  }

  private static JsonNode tree(String text) throws JsonProcessingException {
    return JSON.readTree(text.replace('\'', '"'));
  }
}
