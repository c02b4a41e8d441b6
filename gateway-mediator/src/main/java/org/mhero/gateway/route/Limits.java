package org.mhero.gateway.route;

import java.time.Duration;

/**
 * How long and how much the front door bears with an owner.
 *
 * @param connect how long making a connection may take
 * @param response how long the owner may take to begin its answer once it has the whole request
 * @param idle how long nothing may move, in either direction, once the exchange has begun
 * @param connections the most connections to the owner at a time
 * @param waiting the most requests that wait for a connection; the next is refused with 503
 */
public record Limits(
    Duration connect, Duration response, Duration idle, int connections, int waiting) {}
