package io.github.stancewire.lab.ner;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads files of one token a line, its word first and its BIO tag last, with tabs between the columns and an empty line
 * behind each sentence. Lines that begin with "# " and have no tab are comments.
 */
final class ConllFile {
    private static final Pattern TAG = Pattern.compile("O|[BI]-(?:geo|gpe|org|per|tim|art|eve|nat)");

    private ConllFile() {}

    /** @throws IOException with file and line when it cannot be read or a line is faulty */
    static List<ConllSentence> read(Path file) throws IOException {
        List<ConllSentence> sentences = new ArrayList<>();
        List<String> head = new ArrayList<>();
        List<String> rows = new ArrayList<>();
        List<String> words = new ArrayList<>();
        List<String> tags = new ArrayList<>();
        int number = 0;
        for (String line : lines(file)) {
            number++;
            if (line.isBlank()) {
                flush(sentences, head, rows, words, tags);
            } else if (line.startsWith("# ") && line.indexOf('\t') < 0) {
                flush(sentences, head, rows, words, tags);
                head.add(line);
            } else {
                int tab = line.indexOf('\t');
                String tag = line.substring(line.lastIndexOf('\t') + 1);
                if (tab <= 0) {
                    throw new IOException(file + ":" + number + ": no word and tag with a tab between them");
                }
                if (!TAG.matcher(tag).matches()) {
                    throw new IOException(file + ":" + number + ": not a tag of names: " + tag);
                }
                rows.add(line);
                words.add(line.substring(0, tab));
                tags.add(tag);
            }
        }
        flush(sentences, head, rows, words, tags);
        if (sentences.isEmpty()) {
            throw new IOException(file + ": no sentences");
        }
        return sentences;
    }

    private static void flush(
            List<ConllSentence> sentences,
            List<String> head,
            List<String> rows,
            List<String> words,
            List<String> tags) {
        if (!rows.isEmpty()) {
            sentences.add(new ConllSentence(head, rows, words, tags));
            head.clear();
            rows.clear();
            words.clear();
            tags.clear();
        }
    }

    private static List<String> lines(Path file) throws IOException {
        try {
            return Files.readAllLines(file);
        } catch (NoSuchFileException missing) {
            throw new IOException(file + ": no such file", missing);
        } catch (CharacterCodingException coding) {
            throw new IOException(file + ": not in UTF-8", coding);
        }
    }
}
