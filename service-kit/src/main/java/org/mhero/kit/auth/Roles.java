package org.mhero.kit.auth;

/**
 * The realm roles of the suite. {@code admin} includes {@code manager}, which includes {@code
 * officer}, which includes {@code viewer}: Keycloak composes them, so a check names the least.
 */
public final class Roles {
  /** Totals and charts, never names or numbers. */
  public static final String VIEWER = "viewer";

  /** Sends, runs surveys, answers, sees people. */
  public static final String OFFICER = "officer";

  /** Approves large or urgent sends. */
  public static final String MANAGER = "manager";

  /** Sources, lines, users, audit. */
  public static final String ADMIN = "admin";

  /** Another service of the suite, by client credentials. */
  public static final String SERVICE = "service";

  /** A partner system, by client credentials with SMART system scopes. */
  public static final String PARTNER = "partner";

  private Roles() {}
}
