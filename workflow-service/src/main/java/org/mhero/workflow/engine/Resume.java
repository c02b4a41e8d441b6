package org.mhero.workflow.engine;

import java.time.Instant;

/** What lets a waiting session go on (reference 3.3). */
public sealed interface Resume {
  Instant resumedOn();

  /** As the format of the 14.4 line spells the type. */
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

  /** The flow's expiry has passed; the 13.2 line calls it {@code run_expiration}. */
  record WaitExpiration(Instant resumedOn) implements Resume {
    @Override
    public String type() {
      return "wait_expiration";
    }
  }

  /**
   * A call to somebody else has ended.
   *
   * @param status {@code answered}, {@code no_answer}, {@code busy} or {@code failed}
   * @param duration in seconds
   */
  record Dial(Instant resumedOn, String status, int duration) implements Resume {
    @Override
    public String type() {
      return "dial";
    }
  }
}
