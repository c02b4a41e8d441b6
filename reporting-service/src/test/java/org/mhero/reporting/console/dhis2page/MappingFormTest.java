package org.mhero.reporting.console.dhis2page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mhero.kit.error.AppException;
import org.mhero.reporting.dhis2.Mapping;
import org.mhero.reporting.dhis2.Rule;

class MappingFormTest {
  private static MultivaluedMap<String, String> form(Map<String, String> fields) {
    MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
    fields.forEach(form::add);
    return form;
  }

  @Test
  void readsTheQuestionsThatHaveADataElement() {
    Mapping mapping =
        MappingForm.read(
            null,
            form(
                Map.of(
                    "name", "Cold chain",
                    "survey", "t1",
                    "dataSet", "DS1",
                    "version", "3",
                    "key-1", "works",
                    "element-1", " FRIDGE ",
                    "rule-1", "ANY_CATEGORY",
                    "category-1", "Yes",
                    "values-1", "Yes = true; No=false",
                    "key-2", "comment")));

    assertThat(mapping.version()).isEqualTo(3);
    assertThat(mapping.items()).hasSize(1);
    assertThat(mapping.items().getFirst().dataElement()).isEqualTo("FRIDGE");
    assertThat(mapping.items().getFirst().rule()).isEqualTo(Rule.ANY_CATEGORY);
    assertThat(mapping.items().getFirst().values()).isEqualTo(Map.of("Yes", "true", "No", "false"));
  }

  @Test
  void refusesAMappingThatSendsNothing() {
    assertThatThrownBy(() -> MappingForm.read(null, form(Map.of("dataSet", "DS1", "key-1", "a"))))
        .isInstanceOf(AppException.class);
  }
}
