package org.mhero.messaging.contact;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.mhero.kit.auth.Roles;
import org.mhero.kit.error.AppException;

/** Who is behind a contact's id; the number itself stays here. */
@Path("/api/messaging/contacts/{id}")
@Produces(MediaType.APPLICATION_JSON)
public class ContactResource {
  private final ContactBook contacts;

  ContactResource(ContactBook contacts) {
    this.contacts = contacts;
  }

  /** A contact as an official sees it. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ContactView(
      String id,
      String phoneMasked,
      @Nullable String practitioner,
      boolean optedOut,
      @Nullable String language) {}

  @GET
  @RolesAllowed({Roles.OFFICER, Roles.SERVICE})
  @Operation(summary = "Show a contact")
  public ContactView show(@PathParam("id") UUID id) {
    Contact contact =
        contacts.find(id).orElseThrow(() -> AppException.notFound("There is no such contact"));
    return new ContactView(
        contact.id().toString(),
        Masked.phone(contact.phone()),
        contact.practitioner() == null ? contact.addressedAs() : contact.practitioner(),
        contact.stopped(),
        contact.language());
  }
}
