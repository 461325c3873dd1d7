package io.github.stancewire.serve.query;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The figures at the head of the page.
 *
 * @param stances in force, whatever their factuality
 * @param pairs of source and target with an asserted stance in force
 * @param deadLetters of all days
 * @param firstDay earliest day of an article, absent without articles
 */
public record Summary(
        long articles,
        long outlets,
        long stances,
        long pairs,
        long deadLetters,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay) {}
