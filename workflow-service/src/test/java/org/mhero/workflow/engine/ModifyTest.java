package org.mhero.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mhero.workflow.engine.Engine.Modified;
import org.mhero.workflow.engine.FlowEvent.Errored;
import org.mhero.workflow.engine.json.DocumentAssets;
import org.mhero.workflow.engine.modifier.Modifier;
import org.mhero.workflow.engine.modifier.Modifier.Listing;
import org.mhero.workflow.expression.Environment;
import org.mhero.workflow.expression.Line;

/** Changes by a host outside of any session, and what it is asked about URNs (reference 11.2). */
class ModifyTest {
  private static final Instant NOW = Instant.parse("2025-03-10T06:15:30Z");
  private static final Urn OWN = Urn.of("tel", "+260977123456");

  private final List<String> claimed = new ArrayList<>();
  private final Contact ann =
      new Contact("c1", "Ann", "eng", NOW.atOffset(ZoneOffset.UTC), null, List.of(), Map.of())
          .withUrns(List.of(OWN));

  private Modified modified(Line line, Listing how, String... urns) {
    Reach reach =
        new Reach() {
          @Override
          public boolean claim(Contact contact, Urn urn) {
            claimed.add(urn.identity());
            return !urn.path().equals("taken");
          }
        };
    Ports none = Ports.NONE;
    Ports ports =
        new Ports(
            none.web(),
            none.mail(),
            none.airtime(),
            none.models(),
            none.classifiers(),
            reach,
            none.prompts());
    Environment environment = Environment.DEFAULT.on(line);
    Engine engine =
        new Engine(
            new DocumentAssets(MissingNode.getInstance(), line),
            environment,
            new Injectables(() -> NOW, () -> "e", () -> 0.5, ports),
            Limits.DEFAULT);
    return engine.modify(ann, new Modifier.Urns(List.of(urns), how));
  }

  @ParameterizedTest
  @EnumSource(
      value = Listing.class,
      names = {"APPEND", "SET"})
  void aUrnOfSomebodyElseIsAnErrorAndSkipped(Listing how) {
    Modified modified = modified(Line.V14_4, how, "ext:taken", "ext:free", OWN.identity());

    assertThat(modified.events().getFirst().event())
        .isInstanceOfSatisfying(
            Errored.class,
            error -> {
              assertThat(error.code()).isEqualTo("urn:taken");
              assertThat(error.extra()).containsExactly(Map.entry("urn", "ext:taken"));
            });
    assertThat(modified.contact().urns())
        .extracting(Urn::identity)
        .containsExactlyInAnyOrder("ext:free", OWN.identity());
    assertThat(modified.changed()).isTrue();
  }

  @Test
  void onlyNewUrnsAreClaimed() {
    modified(Line.V14_4, Listing.SET, OWN.identity(), "ext:1", "ext:1");

    assertThat(claimed).containsExactly("ext:1");
  }

  @Test
  void theOlderLineClaimsNothing() {
    assertThat(modified(Line.V13_2, Listing.APPEND, "ext:taken").contact().urns()).hasSize(2);
    assertThat(claimed).isEmpty();
  }

  @Test
  void eventsOutsideOfSessionsBelongToNoRun() {
    FlowEvent.Logged logged = modified(Line.V14_4, Listing.APPEND, "ext:1").events().getFirst();

    assertThat(logged.uuid()).isEqualTo("e");
    assertThat(logged.createdOn()).isEqualTo(NOW);
    assertThat(logged.runUuid()).isNull();
    assertThat(logged.nodeUuid()).isNull();
  }
}
