package org.mhero.registry.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.mhero.kit.error.AppException;

/** Takes uploads, tells how they fare, stops them. The work itself is done by {@link ImportJob}. */
@ApplicationScoped
class ImportService {
  private static final int PAGE = 200;
  private static final int LATEST = 50;

  private final Imports imports;
  private final Sources sources;

  ImportService(Imports imports, Sources sources) {
    this.imports = imports;
    this.sources = sources;
  }

  /** Accepts the files; once this returns they will be read, whatever happens to the service. */
  @Transactional
  ImportView accept(String source, List<Upload> files) {
    if (!sources.known(source)) {
      throw AppException.invalid(
          "There is no source \"%s\"; known are %s".formatted(source, sources.kinds()), "source");
    }
    if (files.isEmpty()) {
      throw AppException.invalid("No file was sent");
    }
    UUID id = UUID.randomUUID();
    imports.create(id, source, Instant.now(), files);
    return view(id);
  }

  /** Accepts one Bundle or resource. */
  @Transactional
  ImportView accept(String source, byte[] body) {
    String start = new String(body, 0, Math.min(body.length, 64), StandardCharsets.UTF_8);
    if (!start.replace("\ufeff", "").stripLeading().startsWith("{")) {
      throw AppException.invalid("The body is no JSON object; a Bundle or a resource is expected");
    }
    return accept(source, List.of(Upload.of("body.json", body)));
  }

  ImportView view(UUID id) {
    return imports.find(id).orElseThrow(() -> AppException.notFound("There is no such import"));
  }

  List<ImportView> latest() {
    return imports.latest(LATEST);
  }

  ProblemPage problems(UUID id, String cursor) {
    view(id);
    try {
      return imports.problems(id, cursor.isEmpty() ? 0 : Long.parseLong(cursor), PAGE);
    } catch (NumberFormatException e) {
      throw AppException.invalid("The cursor is none this service gave", "cursor");
    }
  }

  /** Stops an import; what was stored by then stays. One that has ended is left as it is. */
  @Transactional
  void stop(UUID id) {
    if (view(id).state() == ImportView.State.RUNNING) {
      imports.end(id, ImportView.State.STOPPED, Instant.now());
    }
  }
}
