package org.mhero.workflow;

import org.jspecify.annotations.Nullable;

/**
 * Whose session it is.
 *
 * @param campaign the Task's id, or null
 * @param practitioner the worker's id, null for a contact that is in no registry
 * @param contact the messaging contact's id, or null
 */
public record Owner(
    @Nullable String campaign, @Nullable String practitioner, @Nullable String contact) {
  public Owner {
    if (practitioner == null && contact == null) {
      throw new IllegalArgumentException("A session belongs to a practitioner or a contact");
    }
  }

  /** One key for whoever it is: the practitioner, else the contact. */
  public String party() {
    return practitioner != null ? "p/" + practitioner : "c/" + contact;
  }

  /** The same with the contact that has written. */
  public Owner writingFrom(String writer) {
    return new Owner(campaign, practitioner, writer);
  }
}
