package org.mhero.local.suite;

/** Where a part stands. */
public enum State {
  /** Something it needs is not well yet. */
  WAITING,
  STARTING,
  WELL,
  /** It runs and does not say that it is well. */
  AILING,
  /** It ended by itself and will be started again. */
  FELL,
  /** Stopped, and not started again until a user says so. */
  STOPPED
}
