package org.mhero.gateway.route;

/** What a caller has to show at the front door. */
public enum Access {
  /** A bearer token with one of the realm's roles. */
  BEARER,

  /** Nothing: what lies behind checks for itself, such as a sign-in page or a channel's secret. */
  OPEN
}
