package org.mhero.local.importing;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A {@code multipart/form-data} body of files (RFC 7578) that is streamed from the disk. */
final class Multipart {
  private final String boundary = "mhero-" + UUID.randomUUID();
  private final Path root;
  private final List<Path> files;

  Multipart(Path root, List<Path> files) {
    this.root = root;
    this.files = List.copyOf(files);
  }

  String contentType() {
    return "multipart/form-data; boundary=" + boundary;
  }

  BodyPublisher body() throws IOException {
    var parts = new ArrayList<BodyPublisher>();
    for (Path file : files) {
      parts.add(text(header(file)));
      parts.add(BodyPublishers.ofFile(file));
      parts.add(text("\r\n"));
    }
    parts.add(text("--" + boundary + "--\r\n"));
    return BodyPublishers.concat(parts.toArray(BodyPublisher[]::new));
  }

  private String header(Path file) {
    String name = root.relativize(file).toString().replace("\"", "%22");
    return "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
            .formatted(boundary, name)
        + "Content-Type: application/json\r\n\r\n";
  }

  private static BodyPublisher text(String text) {
    return BodyPublishers.ofByteArray(text.getBytes(StandardCharsets.UTF_8));
  }
}
