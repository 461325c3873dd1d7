package io.github.stancewire.enrich.article;

import io.github.stancewire.analysis.extract.CleanArticle;

/**
 * An article after the first half of enrichment: read, but not yet tagged.
 *
 * @param clean the article freed from what surrounded it
 * @param textSha256 SHA-256 of the clean text's UTF-8, 64 hex digits: what tells a duplicate from a revision
 */
public record ReadArticle(CleanArticle clean, String textSha256) {}
