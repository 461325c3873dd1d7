package io.github.stancewire.ingest.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stancewire.ingest.article.Item;
import io.github.stancewire.ingest.article.Progress;
import io.github.stancewire.schemas.identity.ArticleId;
import io.github.stancewire.schemas.identity.CanonicalUrl;
import io.github.stancewire.schemas.identity.Sha256;
import io.github.stancewire.schemas.topic.DeadLetterHeaders;
import io.github.stancewire.schemas.topic.Topic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleFilesTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2024-05-01T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final ArticleFiles files = new ArticleFiles(NOON);

    @Test
    void aFolderIsReadInTheOrderOfNamesWithoutHiddenFiles() throws IOException {
        write("b.txt", "Second.");
        write("a/z.txt", "First.");
        write(".hidden.txt", "Never.");
        write(".git/c.txt", "Never.");

        assertEquals(List.of("a/z.txt", "b.txt"), names(read()));
    }

    @Test
    void markdownTellsOfItsFolderAndIsSkipped() throws IOException {
        write("README.md", "What is in this folder.");

        assertEquals("about-the-folder", only(Item.Skipped.class).reason());
    }

    @Test
    void aTextIsHandedOnAsItsBytesAndKnownByThem() throws IOException {
        write("a.txt", "Caf\u00e9 talks.");

        Item.Read read = only(Item.Read.class);

        assertEquals("Caf\u00e9 talks.", text(read));
        assertEquals(
                ArticleId.ofBytes("Caf\u00e9 talks.".getBytes(StandardCharsets.UTF_8))
                        .value(),
                read.article().getArticleId());
        assertEquals(Optional.of("text/plain"), read.article().getContentType());
        assertEquals(NOON.instant(), read.article().getReceivedAt());
    }

    @Test
    void anEmptyFileIsHandedOnSoThatItEndsAsADeadLetter() throws IOException {
        write("a.txt", "");

        assertEquals("", text(only(Item.Read.class)));
    }

    @Test
    void aBinaryFileIsHandedOnAsSuch() throws IOException {
        Files.write(folder.resolve("a.bin"), new byte[] {1, 2, 0, 3, 4});

        assertEquals(
                Optional.of("application/octet-stream"),
                only(Item.Read.class).article().getContentType());
    }

    @Test
    void aPageIsKnownByItsCanonicalLink() throws IOException {
        write("a.html", "<html><head><LINK rel='canonical' href='https://News.example/a?utm_source=x'></head></html>");

        assertEquals(
                Optional.of("https://news.example/a"),
                only(Item.Read.class).article().getUrl());
    }

    @Test
    void aPageThatNamesItsFrontPageIsKnownByItsBytes() throws IOException {
        write("a.html", "<html><head><link rel=canonical href='https://news.example/'></head></html>");

        assertEquals(Optional.empty(), only(Item.Read.class).article().getUrl());
    }

    @Test
    void aRelativeCanonicalLinkGivesWayToTheAbsoluteOpenGraphAddress() throws IOException {
        write("a.htm", "<link rel=canonical href=/a><meta property=og:url content=https://news.example/b>");

        assertEquals(
                Optional.of("https://news.example/b"),
                only(Item.Read.class).article().getUrl());
    }

    @Test
    void anUnknownExtensionIsJudgedByContent() throws IOException {
        write("page", "\n<!DOCTYPE html><html><body>Talks.</body></html>");
        write("object.data", "{\"title\":\"Talks\"}");
        write("words.story", "Talks go on.");

        assertEquals(
                List.of("application/json", "text/html", "text/plain"),
                read().stream()
                        .map(item ->
                                ((Item.Read) item).article().getContentType().orElseThrow())
                        .toList());
    }

    @Test
    void aJsonArticleKeepsItsBytesAndIsKnownByItsUrl() throws IOException {
        String json = "{\"meta\": {\"url\": \"https://no.example/x\"}, \"link\": \"https://news.example/a#top\"}";
        write("a.json", json);

        Item.Read read = only(Item.Read.class);

        assertEquals(json, text(read));
        assertEquals(
                ArticleId.ofUrl(CanonicalUrl.of("https://news.example/a").orElseThrow())
                        .value(),
                read.article().getArticleId());
    }

    @Test
    void anArrayIsCutIntoItsArticles() throws IOException {
        write("a.json", "\uFEFF [ {\"title\": \"\u00e9 [1]\"},\r\n {\"n\": {\"a\": [1, 2]}} , \"s\" ]\n");

        assertEquals(
                List.of("{\"title\": \"\u00e9 [1]\"}", "{\"n\": {\"a\": [1, 2]}}", "\"s\""),
                read().stream().map(ArticleFilesTest::text).toList());
    }

    @Test
    void anArrayThatBreaksOffKeepsWhatCameBeforeAndHandsOnTheRest() throws IOException {
        write("a.json", "[{\"title\": 1}, {\"title\": ");

        assertEquals(
                List.of("{\"title\": 1}", "{\"title\":"),
                read().stream().map(ArticleFilesTest::text).toList());
    }

    @Test
    void brokenJsonIsHandedOnWhole() throws IOException {
        write("a.json", "{\"title\": oops}");

        assertEquals("{\"title\": oops}", text(only(Item.Read.class)));
    }

    @Test
    void objectsOneAfterAnotherAreSeveralArticles() throws IOException {
        write("a.json", "{\"a\": 1}\n{\"a\": 2}\n");

        assertEquals(List.of("a.json#1", "a.json#2"), names(read()));
    }

    @Test
    void anEmptyArrayIsSkippedAndSaysSo() throws IOException {
        write("a.json", "[]");

        assertEquals("no-articles", only(Item.Skipped.class).reason());
    }

    @Test
    void linesAreArticlesWhateverTheirEndings() throws IOException {
        write("a.jsonl", "\uFEFF{\"a\":1}\r\n\r\n{broken\n{\"a\":3}");

        List<Item> items = read();

        assertEquals(List.of("a.jsonl#1", "a.jsonl#3", "a.jsonl#4"), names(items));
        assertEquals(
                List.of("{\"a\":1}", "{broken", "{\"a\":3}"),
                items.stream().map(ArticleFilesTest::text).toList());
    }

    @Test
    void linesAlreadyReadAreCountedAndTheAppendedOnesTaken() throws IOException {
        Path file = write("a.jsonl", "{\"a\":1}\n{\"a\":2}\n");
        Progress progress = ((Item.Read) read().get(1)).progress().orElseThrow();
        Files.writeString(file, "{\"a\":1}\n{\"a\":2}\n{\"a\":3}\n");

        List<Item> items = read(Optional.of(progress));

        assertEquals(new Item.Known("a.jsonl", 2), items.get(0));
        assertEquals("a.jsonl#3", items.get(1).name());
        assertEquals(2, items.size());
    }

    @Test
    void aFileWhoseBeginningChangedIsReadFromTheStart() throws IOException {
        Path file = write("a.jsonl", "{\"a\":1}\n");
        Progress progress = ((Item.Read) read().get(0)).progress().orElseThrow();
        Files.writeString(file, "{\"b\":1}\n{\"a\":2}\n");

        assertEquals(List.of("a.jsonl#1", "a.jsonl#2"), names(read(Optional.of(progress))));
    }

    @Test
    void aLastLineWithoutItsEndIsTakenButReadAgainNextTime() throws IOException {
        write("a.jsonl", "{\"a\":1}");

        assertEquals(Optional.empty(), only(Item.Read.class).progress());
    }

    @Test
    void aFileTooLargeIsRefusedWithItsLengthHashAndBeginning() throws IOException {
        byte[] huge = new byte[Topic.MAX_CONTENT_BYTES + 1];
        Arrays.fill(huge, (byte) 'a');
        Files.write(folder.resolve("a.txt"), huge);

        Item.Refused refused = only(Item.Refused.class);

        assertEquals("too-large", refused.reason());
        assertEquals(huge.length, refused.length());
        assertEquals(Sha256.of(huge), refused.sha256());
        assertEquals(DeadLetterHeaders.KEPT_BYTES, refused.head().length);
    }

    @Test
    void aLineTooLargeIsRefusedAndTheNextOneTaken() throws IOException {
        write("a.jsonl", "x".repeat(Topic.MAX_CONTENT_BYTES + 1) + "\n{\"a\":2}\n");

        List<Item> items = read();

        assertInstanceOf(Item.Refused.class, items.get(0));
        assertEquals("a.jsonl#2", items.get(1).name());
    }

    @Test
    void anArticleOfTheGreatestSizeIsTaken() throws IOException {
        write("a.txt", "x".repeat(Topic.MAX_CONTENT_BYTES));

        assertEquals(Topic.MAX_CONTENT_BYTES, text(only(Item.Read.class)).length());
    }

    @Test
    void aMissingPathIsAnOutcome() {
        List<Item> items = new ArrayList<>();

        files.read(folder.resolve("no.txt"), items::add);

        assertEquals(List.of(new Item.Failed("", "missing", "no such file; check the path")), items);
    }

    @Test
    void aFileThatVanishesWhileTheFolderIsReadFailsAlone() throws IOException {
        write("a.txt", "Talks.");
        Path second = write("b.txt", "Talks.");
        List<Item> items = new ArrayList<>();

        files.read(folder, item -> {
            items.add(item);
            second.toFile().delete();
        });

        assertEquals(
                "missing", assertInstanceOf(Item.Failed.class, items.get(1)).reason());
    }

    @Test
    void aLinkThatLeadsBackIsReadOnce() throws IOException {
        write("a/b.txt", "Talks.");
        Files.createSymbolicLink(folder.resolve("a/up"), folder);

        assertEquals(List.of("a/b.txt", "a/up"), names(read()));
    }

    @Test
    void anXmlFileThatIsNoFeedFailsWithOneLine() throws IOException {
        write("a.xml", "<?xml version='1.0'?><catalogue/>");

        Item.Failed failed = only(Item.Failed.class);

        assertEquals("broken-feed", failed.reason());
        assertTrue(failed.message().lines().count() == 1, failed::message);
    }

    @Test
    void everySpellingOfAPathIsTheSameSource() throws IOException {
        write("a/b.txt", "Talks.");

        assertEquals(ArticleFiles.sourceId(folder.resolve("a")), ArticleFiles.sourceId(folder.resolve("a/../a/.")));
    }

    private Path write(String name, String text) throws IOException {
        Path path = folder.resolve(name);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text);
    }

    private List<Item> read() {
        return read(Optional.empty());
    }

    private List<Item> read(Optional<Progress> known) {
        List<Item> items = new ArrayList<>();
        files.read(folder, name -> known, items::add);
        return items;
    }

    private <T extends Item> T only(Class<T> type) {
        List<Item> items = read();
        assertEquals(1, items.size(), items::toString);
        return assertInstanceOf(type, items.get(0));
    }

    private static List<String> names(List<Item> items) {
        return items.stream().map(Item::name).toList();
    }

    private static String text(Item item) {
        return StandardCharsets.UTF_8
                .decode(((Item.Read) item).article().getContent().duplicate())
                .toString();
    }
}
