package org.mhero.workflow.flow;

import org.jspecify.annotations.Nullable;

/**
 * {@code call_resthook} (reference 10.4): tells every subscriber of the slug.
 *
 * @param resultName the result that keeps the outcome, or null
 */
public record CallResthook(String uuid, String resthook, @Nullable String resultName)
    implements Action {
  private static final int LONGEST = 640;

  @Override
  public Scope scope() {
    return Scope.ONLINE;
  }

  static CallResthook read(String uuid, JsonSource json) {
    return new CallResthook(uuid, json.text("resthook", LONGEST), json.resultName());
  }
}
