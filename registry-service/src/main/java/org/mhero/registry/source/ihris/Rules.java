package org.mhero.registry.source.ihris;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mhero.registry.source.Flaw;
import org.mhero.registry.source.Reading.Need;
import org.mhero.registry.source.SourceReader.Surroundings;

/**
 * One record while the rules of its type are applied to it: the JSON they change, and what they
 * find out on the way.
 */
final class Rules {
  private final ObjectNode record;
  private final Surroundings surroundings;
  private final List<ObjectNode> companions = new ArrayList<>();
  private final List<Flaw> flaws = new ArrayList<>();
  private final List<Need> needs = new ArrayList<>();
  private @Nullable LocalDate readAgain;

  Rules(ObjectNode record, Surroundings surroundings) {
    this.record = record;
    this.surroundings = surroundings;
  }

  ObjectNode record() {
    return record;
  }

  String type() {
    return record.path("resourceType").asText();
  }

  String id() {
    return record.path("id").asText();
  }

  Surroundings surroundings() {
    return surroundings;
  }

  void companion(ObjectNode resource) {
    companions.add(resource);
  }

  /** Notes a warning about an element of this record. */
  void warn(String message, String element) {
    flaws.add(Flaw.warning(message, type() + "." + element));
  }

  /** Notes an error: the record will not be taken. */
  void refuse(String message, String element) {
    flaws.add(Flaw.error(message, type() + "." + element));
  }

  /** Notes what a reference leads to, when it is a plain {@code Type/id}. */
  void needs(String reference, boolean essential) {
    int slash = reference.indexOf('/');
    if (slash > 0 && reference.indexOf('/', slash + 1) < 0) {
      needs.add(new Need(reference.substring(0, slash), reference.substring(slash + 1), essential));
    }
  }

  void readAgain(LocalDate day) {
    readAgain = day;
  }

  List<ObjectNode> companions() {
    return companions;
  }

  List<Flaw> flaws() {
    return flaws;
  }

  List<Need> needs() {
    return needs;
  }

  @Nullable LocalDate readAgain() {
    return readAgain;
  }
}
