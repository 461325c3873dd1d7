package io.github.stancewire.serve.query;

import java.util.Optional;

/**
 * Which articles. Texts are compared without regard to case.
 *
 * @param party one that an entity of the article acts for
 * @param entity identifier or name of an entity of the article
 */
public record ArticleFilter(
        Optional<String> outlet,
        Optional<String> language,
        Optional<String> party,
        Optional<String> entity,
        DateRange days) {

    void restrict(Select select) {
        select.where("NOT a.gone");
        select.and("lower(a.outlet) = lower(?)", outlet);
        select.and("lower(a.language) = lower(?)", language);
        select.and("""
                EXISTS (SELECT FROM article_entities e
                        WHERE e.article_id = a.article_id AND lower(e.party) = lower(?))""", party);
        select.and("""
                EXISTS (SELECT FROM article_entities e
                        WHERE e.article_id = a.article_id AND (lower(e.entity_id) = lower(?) OR lower(e.name) = lower(?)))""", entity);
        days.restrict(select, "a.day");
    }
}
