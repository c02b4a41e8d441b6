package org.mhero.workflow;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The four flows mHero has published, read where the sample data lies: they keep their own licence
 * and are not copied. Tests that need them are skipped where there is no sample data.
 */
public final class PublishedFlows {
  public static final String FACILITY = "facility_reporting_test.json";
  public static final String REGISTRATION = "registration_test.json";
  public static final String AGGREGATE = "summary_aggregate_report_test.json";
  public static final String CASE = "summary_case_report_test.json";
  public static final List<String> ALL = List.of(FACILITY, REGISTRATION, AGGREGATE, CASE);

  private static final Path FOLDER =
      Path.of(System.getProperty("mhero.shared.data", "../../shared/data"), "rapidpro", "flows");

  private PublishedFlows() {}

  public static boolean there() {
    return Files.isDirectory(FOLDER);
  }

  public static String text(String name) {
    assumeTrue(there(), "the sample data is not here");
    try {
      return Files.readString(FOLDER.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static JsonNode json(String name) {
    try {
      return JsonMapper.builder().build().readTree(text(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
