package org.mhero.reporting.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mhero.test.kafka.KafkaResource;
import org.mhero.test.oidc.RealmResource;
import org.mhero.test.postgres.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(RealmResource.class)
@QuarkusTestResource(GatewayStub.class)
@QuarkusTestResource(KafkaResource.class)
class FrameTest {
  @BeforeEach
  void registry() {
    GatewayStub.server().resetAll();
    GatewayStub.answers(
        "/api/registry/summary",
        """
        {"practitioners":9842,"withPhone":8617,"roles":9900,"facilities":1318,"districts":16,
         "byCadre":[],"byDistrict":[]}""");
  }

  @Test
  void leadsWhoeverIsNotSignedInToTheDoor() {
    given()
        .redirects()
        .follow(false)
        .get("/console/sends?x=1")
        .then()
        .statusCode(303)
        .header("Location", endsWith("/console/sign-in?to=%2Fconsole%2Fsends%3Fx%3D1"));
  }

  @Test
  void theButtonOfTheDoorLeadsToTheRealmWithAProofKey() {
    Document door =
        Browser.parse(given().header("Accept-Language", "en").get("/console/sign-in?to=/console"));
    String go = door.select("a.btn.primary").attr("href");

    given()
        .redirects()
        .follow(false)
        .get(go)
        .then()
        .statusCode(302)
        .header("Location", containsString("/protocol/openid-connect/auth"))
        .header("Location", containsString("code_challenge_method=S256"))
        .header("Location", containsString("redirect_uri="));
  }

  @Test
  void comesBackOnlyToItself() {
    for (String elsewhere : List.of("https://evil.example/console", "//evil.example", "/\\evil")) {
      Browser.as("viewer")
          .queryParam("back", elsewhere)
          .get("/console/language?to=fr")
          .then()
          .statusCode(303)
          .header("Location", endsWith("/console"));
    }
  }

  @Test
  void showsTheFiguresWithTheirBases() {
    Document page = Browser.page("viewer", "/console");

    assertThat(page.title()).isEqualTo("Overview · mHero");
    assertThat(page.select("html").attr("lang")).isEqualTo("en");
    assertThat(page.select(".stat").first().text())
        .isEqualTo("People with a phone 8,617 of 9,842 in the registry (88 %)");
  }

  @Test
  void saysWhatIsLateWhenTheRegistryIsAway() {
    GatewayStub.server().resetAll();

    assertThat(Browser.page("viewer", "/console").select(".stat").first().text())
        .contains("What is missing is not lost")
        .doesNotContain("8,617")
        .doesNotContain("0 of");
  }

  @Test
  void speaksFrenchWhenAskedTo() {
    Response response =
        Browser.as("officer").cookie("lang", "fr").get("/console").then().extract().response();
    Document page = Browser.parse(response);

    assertThat(page.select("html").attr("lang")).isEqualTo("fr");
    assertThat(page.select("h1").text()).isEqualTo("Accueil");
    assertThat(page.select(".stat").first().text()).contains("8\u202f617").contains("annuaire");
  }

  @Test
  void showsAViewerNoWayToPeople() {
    assertThat(entries(Browser.page("viewer", "/console")))
        .containsExactly("/console", "/console/surveys");
    assertThat(entries(Browser.page("officer", "/console")))
        .contains("/console/sends", "/console/inbox", "/console/people");
  }

  private static List<String> entries(Document page) {
    return page.select("nav.nav li a").eachAttr("href");
  }

  @Test
  void hasAPolicyThatForbidsForeignAndInlineCode() {
    Response response = Browser.as("viewer").get("/console");
    Document page = Browser.parse(response);

    assertThat(response.header("Content-Security-Policy"))
        .contains("script-src 'self'", "style-src 'self'")
        .doesNotContain("unsafe");
    assertThat(page.select("[style], style, script:not([src])")).isEmpty();
    for (Element part : page.select("script[src], link[href], img[src]")) {
      assertThat(part.attr("src") + part.attr("href")).startsWith("/assets/");
    }
  }

  @Test
  void givesItsAssetsWithoutASession() {
    Document page = Browser.page("viewer", "/console");
    page.select("script[src], link[href]").stream()
        .map(part -> part.attr("src") + part.attr("href"))
        .forEach(path -> given().get(path).then().statusCode(200));
    given().get("/assets/icons.svg").then().statusCode(200).body(containsString("i-send"));
  }

  @Test
  void refusesAChangeThatAnotherSiteAsksFor() {
    Browser.as("officer")
        .header("Sec-Fetch-Site", "cross-site")
        .post("/console/sends/new/check")
        .then()
        .statusCode(403);
    Browser.as("officer")
        .header("Origin", "https://evil.example")
        .post("/console/sends/new/check")
        .then()
        .statusCode(403)
        .body(not(containsString("evil")));
  }

  @Test
  void tellsInWordsThatThereIsNothing() {
    Response response = Browser.as("officer").get("/console/nowhere");

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(Browser.parse(response).select("h1").text()).isEqualTo("There is nothing here");
  }
}
