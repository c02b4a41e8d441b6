package org.mhero.workflow.engine;

/**
 * Where the engine stops a flow that would run on (reference 1.7).
 *
 * @param steps nodes visited in one sprint
 * @param sprints sprints of one session
 * @param runs runs of one session
 */
public record Limits(int steps, int sprints, int runs) {
  public static final Limits DEFAULT = new Limits(100, 500, 500);
}
