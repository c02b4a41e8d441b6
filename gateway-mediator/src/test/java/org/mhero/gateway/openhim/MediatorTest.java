package org.mhero.gateway.openhim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mhero.gateway.openhim.OpenhimConfig.Authentication;

class MediatorTest {
  private static final String URN = "urn:mediator:mhero-gateway";

  private final OpenhimStub core = new OpenhimStub();
  private final FixedConfig config = FixedConfig.of(core.url());
  private final Overlay overlay = new Overlay(config);
  private final Versions versions = new MapVersions();

  @AfterEach
  void stop() {
    core.stop();
  }

  @ParameterizedTest
  @EnumSource
  void registersAndBeats(Authentication authentication) throws Exception {
    core.tokenOnly = authentication == Authentication.TOKEN;
    Mediator mediator = mediator(config.by(authentication));

    assertThat(mediator.step()).isTrue();
    assertThat(mediator.step()).isTrue();

    assertThat(core.registrations).hasValue(1);
    assertThat(core.beats).hasValue(2);
    assertThat(core.mediator(URN).getString("version")).isEqualTo("1.2.0");
  }

  @Test
  void isToldWhenTheCoreDoesNotKnowIt() throws Exception {
    assertThat(mediator(config.withPassword("wrong")).step()).isFalse();
    assertThat(mediator(config.by(Authentication.TOKEN).withPassword("wrong")).step()).isFalse();
    core.stop();
    assertThatThrownBy(() -> mediator(config).step()).isInstanceOf(IOException.class);
  }

  @Test
  void registersAgainWhenItWasDeletedInTheConsole() throws Exception {
    Mediator mediator = mediator(config);
    mediator.step();
    core.delete(URN);

    assertThat(mediator.step()).isTrue();
    assertThat(mediator.step()).isTrue();

    assertThat(core.registrations).hasValue(2);
    assertThat(core.mediator(URN)).isNotNull();
  }

  @Test
  void takesTheConsolesConfigOverItsOwn() throws Exception {
    Mediator mediator = mediator(config);
    mediator.step();
    core.configure(URN, new JsonObject().put("envelopeKilobytes", 64).put("else", "x"));

    mediator.step();

    assertThat(overlay.envelopeKilobytes()).isEqualTo(64);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"envelopeKilobytes\":0}",
        "{\"envelopeKilobytes\":\"many\"}",
        "{\"envelopeKilobytes\":999999}",
        "{\"envelopeKilobytes\":null}"
      })
  void keepsTheLastGoodConfig(String bad) throws Exception {
    Mediator mediator = mediator(config);
    mediator.step();
    core.configure(URN, new JsonObject().put("envelopeKilobytes", 64));
    mediator.step();
    core.configure(URN, new JsonObject(bad));

    assertThat(mediator.step()).isTrue();

    assertThat(overlay.envelopeKilobytes()).isEqualTo(64);
  }

  @Test
  void raisesItsVersionWhenTheRegistrationChangesAndLosesNoConfigOfTheConsole() throws Exception {
    mediator(config).step();
    core.configure(URN, new JsonObject().put("envelopeKilobytes", 64));

    mediator(config).step();
    assertThat(core.mediator(URN).getString("version")).isEqualTo("1.2.0");
    mediator(config.withLimit(512)).step();

    assertThat(core.mediator(URN).getString("version")).isEqualTo("1.2.1");
    assertThat(core.mediator(URN).getJsonObject("config").getInteger("envelopeKilobytes"))
        .isEqualTo(64);
  }

  private Mediator mediator(FixedConfig with) {
    return new Mediator(with, new HttpCoreApi(with), versions, overlay, () -> 1234_500);
  }

  private static final class MapVersions implements Versions {
    private final Map<String, String> hashes = new HashMap<>();
    private Semver last = new Semver(0, 0, 0);

    @Override
    public Semver of(String urn, String hash, Semver least) {
      if (!hash.equals(hashes.put(urn, hash))) {
        last = last.compareTo(least) < 0 ? least : last.next();
      }
      return last;
    }
  }
}
