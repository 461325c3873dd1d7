package io.github.stancewire.analysis.extract;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An article freed from what surrounded it.
 *
 * @param title the visible headline
 * @param author several are joined by "; "
 * @param outlet who published it
 * @param agency news agency that is credited, by the name it is best known by
 * @param published when, with evidence
 * @param declaredLanguage ISO 639-1 code that the document itself names
 * @param text the body, paragraphs separated by one empty line; no U+0000, no unpaired surrogates; never blank
 * @param method the extraction steps taken, for example {@code html:article-body}
 * @param warnings what a reader should know
 */
public record CleanArticle(
        Optional<String> title,
        Optional<String> author,
        Optional<String> outlet,
        Optional<String> agency,
        Optional<PublicationDate> published,
        Optional<String> declaredLanguage,
        String text,
        String method,
        List<String> warnings) {
    public CleanArticle {
        warnings = List.copyOf(warnings);
    }

    /**
     * The day by which roles are read: of publication, else the latest one that the text names in full, else the day received.
     *
     * @param received nothing is read by a day after it
     */
    public LocalDate day(LocalDate received) {
        return published
                .map(PublicationDate::day)
                .or(() -> DateReader.latest(text, received))
                .orElse(received);
    }
}
