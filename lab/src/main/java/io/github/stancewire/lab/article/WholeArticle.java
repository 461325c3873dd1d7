package io.github.stancewire.lab.article;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * An article to measure on.
 *
 * @param group of what kind it is, or the name of its folder
 * @param text headline and paragraphs, with empty lines between them
 */
public record WholeArticle(String group, String name, String text) {
    private static final String OWN = "no-stance.txt";
    private static final String MARK = "== ";

    /** Those of {@code no-stance.txt}, which hold no international stance. */
    public static List<WholeArticle> withoutStance() {
        try (InputStream in = WholeArticle.class.getResourceAsStream(OWN)) {
            if (in == null) {
                throw new IllegalStateException(OWN + " is missing from the jar");
            }
            return read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("Reading " + OWN, e);
        }
    }

    /** Each file whose name ends in .txt, by name. */
    public static List<WholeArticle> in(Path folder) throws IOException {
        List<WholeArticle> articles = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                articles.add(new WholeArticle(
                        folder.toString(), folder.relativize(file).toString(), Files.readString(file)));
            }
        }
        if (articles.isEmpty()) {
            throw new IOException(folder + " holds no .txt file");
        }
        return articles;
    }

    /** @throws IllegalStateException if a heading lacks its group or its name */
    static List<WholeArticle> read(List<String> lines) {
        List<WholeArticle> articles = new ArrayList<>();
        String heading = "";
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            if (line.startsWith(MARK)) {
                add(articles, heading, text);
                heading = line.substring(MARK.length());
            } else if (!heading.isEmpty()) {
                text.append(line).append('\n');
            }
        }
        add(articles, heading, text);
        return articles;
    }

    private static void add(List<WholeArticle> articles, String heading, StringBuilder text) {
        if (!heading.isEmpty()) {
            String[] parts = heading.split(" ", -1);
            if (parts.length != 2) {
                throw new IllegalStateException("No group and name: " + MARK + heading);
            }
            articles.add(
                    new WholeArticle(parts[0], parts[1], text.toString().strip().replaceFirst("\n", "\n\n")));
        }
        text.setLength(0);
    }
}
