package org.mhero.registry.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mhero.registry.source.Duplicates.At;

class DuplicatesTest {
  @Test
  void findsAllButTheLast() {
    // Given
    Duplicates duplicates = new Duplicates();
    for (int i = 0; i < 5_000; i++) {
      duplicates.add("Practitioner", "P" + i);
    }
    duplicates.add("Practitioner", "P7");
    duplicates.add("Location", "P8");
    duplicates.add("Practitioner", "P7");

    // When
    Duplicates.Places places = new Duplicates.Places(duplicates.repeated());
    places.add("Practitioner", "P7", new At(0, 7));
    places.add("Practitioner", "P8", new At(0, 8));
    places.add("Practitioner", "P7", new At(1, 0));
    places.add("Location", "P8", new At(1, 1));
    places.add("Practitioner", "P7", new At(1, 2));

    // Then
    assertThat(places.superseded())
        .isEqualTo(Map.of(new At(0, 7), new At(1, 0), new At(1, 0), new At(1, 2)));
  }
}
