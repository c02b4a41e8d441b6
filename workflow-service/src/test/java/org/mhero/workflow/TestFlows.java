package org.mhero.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Small flows of our own, in {@code src/test/resources/flows}. */
public final class TestFlows {
  public static final String WARD_REPORT = "7bc2dfc4-ec51-4fc7-88ce-23994682c76c";
  public static final String STOCK_CHECK = "3d9d8aef-1160-4730-8fbe-945cf058de5a";
  public static final String VISIT = "9de70f65-46b2-452f-8e7b-98b46ac36070";
  public static final String CONFIRM_CADRE = "4ab45ad5-8049-4e8e-8b0a-792466bdad39";
  public static final String ABOUT_YOU = "d4141556-105a-469c-81b8-4f72c5f91342";
  public static final String ENDLESS = "e150616b-3c08-41e8-84e0-cc6274f84a3e";
  public static final String CADRE_CHECK = "b1a5c0de-0001-4c6b-9d1e-5f0a7c3e9b01";
  public static final String REPORT_CASE = "6e5bfd29-b794-443d-87f9-b5711836661e";

  private TestFlows() {}

  public static String text(String name) {
    try (var in = TestFlows.class.getResourceAsStream("/flows/" + name + ".json")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
