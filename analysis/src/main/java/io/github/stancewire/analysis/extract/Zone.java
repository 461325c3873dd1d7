package io.github.stancewire.analysis.extract;

/** What a part of a page is for, as its markup tells. */
enum Zone {
    /** Nothing says that it is anything but the story. */
    STORY,
    HIDDEN,
    NAVIGATION,
    FOOTER,
    ASIDE,
    CAPTION,
    COMMENTS,
    RELATED,
    SHARING,
    PROMOTION,
    BYLINE,
    TAGS
}
