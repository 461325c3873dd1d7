package io.github.stancewire.analysis.extract;

import java.util.List;
import java.util.Optional;

/**
 * What one way of reading found; {@link DefaultArticleExtractor} completes it.
 *
 * @param lines all that was read, those that are no part of the story included
 * @param partial why the text is likely not the whole story; see {@link PageAccess}
 */
record ArticleDraft(
        Optional<String> title,
        Optional<String> author,
        Optional<String> outlet,
        Optional<PublicationDate> published,
        Optional<String> language,
        List<JudgedLine> lines,
        String method,
        Optional<String> partial) {
    ArticleDraft {
        lines = List.copyOf(lines);
    }

    List<String> body() {
        return lines.stream()
                .filter(line -> line.judgement().isKept())
                .map(JudgedLine::text)
                .toList();
    }

    int bodyLength() {
        return lines.stream()
                .filter(line -> line.judgement().isKept())
                .mapToInt(line -> line.text().length())
                .sum();
    }

    /** The same with another text. */
    ArticleDraft with(List<JudgedLine> otherLines, String otherMethod, Optional<String> why) {
        return new ArticleDraft(title, author, outlet, published, language, otherLines, otherMethod, why);
    }
}
