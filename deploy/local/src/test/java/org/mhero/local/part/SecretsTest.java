package org.mhero.local.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

  @Test
  void keepsWhatItDrewForItsOwnerOnly(@TempDir Path folder) throws IOException {
    // Given
    var data = new DataDirectory(folder);

    // When
    String drawn = Secrets.in(data).user("admin");

    // Then
    assertThat(drawn).matches("[a-z2-9]{4}(-[a-z2-9]{4}){3}");
    assertThat(Secrets.in(data).user("admin")).isEqualTo(drawn);
    assertThat(Secrets.in(data).user("viewer")).isNotEqualTo(drawn);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.secrets())))
        .isEqualTo("rw-------");
  }
}
