package org.mhero.workflow.engine;

/** What the host knows of people beyond one contact (reference, conventions). */
public interface Reach {
  /** Why a message cannot go to the contact, empty when it can. */
  default String unsendable(Contact contact, OutMessage message) {
    return "";
  }

  /** Whether the contact may have the URN: nobody else does. */
  default boolean claim(Contact contact, Urn urn) {
    return true;
  }
}
