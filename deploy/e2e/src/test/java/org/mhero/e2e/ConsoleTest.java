package org.mhero.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The console as an official sees it, on the desk and on a phone. */
@ExtendWith(RunningSuite.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsoleTest {
  private static final List<String> PAGES =
      List.of(
          "", "/people", "/facilities", "/sends", "/sends/new/who", "/surveys", "/inbox", "/dhis2");

  private Browser browser;

  @BeforeAll
  void needsABrowser() {
    assumeThat(Browser.installed()).as("no Chromium is installed").isPresent();
    browser = Browser.open();
    RunningSuite.site().launcher().must("demo", "--people", "200");
  }

  @AfterAll
  void closeBrowser() {
    if (browser != null) {
      browser.close();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 360})
  void officerReadsEveryPageWithoutScrollingSideways(int width) {
    Page page = browser.page(width, width > 500 ? 800 : 740);
    List<String> troubles = new ArrayList<>();
    page.onPageError(troubles::add);
    page.onResponse(response -> note(response, troubles));
    signIn(page, "officer");

    for (String path : PAGES) {
      page.navigate(console(path));
      Browser.shoot(page, path.isEmpty() ? "overview" : path.substring(1).replace('/', '-'));
      assertThat(page.locator("h1").count()).as("one heading on %s", path).isEqualTo(1);
      assertThat(overflow(page)).as("sideways scroll on %s", path).isZero();
    }
    readResults(page);

    assertThat(troubles).isEmpty();
  }

  private static void readResults(Page page) {
    page.navigate(console("/surveys"));
    page.locator("a[href*='/results']").first().click();
    page.waitForLoadState();
    assertThat(page.locator("h1").innerText()).contains("Measles cold-chain check");
    assertThat(page.locator("table").count()).isGreaterThan(2);
    Browser.shoot(page, "survey-results");
    assertThat(overflow(page)).as("sideways scroll on the results").isZero();
    page.navigate(console("/sends"));
    page.locator("main a[href*='/sends/']:not([href*='/new'])").first().click();
    page.waitForLoadState();
    Browser.shoot(page, "send-detail");
    assertThat(overflow(page)).as("sideways scroll on the send").isZero();
  }

  private static void note(Response response, List<String> troubles) {
    if (response.status() >= 400) {
      troubles.add(response.status() + " " + response.url());
    }
  }

  private static void signIn(Page page, String user) {
    page.navigate(console(""));
    if (page.locator("#username").count() == 0) {
      Browser.shoot(page, "sign-in");
      page.locator("main a, main button").first().click();
    }
    page.locator("#username").fill(user);
    page.locator("#password").fill(RunningSuite.site().password(user));
    page.locator("#kc-login").click();
    page.waitForURL(url -> url.contains("/console") && !url.contains("sign-in"));
  }

  private static int overflow(Page page) {
    return (int)
        page.evaluate("Math.max(0, document.scrollingElement.scrollWidth - window.innerWidth)");
  }

  private static String console(String path) {
    return RunningSuite.site().gateway() + "/console" + path;
  }
}
