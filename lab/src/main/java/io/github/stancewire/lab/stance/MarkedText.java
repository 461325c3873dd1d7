package io.github.stancewire.lab.stance;

import io.github.stancewire.analysis.Span;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A text whose marks have been taken out.
 *
 * @param spans by opening mark, what stood between it and its closing one, in the text without marks
 */
record MarkedText(String text, Map<String, Span> spans) {
    MarkedText {
        spans = Map.copyOf(spans);
    }

    /**
     * @param marks closing by opening mark; what opens and does not close marks nothing
     */
    static MarkedText of(String marked, Map<String, String> marks) {
        StringBuilder text = new StringBuilder();
        Map<String, Integer> begins = new HashMap<>();
        Map<String, Span> spans = new HashMap<>();
        int at = 0;
        while (at < marked.length()) {
            int here = at;
            for (Map.Entry<String, String> mark : marks.entrySet()) {
                if (marked.startsWith(mark.getKey(), at)) {
                    begins.put(mark.getKey(), text.length());
                    at += mark.getKey().length();
                } else if (marked.startsWith(mark.getValue(), at)) {
                    spans.put(mark.getKey(), new Span(begins.getOrDefault(mark.getKey(), 0), text.length()));
                    at += mark.getValue().length();
                }
            }
            if (at == here) {
                text.append(marked.charAt(at++));
            }
        }
        return new MarkedText(text.toString(), spans);
    }

    /** What a mark opened, else the first place of these words. */
    Optional<Span> find(String mark, String words) {
        int at = text.indexOf(words);
        return Optional.ofNullable(spans.get(mark))
                .or(() ->
                        at < 0 || words.isEmpty() ? Optional.empty() : Optional.of(new Span(at, at + words.length())));
    }
}
