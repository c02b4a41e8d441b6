package org.mhero.workflow.flow;

import org.jspecify.annotations.Nullable;
import org.mhero.workflow.expression.Template;

/**
 * {@code open_ticket} (reference 4.11).
 *
 * @param topic null for the general one
 * @param assignee null for nobody
 * @param note what it is about; the body of a 13.x definition
 * @param resultName the result that keeps the outcome in 13.2, or null
 */
public record OpenTicket(
    String uuid,
    @Nullable AssetRef topic,
    @Nullable UserRef assignee,
    Template note,
    @Nullable String resultName)
    implements Action {
  private static final int LONGEST = 10_000;

  @Override
  public Scope scope() {
    return Scope.ONLINE;
  }

  static OpenTicket read(String uuid, JsonSource json) {
    return new OpenTicket(
        uuid,
        json.has("topic") ? AssetRef.read(json.object("topic")) : null,
        json.has("assignee") ? UserRef.read(json.object("assignee")) : null,
        json.optionalTemplate(json.older() ? "body" : "note", LONGEST),
        json.outcomeName());
  }
}
