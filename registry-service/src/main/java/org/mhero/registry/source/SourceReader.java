package org.mhero.registry.source;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/** Understands the records of one kind of source. A pure function of its input. */
public interface SourceReader {
  /** The name of the kind, as in {@code ?source=}. */
  String kind();

  /**
   * Changes whenever the same record would be read differently, so that records that did not change
   * are read again after the rules did.
   */
  String rules();

  /** Reads one record. Anything wrong with the record is part of the answer, never an exception. */
  Reading read(ObjectNode record, Surroundings surroundings);

  /**
   * What a reader may know besides the record.
   *
   * @param today the day it is where the country is
   * @param organizationOf the id of the Organization that runs a Location of that id, where known
   */
  record Surroundings(LocalDate today, Function<String, Optional<String>> organizationOf) {}
}
