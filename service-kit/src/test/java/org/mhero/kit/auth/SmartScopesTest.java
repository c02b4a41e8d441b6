package org.mhero.kit.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mhero.kit.auth.SmartScopes.Permission;

class SmartScopesTest {

  @ParameterizedTest
  @CsvSource({
    "system/Practitioner.rs, Practitioner, READ SEARCH",
    "system/Practitioner.cruds, Practitioner, CREATE READ UPDATE DELETE SEARCH",
    "system/*.rs, Practitioner, READ SEARCH",
    "system/Practitioner.read, Practitioner, READ SEARCH",
    "system/Practitioner.write, Practitioner, CREATE UPDATE DELETE",
    "system/*.*, Group, CREATE READ UPDATE DELETE SEARCH",
    "system/Group.c, Group, CREATE",
    "openid profile system/Group.u, Group, UPDATE",
    "system/Practitioner.rs, Location, ''",
    "system/Practitioner.rs, PractitionerRole, ''",
    "user/Practitioner.rs, Practitioner, ''",
    "patient/*.rs, Practitioner, ''",
    "system/Practitioner.sr, Practitioner, ''",
    "system/Practitioner., Practitioner, ''",
    "system/Practitioner.rs?active=true, Practitioner, ''",
    "system/Practitioner.rsx, Practitioner, ''",
    "SYSTEM/Practitioner.rs, Practitioner, ''",
  })
  void allowsWhatTheScopeSaysAndNothingElse(String scopes, String type, String allowed) {
    SmartScopes smart = SmartScopes.of(Set.of(scopes.split(" ")));

    String found =
        EnumSet.allOf(Permission.class).stream()
            .filter(permission -> smart.allow(type, permission))
            .map(Enum::name)
            .collect(Collectors.joining(" "));

    assertThat(found).isEqualTo(allowed);
  }
}
