package org.mhero.reporting.console;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.mhero.test.oidc.Tokens;

/** Looks at pages as somebody of a role would. */
public final class Browser {
  private Browser() {}

  /** A request of somebody of this role, in English. */
  public static RequestSpecification as(String role) {
    return given()
        .auth()
        .oauth2(Tokens.user("Amina Test", role))
        .redirects()
        .follow(false)
        .header("Accept-Language", "en");
  }

  /** The page at a path. */
  public static Document page(String role, String path) {
    return parse(as(role).get(path).then().statusCode(200).extract().response());
  }

  /** A response as a document. */
  public static Document parse(Response response) {
    return Jsoup.parse(response.asString(), "http://localhost/");
  }
}
