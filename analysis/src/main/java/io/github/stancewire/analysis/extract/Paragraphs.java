package io.github.stancewire.analysis.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts a text into its paragraphs: each line is one, unless the text was wrapped at a fixed width. */
final class Paragraphs {
    private static final int NARROWEST = 50;
    private static final int WIDEST = 100;
    private static final int RAGGED = 25;

    /** What screen readers are told of a link. */
    private static final Pattern LINK_LABEL =
            Pattern.compile(",? ?\\(?opens (?:in )?(?:a )?new (?:tab|window)\\)?", Pattern.CASE_INSENSITIVE);

    private Paragraphs() {}

    /** Lines without white space around them; none is empty. */
    static List<String> of(String text) {
        List<String> paragraphs = new ArrayList<>();
        List<String> block = new ArrayList<>();
        for (String raw : (text + "\n\n").split("\n", -1)) {
            String line = CleanText.line(LINK_LABEL.matcher(raw).replaceAll(""));
            if (line.isEmpty()) {
                addBlock(block, paragraphs);
                block.clear();
            } else {
                block.add(line);
            }
        }
        return paragraphs;
    }

    private static void addBlock(List<String> block, List<String> paragraphs) {
        if (isWrapped(block)) {
            paragraphs.add(String.join(" ", block));
        } else {
            paragraphs.addAll(block);
        }
    }

    /** All lines but the last about equally wide, and most end in the middle of a sentence. */
    private static boolean isWrapped(List<String> block) {
        if (block.size() < 3
                || !LineKinds.endsSentence(block.get(block.size() - 1))
                || block.stream().anyMatch(LineKinds::isCaption)) {
            return false;
        }
        List<String> full = block.subList(0, block.size() - 1);
        int shortest = full.stream().mapToInt(String::length).min().orElse(0);
        int longest = full.stream().mapToInt(String::length).max().orElse(0);
        long open = full.stream().filter(line -> !LineKinds.endsSentence(line)).count();
        return shortest >= NARROWEST && longest <= WIDEST && longest - shortest <= RAGGED && open * 2 > full.size();
    }
}
