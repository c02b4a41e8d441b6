package org.mhero.kit.fhir.rest;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A Bundle written around the stored bytes of its entries; nothing is parsed on the way out. */
final class BundleJson implements JsonBody {
  private final String type;
  private final StringBuilder links = new StringBuilder();
  private final List<Entry> entries = new ArrayList<>();
  private @Nullable Long total;
  private @Nullable String lastUpdated;

  /**
   * One entry.
   *
   * @param tail what follows the resource, as JSON members with a leading comma
   */
  private record Entry(@Nullable String fullUrl, @Nullable JsonBody resource, String tail) {}

  BundleJson(String type) {
    this.type = type;
  }

  BundleJson total(@Nullable Long count) {
    this.total = count;
    return this;
  }

  BundleJson lastUpdated(Instant at) {
    this.lastUpdated = Instants.text(at);
    return this;
  }

  BundleJson link(String relation, String url) {
    links.append(links.isEmpty() ? "" : ",");
    links.append("{\"relation\":").append(JsonText.quote(relation));
    links.append(",\"url\":").append(JsonText.quote(url)).append('}');
    return this;
  }

  /**
   * Adds an entry.
   *
   * @param tail JSON members that follow the resource, such as {@code "search":{...}}
   */
  void entry(@Nullable String fullUrl, @Nullable JsonBody resource, String tail) {
    entries.add(new Entry(fullUrl, resource, tail));
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    text(out, "{\"resourceType\":\"Bundle\",\"id\":\"" + UUID.randomUUID() + "\"");
    if (lastUpdated != null) {
      text(out, ",\"meta\":{\"lastUpdated\":\"" + lastUpdated + "\"}");
    }
    text(out, ",\"type\":\"" + type + "\"");
    if (total != null) {
      text(out, ",\"total\":" + total);
    }
    if (!links.isEmpty()) {
      text(out, ",\"link\":[" + links + "]");
    }
    String before = ",\"entry\":[";
    for (Entry entry : entries) {
      text(out, before);
      before = ",";
      write(out, entry);
    }
    text(out, entries.isEmpty() ? "}" : "]}");
  }

  private static void write(OutputStream out, Entry entry) throws IOException {
    String open = "{";
    if (entry.fullUrl() != null) {
      text(out, open + "\"fullUrl\":" + JsonText.quote(entry.fullUrl()));
      open = ",";
    }
    if (entry.resource() != null) {
      text(out, open + "\"resource\":");
      entry.resource().writeTo(out);
      open = ",";
    }
    text(out, (entry.tail().isEmpty() ? "" : open + entry.tail()) + "}");
  }

  private static void text(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
