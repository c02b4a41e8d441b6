package org.mhero.local.part;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class RealmTest {
  private static final Path FOLDER = Path.of("..", "keycloak");
  private final ObjectMapper json = new ObjectMapper();

  @Test
  void addsToTheListsOfTheRealm() throws IOException {
    // Given
    var realm = (ObjectNode) json.readTree("{\"realm\":\"r\",\"clients\":[1]}");
    var additions = (ObjectNode) json.readTree("{\"clients\":[2],\"users\":[3]}");

    // When
    JsonNode merged = Realm.merge(realm, additions);

    // Then
    assertThat(merged.toString()).isEqualTo("{\"realm\":\"r\",\"clients\":[1,2],\"users\":[3]}");
    assertThat(realm.toString()).isEqualTo("{\"realm\":\"r\",\"clients\":[1]}");
  }

  @Test
  void keepsWhatIsForLocalModeOutOfTheRealmOfEveryPlace() throws IOException {
    // Given
    var realm = (ObjectNode) json.readTree(FOLDER.resolve("mhero-realm.json").toFile());
    var additions = (ObjectNode) json.readTree(FOLDER.resolve("local-additions.json").toFile());

    // Then
    assertThat(names(realm.path("clients"), "clientId"))
        .containsAll(KeycloakRecipe.CLIENTS)
        .doesNotContain("mhero-cli");
    assertThat(names(additions.path("users"), "username"))
        .containsExactlyInAnyOrderElementsOf(KeycloakRecipe.USERS);
    assertThat(names(realm.path("users"), "username"))
        .allMatch(name -> name.startsWith("service-account-"));
  }

  private static Set<String> names(JsonNode list, String field) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(node -> node.path(field).asText())
        .collect(Collectors.toSet());
  }
}
