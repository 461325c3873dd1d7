package io.github.stancewire.analysis.extract;

import java.util.Locale;

/** Whether a block is part of the story, and why. */
enum Judgement {
    STORY(true, "running text"),
    HEADING(true, "a heading inside the story"),
    OUTSIDE(false, "outside of the part of the page that holds the story"),
    HIDDEN(false, "in a part of the page that is hidden"),
    NAVIGATION(false, "in a part of the page that its markup calls navigation"),
    FOOTER(false, "in a part of the page that its markup calls a footer"),
    ASIDE(false, "in a part of the page that its markup calls an aside"),
    COMMENTS(false, "in a part of the page that its markup calls comments"),
    RELATED(false, "in a part of the page that its markup calls related"),
    SHARING(false, "in a part of the page that its markup calls sharing"),
    PROMOTION(false, "in a part of the page that its markup calls an advertisement, a letter or the like"),
    TAGS(false, "in a part of the page that its markup calls tags"),
    FURNITURE(false, "a prompt or a label of the page"),
    COPYRIGHT(false, "a copyright line"),
    BYLINE(false, "a byline"),
    DATE(false, "a date line"),
    HEADLINE(false, "the headline"),
    LINKS(false, "hardly anything but links"),
    CAPTION(false, "a caption or a credit"),
    LABEL(false, "a short line outside of the paragraphs that the story is made of"),
    BEFORE(false, "before the story begins"),
    AFTER(false, "after the story has ended"),
    EMPTY_HEADING(false, "a heading with nothing below it"),
    REPEATED(false, "said before");

    private final boolean kept;
    private final String meaning;

    Judgement(boolean kept, String meaning) {
        this.kept = kept;
        this.meaning = meaning;
    }

    /** What a block is that stands in such a part; the zone is not the story's. */
    static Judgement in(Zone zone) {
        return switch (zone) {
            case STORY -> throw new IllegalArgumentException("What stands in the story is judged by its words");
            case HIDDEN -> HIDDEN;
            case NAVIGATION -> NAVIGATION;
            case FOOTER -> FOOTER;
            case ASIDE -> ASIDE;
            case CAPTION -> CAPTION;
            case COMMENTS -> COMMENTS;
            case RELATED -> RELATED;
            case SHARING -> SHARING;
            case PROMOTION -> PROMOTION;
            case BYLINE -> BYLINE;
            case TAGS -> TAGS;
        };
    }

    boolean isKept() {
        return kept;
    }

    /** For people. */
    String meaning() {
        return meaning;
    }

    /** Stable, in kebab-case. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
