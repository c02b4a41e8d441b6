package org.mhero.e2e;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Debian's Chromium, headless. */
final class Browser implements AutoCloseable {
  private static final Path SHOTS = Path.of("target/screenshots");

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser chromium;

  private Browser(Path executable) {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions()
                .setEnv(java.util.Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    chromium =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(executable)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
  }

  /** The browser, where one is installed. */
  static Optional<Path> installed() {
    return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  static Browser open() {
    return new Browser(installed().orElseThrow());
  }

  /** A new page in a session of its own. */
  Page page(int width, int height) {
    return chromium
        .newContext(
            new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(width, height))
        .newPage();
  }

  /**
   * Keeps a picture of the whole page in {@code target/screenshots}, when its counts have come and
   * its charts, which are drawn as they come near the screen, are drawn.
   */
  static void shoot(Page page, String name) {
    page.waitForLoadState(LoadState.NETWORKIDLE);
    for (Locator figure : page.locator("figure[data-plot]").all()) {
      figure.scrollIntoViewIfNeeded();
    }
    page.locator("figure[data-plot]:not([data-drawn])")
        .first()
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    page.waitForLoadState(LoadState.NETWORKIDLE);
    page.evaluate("scrollTo(0, 0)");
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(SHOTS.resolve(name + "-" + page.viewportSize().width + ".png"))
            .setFullPage(true));
  }

  @Override
  public void close() {
    chromium.close();
    playwright.close();
  }
}
