package org.mhero.gateway.bundle;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.async.ByteArrayFeeder;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mhero.gateway.route.Route;
import org.mhero.gateway.route.RouteTable;

/**
 * Reads the {@code entry.request.url} of a JSON Bundle as its bytes come (FHIR R4 http.html
 * #transaction) and keeps nothing else. A transaction is all or nothing, which no two services can
 * promise together; so the first entry names the owner and each other entry has to be its too.
 */
final class BundleScan {
  private static final JsonFactory JSON = new JsonFactory();

  private final RouteTable table;
  private final JsonParser parser;
  private @Nullable Route owner;
  private @Nullable String objection;
  private boolean unreadable;
  private int entry = -1;

  BundleScan(RouteTable table) {
    this.table = table;
    try {
      this.parser = JSON.createNonBlockingByteArrayParser();
    } catch (IOException e) {
      throw new IllegalStateException("No JSON parser", e);
    }
  }

  /** Reads on; text that is no JSON is left to its owner to complain about. */
  void read(byte[] bytes) {
    if (unreadable || objection != null) {
      return;
    }
    try {
      ((ByteArrayFeeder) parser.getNonBlockingInputFeeder()).feedInput(bytes, 0, bytes.length);
      for (JsonToken token = parser.nextToken();
          token != JsonToken.NOT_AVAILABLE && token != null && objection == null;
          token = parser.nextToken()) {
        see(token);
      }
    } catch (IOException e) {
      unreadable = true;
    }
  }

  /** The owner of the first entry, once it is known. */
  Optional<Route> owner() {
    return Optional.ofNullable(owner);
  }

  /** Why this Bundle cannot be passed on, once it is known. */
  Optional<String> objection() {
    return Optional.ofNullable(objection);
  }

  /** Whether no entry will be found any more. */
  boolean unreadable() {
    return unreadable;
  }

  private void see(JsonToken token) throws IOException {
    JsonStreamContext here = parser.getParsingContext();
    if (token == JsonToken.START_OBJECT && isEntry(here)) {
      entry++;
    } else if (token == JsonToken.VALUE_STRING
        && "url".equals(parser.currentName())
        && here.getParent() != null
        && "request".equals(here.getParent().getCurrentName())
        && isEntry(here.getParent())) {
      judge(parser.getText());
    }
  }

  /** Whether this object is an element of the root's {@code entry} array. */
  private static boolean isEntry(@Nullable JsonStreamContext object) {
    JsonStreamContext array = object == null ? null : object.getParent();
    JsonStreamContext root = array == null ? null : array.getParent();
    return array != null
        && root != null
        && array.inArray()
        && "entry".equals(root.getCurrentName())
        && root.getParent() != null
        && root.getParent().inRoot();
  }

  private void judge(String url) {
    String type = type(url);
    Optional<Route> found = table.ownerOf(type);
    if (found.isEmpty()) {
      objection =
          "Bundle.entry[%d].request.url: no service here owns the resource type %s"
              .formatted(entry, printable(type));
    } else if (owner == null) {
      owner = found.get();
    } else if (!owner.equals(found.get())) {
      objection =
          ("Bundle.entry[%d].request.url: %s belongs to %s, the entries before it to %s;"
                  + " a Bundle must stay with one service, send one Bundle to each")
              .formatted(entry, type, found.get().name(), owner.name());
    }
  }

  private static String type(String url) {
    String path = url;
    int base = path.indexOf(RouteTable.FHIR + "/");
    if (path.contains("://") && base >= 0) {
      path = path.substring(base + RouteTable.FHIR.length() + 1);
    }
    int end = 0;
    while (end < path.length() && Character.isLetter(path.charAt(end))) {
      end++;
    }
    return path.substring(0, end);
  }

  private static String printable(String type) {
    return type.length() > 64 ? type.substring(0, 64) : type;
  }
}
