package org.mhero.reporting.console.signin;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.mhero.reporting.console.layout.Languages;

/** The switch of languages, kept in a cookie for a year. */
@Path("/console/language")
public class LanguageResource {
  private static final int A_YEAR = 31_536_000;

  @GET
  @PermitAll
  @Operation(summary = "Choose the language of the console")
  public Response language(
      @QueryParam("to") @Nullable String language, @QueryParam("back") @Nullable String back) {
    NewCookie cookie =
        new NewCookie.Builder(Languages.COOKIE)
            .value(Languages.of(language, null))
            .path("/console")
            .maxAge(A_YEAR)
            .httpOnly(true)
            .sameSite(NewCookie.SameSite.LAX)
            .build();
    return Response.seeOther(URI.create(ConsolePaths.back(back))).cookie(cookie).build();
  }
}
