package org.mhero.reporting.console.signin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.mhero.reporting.console.layout.ConsoleConfig;
import org.mhero.reporting.console.layout.Pages;

/** The door: our page first, then the ministry's own, where the password is typed. */
@Path("/console/sign-in")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class SignInResource {
  private final Pages pages;
  private final ConsoleConfig config;

  public SignInResource(Pages pages, ConsoleConfig config) {
    this.pages = pages;
    this.config = config;
  }

  @GET
  @PermitAll
  @Operation(summary = "The page that leads to the sign-in")
  public TemplateInstance door(@QueryParam("to") @Nullable String to) {
    return Templates.door(
        pages.page("sign-in", "signin.title"),
        new DoorView(go(to).toString(), config.helpContact().orElse(null)));
  }

  @GET
  @Path("go")
  @Authenticated
  @Operation(summary = "Sign in, then go on to where one wanted to be")
  public Response signIn(@QueryParam("to") @Nullable String to) {
    return Response.seeOther(URI.create(ConsolePaths.back(to))).build();
  }

  private static URI go(@Nullable String to) {
    return UriBuilder.fromPath("/console/sign-in/go")
        .queryParam("to", "{to}")
        .build(ConsolePaths.back(to));
  }

  @CheckedTemplate(basePath = "console")
  static class Templates {
    static native TemplateInstance door(
        org.mhero.reporting.console.layout.Page page, DoorView view);
  }
}
