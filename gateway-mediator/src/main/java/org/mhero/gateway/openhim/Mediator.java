package org.mhero.gateway.openhim;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;

/**
 * The mediator's life with the core, one step per call.
 *
 * <pre>
 * stranger --register 201--> known --heartbeat 200--> known
 *    ^                         |
 *    +---heartbeat 404---------+   (deleted in the console)
 * </pre>
 *
 * The config is asked for with every beat: the core tells a change only once, to whoever of several
 * replicas beats first.
 */
final class Mediator {
  private static final Logger LOG = Logger.getLogger(Mediator.class);

  private final OpenhimConfig config;
  private final CoreApi core;
  private final Versions versions;
  private final Overlay overlay;
  private final LongSupplier uptimeMillis;
  private boolean known;

  Mediator(
      OpenhimConfig config,
      CoreApi core,
      Versions versions,
      Overlay overlay,
      LongSupplier uptimeMillis) {
    this.config = config;
    this.core = core;
    this.versions = versions;
    this.overlay = overlay;
    this.uptimeMillis = uptimeMillis;
  }

  /** Registers where that is due and beats; false when the core did not take it. */
  boolean step() throws IOException, InterruptedException {
    if (!known && !register()) {
      return false;
    }
    CoreApi.Beat beat = core.heartbeat(config.urn(), body());
    switch (beat.status()) {
      case 200 -> take(beat.body());
      case 404 -> {
        LOG.info("The OpenHIM core has forgotten this mediator, it is registered again");
        known = false;
        return register();
      }
      default -> {
        LOG.warnf("The OpenHIM core refuses the heartbeat: status %d", beat.status());
        return false;
      }
    }
    return true;
  }

  private boolean register() throws IOException, InterruptedException {
    Semver version =
        versions.of(config.urn(), Registration.hash(config), Semver.of(config.version()));
    int status = core.register(Registration.of(config, version));
    known = status == 201;
    if (known) {
      LOG.infof("Registered with the OpenHIM core as %s %s", config.urn(), version);
    } else {
      LOG.warnf("The OpenHIM core refuses the registration: status %d", status);
    }
    return known;
  }

  private JsonObject body() {
    return new JsonObject().put("uptime", uptimeMillis.getAsLong() / 1000.0).put("config", true);
  }

  /** Older cores answer {@code OK} when there is nothing new. */
  private void take(String body) {
    if (!body.startsWith("{")) {
      return;
    }
    try {
      overlay.apply(new JsonObject(body));
    } catch (DecodeException e) {
      LOG.warn("The OpenHIM core sent a config that is no JSON");
    }
  }
}
