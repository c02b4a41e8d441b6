package org.mhero.gateway.bundle;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.ReadStream;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.mhero.gateway.route.Route;
import org.mhero.gateway.route.RouteTable;

/**
 * Holds a posted Bundle back until its first entry has told whose it is, a quarter of a mebibyte at
 * most, and then lets it stream to that owner. What cannot be read on the way (XML, a compressed
 * body, a Bundle without entries, a first entry that is very large) goes to the directory's owner,
 * who reads all of it and refuses what is not its own.
 */
public final class BundleGate {
  private static final int MOST_HELD = 256 * 1024;
  private static final String DIRECTORY = "Practitioner";

  private final HttpServerRequest request;
  private final BundleScan scan;
  private final Route directory;

  public BundleGate(RouteTable table, HttpServerRequest request) {
    this.request = request;
    this.scan = new BundleScan(table);
    this.directory =
        table
            .ownerOf(DIRECTORY)
            .orElseThrow(
                () -> new IllegalStateException("mhero.routes: nobody owns the directory"));
  }

  /**
   * @param passOn told once whose the Bundle is, with the body from its first byte on
   */
  public void open(BiConsumer<Route, ReadStream<Buffer>> passOn) {
    if (!readable()) {
      passOn.accept(directory, request);
      return;
    }
    ScannedBody body = new ScannedBody(request, scan);
    body.hold(MOST_HELD, () -> passOn.accept(scan.owner().orElse(directory), body));
  }

  private boolean readable() {
    String type = String.valueOf(request.getHeader("Content-Type")).toLowerCase(Locale.ROOT);
    String encoding = request.getHeader("Content-Encoding");
    return type.contains("json") && (encoding == null || encoding.equalsIgnoreCase("identity"));
  }
}
