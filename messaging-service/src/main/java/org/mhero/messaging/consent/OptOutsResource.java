package org.mhero.messaging.consent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.mhero.kit.auth.Roles;
import org.mhero.kit.error.AppException;
import org.mhero.messaging.contact.ContactBook;

/** Who asked to stop. */
@Path("/api/messaging/opt-outs")
@Produces(MediaType.APPLICATION_JSON)
public class OptOutsResource {
  private static final int MOST = 1000;

  private final ContactBook contacts;

  OptOutsResource(ContactBook contacts) {
    this.contacts = contacts;
  }

  @GET
  @RolesAllowed({Roles.OFFICER, Roles.SERVICE})
  @Operation(summary = "Which of these workers asked to stop")
  public List<String> among(@QueryParam("practitioner") @DefaultValue("") String practitioners) {
    List<String> ids =
        Arrays.stream(practitioners.split(","))
            .map(String::strip)
            .filter(s -> !s.isEmpty())
            .toList();
    if (ids.size() > MOST) {
      throw AppException.invalid("Ask for " + MOST + " workers at most");
    }
    return contacts.stopped(ids).stream().sorted().toList();
  }
}
