package org.mhero.local.part;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mhero.local.Problem;

/**
 * The passwords and client secrets of one data directory: drawn at random when first asked for,
 * kept in a file that only its owner reads.
 */
public final class Secrets {
  /** Letters and digits that are not taken for one another when read aloud. */
  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

  private static final int GROUPS = 4;
  private static final int LETTERS = 4;

  private final Path file;
  private final Properties kept = new Properties();
  private final SecureRandom random = new SecureRandom();

  private Secrets(Path file) {
    this.file = file;
  }

  /** Reads the file if there is one. */
  public static Secrets in(DataDirectory data) {
    var secrets = new Secrets(data.secrets());
    if (Files.exists(data.secrets())) {
      try {
        secrets.kept.load(new StringReader(Files.readString(data.secrets())));
      } catch (IOException e) {
        throw new Problem("The secrets cannot be read: %s.".formatted(e.getMessage()), e);
      }
    }
    return secrets;
  }

  /** The password of a sign-in of the local realm: viewer, officer, manager or admin. */
  public String user(String name) {
    return get("user." + name);
  }

  /** The secret of a client of the local realm. */
  public String client(String name) {
    return get("client." + name);
  }

  /** The password of a database's own role. */
  public String database(String name) {
    return get("database." + name);
  }

  /** The password of PostgreSQL's superuser. */
  public String postgres() {
    return get("postgres");
  }

  /** The password of Keycloak's own administrator (realm master). */
  public String keycloakAdmin() {
    return get("keycloak.admin");
  }

  private synchronized String get(String key) {
    String known = kept.getProperty(key);
    if (known != null) {
      return known;
    }
    String fresh = draw();
    kept.setProperty(key, fresh);
    write();
    return fresh;
  }

  private String draw() {
    return IntStream.range(0, GROUPS)
        .mapToObj(
            group ->
                random
                    .ints(LETTERS, 0, ALPHABET.length())
                    .mapToObj(i -> String.valueOf(ALPHABET.charAt(i)))
                    .collect(Collectors.joining()))
        .collect(Collectors.joining("-"));
  }

  private void write() {
    var text = new StringWriter();
    try {
      kept.store(text, "Made by ./mhero run; readable by the owner only");
      Path fresh =
          Files.createTempFile(
              file.toAbsolutePath().getParent(),
              "secrets",
              ".new",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(fresh, text.toString());
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("The secrets cannot be kept in " + file, e);
    }
  }
}
