package org.mhero.messaging.consent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.mhero.kit.auth.Callers;
import org.mhero.kit.auth.Roles;
import org.mhero.kit.error.AppException;
import org.mhero.messaging.contact.Contact;
import org.mhero.messaging.contact.ContactBook;

/**
 * Who asked to stop, and the same wish entered by an official for somebody who said it otherwise.
 */
@Path("/api/messaging/contacts/{id}/opt-out")
@Produces(MediaType.APPLICATION_JSON)
public class OptOutResource {
  private final ContactBook contacts;
  private final Consent consent;
  private final Callers callers;

  OptOutResource(ContactBook contacts, Consent consent, Callers callers) {
    this.contacts = contacts;
    this.consent = consent;
    this.callers = callers;
  }

  @PUT
  @RolesAllowed({Roles.OFFICER, Roles.SERVICE})
  @Operation(summary = "Stop all messages to a contact")
  @Transactional
  public void stop(@PathParam("id") UUID id) {
    consent.obey(locked(id), Wish.STOP, Consent.Source.OFFICER, callers.current().subject());
  }

  @DELETE
  @RolesAllowed({Roles.OFFICER, Roles.SERVICE})
  @Operation(summary = "Let messages to a contact go out again")
  @Transactional
  public void start(@PathParam("id") UUID id) {
    consent.obey(locked(id), Wish.START, Consent.Source.OFFICER, callers.current().subject());
  }

  private Contact locked(UUID id) {
    return contacts.lock(id).orElseThrow(() -> AppException.notFound("There is no such contact"));
  }
}
