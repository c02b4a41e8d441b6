package org.mhero.reporting.console.layout;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import org.mhero.kit.auth.RequestTrail;
import org.mhero.reporting.console.signin.ConsolePaths;

/** Whatever fails on a page of the console is told in words, on a page of the console. */
@Provider
public class ProblemPages implements ContainerResponseFilter {
  private final Pages pages;

  public ProblemPages(Pages pages) {
    this.pages = pages;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    int status = response.getStatus();
    boolean told =
        response.getMediaType() != null
            && MediaType.TEXT_HTML_TYPE.isCompatible(response.getMediaType())
            && response.hasEntity();
    if (status < 400 || told || !ConsolePaths.isConsole(request.getUriInfo().getPath())) {
      return;
    }
    Problems problem = new Problems(Problems.key(status), number(response));
    TemplateInstance page =
        pages.partly()
            ? Templates.part(pages.words(), problem)
            : Templates.problem(pages.page("", problem.title()), problem);
    response.setEntity(page.render(), null, MediaType.TEXT_HTML_TYPE);
  }

  private static String number(ContainerResponseContext response) {
    String id = RequestTrail.requestId();
    return response.getStatus() < 500 || id == null ? "" : id;
  }

  @CheckedTemplate(basePath = "console")
  static class Templates {
    static native TemplateInstance problem(Page page, Problems problem);

    static native TemplateInstance part(Words w, Problems problem);
  }
}
