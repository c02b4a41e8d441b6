package org.mhero.gateway.openhim;

import io.vertx.core.json.JsonObject;
import java.io.IOException;

/** What the gateway asks of an OpenHIM core. */
interface CoreApi {

  /**
   * Registers or updates the mediator; returns the HTTP status, 201 when it is well. The body of
   * the answer is no promise and is not read.
   */
  int register(JsonObject registration) throws IOException, InterruptedException;

  /** Tells that we live and asks for the config. */
  Beat heartbeat(String urn, JsonObject body) throws IOException, InterruptedException;

  /**
   * An answer to a heartbeat.
   *
   * @param status 200 well, 404 not registered, 401 or 403 credentials or permission
   * @param body the config as JSON, or anything without meaning
   */
  record Beat(int status, String body) {}
}
