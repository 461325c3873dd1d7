package io.github.stancewire.analysis.extract;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An element that holds blocks. Its blocks, those of the boxes inside it included, are neighbours: {@code from} to
 * {@code to}, end exclusive. Filled while the page is read; not thread-safe.
 */
final class Box {
    private final @Nullable Box parent;
    private final String tag;
    private final Block.Kind kind;
    private final ClassWords.Meaning meaning;
    private final Zone zone;
    private final boolean marked;
    private final int from;
    private int to;
    /** Characters of running text, and of its part in parts that the markup calls something else. */
    private int prose;

    private boolean body;
    private Zone effective = Zone.STORY;

    /** @param marked whether the page declares it to be the article's body */
    Box(
            @Nullable Box parent,
            String tag,
            Block.Kind kind,
            ClassWords.Meaning meaning,
            Zone zone,
            boolean marked,
            int from) {
        this.parent = parent;
        this.tag = tag;
        this.kind = kind;
        this.meaning = meaning;
        this.zone = zone;
        this.marked = marked;
        this.from = from;
        this.to = from;
    }

    Optional<Box> parent() {
        return Optional.ofNullable(parent);
    }

    String tag() {
        return tag;
    }

    Block.Kind kind() {
        return kind;
    }

    ClassWords.Meaning meaning() {
        return meaning;
    }

    boolean isMarked() {
        return marked;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    int prose() {
        return prose;
    }

    void add(Block block) {
        prose += block.isText() ? block.text().length() : 0;
    }

    void close(int end) {
        to = end;
        if (parent != null) {
            parent.prose += prose;
        }
    }

    boolean contains(Box other) {
        return from <= other.from && other.to <= to;
    }

    /** What it is for, once it is known how much of the page's text is in it. */
    Zone zone() {
        return effective;
    }

    /** Tells that the body of an article is inside, so that this is nothing else, whatever it is called. */
    void holdsBody() {
        for (Box box = this; box != null && !box.body; box = box.parent) {
            box.body = true;
        }
    }

    /** What its markup calls it. */
    Zone declared() {
        return zone;
    }

    /** Parents first. Names that would leave hardly anything of the page are not believed. */
    void settle(int pageProse, boolean zoneIsSmall) {
        Zone outer = parent == null ? Zone.STORY : parent.effective;
        boolean small = prose == 0 || prose * 3 < pageProse || zone == Zone.COMMENTS && prose * 10 < pageProse * 7;
        effective = outer != Zone.STORY ? outer : small && zoneIsSmall && !body ? zone : Zone.STORY;
    }
}
