package org.mhero.reporting.console.layout;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Makes the frame of the page that is being asked for. */
@RequestScoped
public class Pages {
  private final WordBook book;
  private final ConsoleConfig config;
  private final SecurityIdentity identity;
  private final HttpServerRequest request;
  private final Waiting waiting;
  private @Nullable Words words;
  private @Nullable User user;

  public Pages(
      WordBook book,
      ConsoleConfig config,
      SecurityIdentity identity,
      HttpServerRequest request,
      Waiting waiting) {
    this.book = book;
    this.config = config;
    this.identity = identity;
    this.request = request;
    this.waiting = waiting;
  }

  /** The words of whoever asks: the language chosen, else that of the browser. */
  public Words words() {
    if (words == null) {
      words = book.in(Languages.of(cookie(), request.getHeader("Accept-Language")));
    }
    return words;
  }

  /** Who asks. */
  public User user() {
    if (user == null) {
      user = read();
    }
    return user;
  }

  /** Whether the script asks for a part of a page, not for the page. */
  public boolean partly() {
    return request.getHeader("HX-Request") != null;
  }

  /** A page of a section, titled by words of the console. */
  public Page page(String section, String titleKey) {
    return titled(section, words().t(titleKey));
  }

  /** A page of a section, titled by a name. */
  public Page titled(String section, String title) {
    Words w = words();
    User who = user();
    long unanswered = who.officer() ? waiting.unanswered() : 0;
    String said = said();
    return new Page(
        w,
        who,
        section,
        title,
        request.uri(),
        config.ministry().orElseGet(() -> w.t("common.ministry")),
        where(w),
        Menu.of(who, unanswered),
        said == null ? null : w.or("common.said." + said, ""));
  }

  /** What has just been done, as the address tells; only what there are words for. */
  public @Nullable String said() {
    String said = request.getParam("said");
    return said != null && said.matches("[a-z-]{1,30}") ? said : null;
  }

  private String where(Words w) {
    String all = w.t("common.all-districts");
    return config.country().map(country -> country + " · " + all).orElse(all);
  }

  private @Nullable String cookie() {
    return Optional.ofNullable(request.getCookie(Languages.COOKIE))
        .map(cookie -> cookie.getValue())
        .orElse(null);
  }

  private User read() {
    String name = identity.getPrincipal() == null ? "" : identity.getPrincipal().getName();
    if (identity.getPrincipal() instanceof JsonWebToken token) {
      String id = Optional.ofNullable(token.getSubject()).orElse(name);
      String full = token.<Object>claim("name").map(Object::toString).orElse(name);
      return new User(id, full, identity.getRoles());
    }
    return new User(name, name, identity.getRoles());
  }

  /** The token to ask other services with. */
  public Optional<String> token() {
    AccessTokenCredential credential = identity.getCredential(AccessTokenCredential.class);
    return Optional.ofNullable(credential).map(AccessTokenCredential::getToken);
  }
}
