package io.github.stancewire.lab.ner;

import io.github.stancewire.analysis.names.Name;
import io.github.stancewire.analysis.names.NameType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the {@code Entity=} annotations of UD English GUM. Its mentions are whole phrases; of each person, organisation and
 * place the run of proper nouns around its head is the name, of a time with a figure or a month all of it. GUM does not mark
 * nationalities: adjectives with a capital are taken for them.
 */
final class GumNames {
    private static final Map<String, NameType> TYPES = Map.of(
            "person", NameType.PERSON,
            "organization", NameType.ORGANIZATION,
            "place", NameType.GEO,
            "time", NameType.TIME);

    private static final Pattern BRACKET = Pattern.compile("\\((\\d+)-([a-z]+)-([^()|]*)|(\\d+)?\\)");

    private record Row(String word, String tag) {}

    private record Open(int group, String type, int from, int head) {}

    private final List<Document> documents = new ArrayList<>();
    private List<List<String>> sentences = new ArrayList<>();
    private List<List<Name>> names = new ArrayList<>();
    private List<Row> rows = new ArrayList<>();
    private List<Name> found = new ArrayList<>();
    private final Map<Integer, Deque<Open>> open = new HashMap<>();
    private final Deque<Open> latest = new ArrayDeque<>();

    private GumNames() {}

    /** @throws IOException with file and line when it cannot be read or a line is faulty */
    static List<Document> read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException(file + ": no such file");
        }
        GumNames reader = new GumNames();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            reader.line(line, file + ":" + number);
        }
        reader.endDocument();
        return reader.documents;
    }

    private void line(String line, String where) throws IOException {
        if (line.isEmpty()) {
            endSentence();
        } else if (line.startsWith("# newdoc")) {
            endDocument();
        } else if (!line.startsWith("#")) {
            String[] cells = line.split("\t", -1);
            if (cells.length != 10) {
                throw new IOException(where + ": " + cells.length + " columns, not 10");
            }
            if (cells[0].chars().allMatch(Character::isDigit)) {
                token(cells);
            }
        }
    }

    private void token(String[] cells) {
        rows.add(new Row(cells[1], cells[3]));
        if (cells[3].equals("ADJ") && Character.isUpperCase(cells[1].codePointAt(0)) && rows.size() > 1) {
            found.add(new Name(rows.size() - 1, rows.size(), NameType.GPE, 1));
        }
        for (String attribute : cells[9].split("\\|", -1)) {
            if (attribute.startsWith("Entity=")) {
                Matcher bracket = BRACKET.matcher(attribute);
                while (bracket.find()) {
                    if (bracket.group(1) != null) {
                        opened(bracket);
                    } else {
                        closed(bracket.group(4));
                    }
                }
            }
        }
    }

    private void opened(Matcher bracket) {
        String[] parts = bracket.group(3).split("-", -1);
        String head = parts.length > 3 ? parts[3].split(",", -1)[0] : "1";
        int offset = head.chars().allMatch(Character::isDigit) && !head.isEmpty() ? Integer.parseInt(head) : 1;
        int from = rows.size() - 1;
        Open mention = new Open(Integer.parseInt(bracket.group(1)), bracket.group(2), from, from + offset - 1);
        open.computeIfAbsent(mention.group(), group -> new ArrayDeque<>()).push(mention);
        latest.push(mention);
    }

    private void closed(@org.jspecify.annotations.Nullable String group) {
        Open mention;
        if (group == null) {
            mention = latest.poll();
        } else {
            mention = open.getOrDefault(Integer.parseInt(group), new ArrayDeque<>())
                    .poll();
            if (mention != null) {
                latest.remove(mention);
            }
        }
        NameType type = mention == null ? null : TYPES.get(mention.type());
        if (mention != null && type != null) {
            name(mention, type, rows.size());
        }
    }

    private void name(Open mention, NameType type, int to) {
        if (type == NameType.TIME) {
            int from = isThe(mention.from()) && to - mention.from() > 1 ? mention.from() + 1 : mention.from();
            boolean dated = rows.subList(from, to).stream()
                    .anyMatch(row -> row.tag().equals("PROPN") || row.tag().equals("NUM"));
            if (dated && to - from < 6) {
                found.add(new Name(from, to, type, 1));
            }
            return;
        }
        int head = Math.min(mention.head(), to - 1);
        if (!isProper(head)) {
            return;
        }
        int from = head;
        int end = head + 1;
        while (from > mention.from() && isProper(from - 1)) {
            from--;
        }
        while (end < to && isProper(end)) {
            end++;
        }
        found.add(new Name(from, end, type, 1));
    }

    private boolean isThe(int at) {
        return rows.get(at).word().equalsIgnoreCase("the");
    }

    private boolean isProper(int at) {
        return rows.get(at).tag().equals("PROPN")
                && Character.isUpperCase(rows.get(at).word().codePointAt(0));
    }

    private void endSentence() {
        if (!rows.isEmpty()) {
            List<Name> chosen = new ArrayList<>();
            found.stream()
                    .sorted(Comparator.comparingInt((Name name) -> name.from() - name.to())
                            .thenComparingInt(Name::from)
                            .thenComparing(Name::type))
                    .filter(name ->
                            chosen.stream().noneMatch(other -> name.from() < other.to() && other.from() < name.to()))
                    .forEach(chosen::add);
            chosen.sort(Comparator.comparingInt(Name::from));
            sentences.add(rows.stream().map(Row::word).toList());
            names.add(chosen);
        }
        rows = new ArrayList<>();
        found = new ArrayList<>();
        open.clear();
        latest.clear();
    }

    private void endDocument() {
        endSentence();
        if (!sentences.isEmpty()) {
            documents.add(new Document(sentences, names));
        }
        sentences = new ArrayList<>();
        names = new ArrayList<>();
    }
}
