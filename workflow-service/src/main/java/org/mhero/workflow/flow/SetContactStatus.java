package org.mhero.workflow.flow;

/** {@code set_contact_status} (reference 4.6). */
public record SetContactStatus(String uuid, ContactStatus status) implements Action {
  private static final int LONGEST = 64;

  static SetContactStatus read(String uuid, JsonSource json) {
    String code = json.text("status", LONGEST);
    ContactStatus status = ContactStatus.of(code);
    if (status == null && !code.isEmpty()) {
      json.fault("status must be active, blocked, stopped or archived");
    }
    return new SetContactStatus(uuid, status == null ? ContactStatus.ACTIVE : status);
  }
}
