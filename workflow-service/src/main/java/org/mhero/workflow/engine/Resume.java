package org.mhero.workflow.engine;

import java.time.Instant;

/** What lets a waiting session go on (reference 3.3). */
public sealed interface Resume {
  Instant resumedOn();

  /** As the format spells the type. */
  String type();

  /** The contact has written. */
  record Msg(Instant resumedOn, Input input) implements Resume {
    @Override
    public String type() {
      return "msg";
    }
  }

  /** Nobody has written for as long as the wait allows. */
  record WaitTimeout(Instant resumedOn) implements Resume {
    @Override
    public String type() {
      return "wait_timeout";
    }
  }

  /** The flow's expiry has passed. */
  record WaitExpiration(Instant resumedOn) implements Resume {
    @Override
    public String type() {
      return "wait_expiration";
    }
  }
}
