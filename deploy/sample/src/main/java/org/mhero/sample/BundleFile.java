package org.mhero.sample;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A transaction Bundle of PUT entries, written entry by entry so that its size does not matter. */
final class BundleFile implements AutoCloseable {
  private final JsonGenerator json;

  BundleFile(Path file) throws IOException {
    json = IhrisShapes.JSON.createGenerator(Files.newBufferedWriter(file));
    json.writeStartObject();
    json.writeStringField("resourceType", "Bundle");
    json.writeStringField("type", "transaction");
    json.writeArrayFieldStart("entry");
  }

  void put(ObjectNode resource) throws IOException {
    String url = resource.get("resourceType").asText() + "/" + resource.get("id").asText();
    json.writeRaw('\n');
    ObjectNode entry = IhrisShapes.JSON.createObjectNode();
    entry.set("resource", resource);
    entry.putObject("request").put("method", "PUT").put("url", url);
    json.writeTree(entry);
  }

  @Override
  public void close() throws IOException {
    json.close();
  }
}
