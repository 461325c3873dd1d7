package io.github.stancewire.analysis.extract;

/** From bytes to a clean article. Implementations are pure and thread-safe. */
public interface ArticleExtractor {
    /** Never throws for bad input: what cannot be read is {@link Extraction.Rejected}. */
    Extraction extract(ReceivedArticle received);
}
