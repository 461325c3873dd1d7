package io.github.stancewire.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** The page in a real browser. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class PageIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path temp;

    @Test
    void thePairsAreATableAndAnArticleHasItsEvidenceMarked() throws Exception {
        Optional<File> browser = onPath("chromium", "chromium-browser", "google-chrome");
        Optional<File> driver = onPath("chromedriver");
        assumeTrue(
                browser.isPresent() && driver.isPresent(),
                "no chromium or chromedriver on the PATH; on Debian: apt install chromium chromium-driver");
        try (Program program = Program.start(
                temp,
                "run",
                "--port",
                "0",
                "--data-dir",
                temp.resolve("data").toString(),
                Path.of("..", "samples").toString())) {
            program.awaitSaid("(following the sources)");
            look(program.awaitSaid("page and API +(http\\S+)"), browser.orElseThrow(), driver.orElseThrow());
            program.terminate();
            program.requireEnd(0);
        }
    }

    private static void look(String page, File browser, File driver) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser);
        options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage");
        ChromeDriver chrome = new ChromeDriver(
                new ChromeDriverService.Builder().usingDriverExecutable(driver).build(), options);
        try {
            chrome.manage().timeouts().implicitlyWait(PATIENCE);
            chrome.get(page);
            assertFalse(
                    chrome.findElements(By.cssSelector("table.pairs tbody tr")).isEmpty());
            List<WebElement> articles = chrome.findElements(By.cssSelector("ul.articles li"));
            assertFalse(articles.isEmpty());

            articles.stream()
                    .filter(article -> !article.getText().contains("no stances"))
                    .findFirst()
                    .orElseThrow()
                    .findElement(By.cssSelector("a.headline"))
                    .click();
            WebElement mark = chrome.findElement(By.cssSelector("div.text mark"));
            assertFalse(mark.getText().isBlank());
            WebElement quoted = chrome.findElement(By.cssSelector("ol.stances .quote"));
            String text = chrome.findElement(By.cssSelector("div.text")).getText();
            assertTrue(text.replaceAll("\\s+", " ").contains(quoted.getText().replaceAll("\\s+", " ")), text);
            assertEquals(1, chrome.findElements(By.cssSelector("h1")).size());
        } finally {
            chrome.quit();
        }
    }

    private static Optional<File> onPath(String... names) {
        List<String> folders = List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator));
        return Arrays.stream(names)
                .flatMap(name -> folders.stream().map(folder -> new File(folder, name)))
                .filter(file -> Files.isExecutable(file.toPath()))
                .findFirst();
    }
}
