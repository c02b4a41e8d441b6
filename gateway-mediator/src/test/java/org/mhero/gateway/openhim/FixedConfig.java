package org.mhero.gateway.openhim;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** A configuration for tests. */
record FixedConfig(URI url, Authentication authentication, String secret, int envelopeKilobytes)
    implements OpenhimConfig {

  static FixedConfig of(String url) {
    return new FixedConfig(URI.create(url), Authentication.BASIC, OpenhimStub.PASSWORD, 2048);
  }

  FixedConfig by(Authentication other) {
    return new FixedConfig(url, other, secret, envelopeKilobytes);
  }

  FixedConfig withPassword(String other) {
    return new FixedConfig(url, authentication, other, envelopeKilobytes);
  }

  FixedConfig withLimit(int kilobytes) {
    return new FixedConfig(url, authentication, secret, kilobytes);
  }

  @Override
  public boolean enabled() {
    return true;
  }

  @Override
  public Optional<String> username() {
    return Optional.of(OpenhimStub.USER);
  }

  @Override
  public Optional<String> password() {
    return Optional.of(secret);
  }

  @Override
  public boolean trustAll() {
    return false;
  }

  @Override
  public String urn() {
    return "urn:mediator:mhero-gateway";
  }

  @Override
  public String version() {
    return "1.2.0";
  }

  @Override
  public Duration beat() {
    return Duration.ofSeconds(10);
  }

  @Override
  public Route route() {
    return new Route() {
      @Override
      public String host() {
        return "gateway";
      }

      @Override
      public int port() {
        return 8080;
      }

      @Override
      public boolean secured() {
        return false;
      }

      @Override
      public int listenPort() {
        return 0;
      }

      @Override
      public String listenHost() {
        return "127.0.0.1";
      }

      @Override
      public String username() {
        return "openhim";
      }

      @Override
      public Optional<String> password() {
        return Optional.empty();
      }
    };
  }
}
