package io.github.stancewire.app.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;

/**
 * Articles of made-up words, the same for the same seed. Words are drawn so that the tenth is met a tenth as often as the
 * first, as in real text (Zipf's law), so that compressing them is much like the work that real text makes.
 *
 * @param count how many, 1 or more
 * @param bytes of each article's text, about
 */
record MadeArticles(long count, int bytes, long seed) {
    private static final int VOCABULARY = 8_192;
    private static final int SENTENCE_WORDS = 18;
    private static final int PARAGRAPH_SENTENCES = 4;

    MadeArticles {
        if (count < 1 || bytes < 1) {
            throw new IllegalArgumentException("No articles of " + bytes + " bytes, " + count + " times");
        }
    }

    /** Writes them as JSON Lines. */
    void writeJsonLines(Path file) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        String[] words = vocabulary(random);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            for (long i = 0; i < count; i++) {
                out.write(line(i, words, random).getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    /** Writes them as pages in WARC, each record packed by itself, as crawlers do. */
    void writeWarc(Path file) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        String[] words = vocabulary(random);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            for (long i = 0; i < count; i++) {
                GZIPOutputStream record = new GZIPOutputStream(out);
                record.write(record(i, words, random).getBytes(StandardCharsets.UTF_8));
                record.finish();
            }
        }
    }

    private String record(long number, String[] words, SplittableRandom random) {
        StringBuilder block = new StringBuilder(bytes + 256);
        block.append("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><head><title>");
        sentence(block, words, random);
        block.append("</title></head><body>");
        int end = block.length() + bytes;
        while (block.length() < end) {
            block.append("<p>");
            for (int sentences = 0; sentences < PARAGRAPH_SENTENCES; sentences++) {
                sentence(block, words, random);
                block.append(' ');
            }
            block.append("</p>\n");
        }
        block.append("</body></html>");
        return "WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://made.example/" + seed + "/" + number
                + "\r\nWARC-Date: 2024-05-01T12:00:00Z\r\nContent-Type: application/http; msgtype=response\r\n"
                + "Content-Length: " + block.length() + "\r\n\r\n" + block + "\r\n\r\n";
    }

    private String line(long number, String[] words, SplittableRandom random) {
        StringBuilder json = new StringBuilder(bytes + 256);
        json.append("{\"url\":\"https://made.example/")
                .append(seed)
                .append('/')
                .append(number)
                .append("\",\"title\":\"");
        sentence(json, words, random);
        json.append("\",\"published\":\"2024-05-01T12:00:00Z\",\"text\":\"");
        int end = json.length() + bytes;
        for (int sentences = 1; json.length() < end; sentences++) {
            sentence(json, words, random);
            json.append(sentences % PARAGRAPH_SENTENCES == 0 ? "\\n\\n" : " ");
        }
        return json.append("\"}\n").toString();
    }

    private static void sentence(StringBuilder json, String[] words, SplittableRandom random) {
        for (int i = 0; i < SENTENCE_WORDS; i++) {
            // Uniform in the logarithm of the rank.
            int rank = (int) Math.pow(VOCABULARY, random.nextDouble());
            json.append(i == 0 ? "" : " ").append(words[rank - 1]);
        }
        json.append('.');
    }

    private static String[] vocabulary(SplittableRandom random) {
        String[] words = new String[VOCABULARY];
        for (int i = 0; i < words.length; i++) {
            StringBuilder word = new StringBuilder();
            int letters = random.nextInt(2, 12);
            for (int letter = 0; letter < letters; letter++) {
                word.append((char) ('a' + random.nextInt(26)));
            }
            words[i] = word.toString();
        }
        return words;
    }
}
