package io.github.stancewire.analysis.syntax;

/**
 * Weighs the moves of the states of one sentence. States of a search are alike in most that their features look at, so features are kept in groups
 * that look at the same words or parts, and the sums of a group are looked up when they have been made before. The weights
 * must not change meanwhile. Confined to one call.
 */
final class StateFeatures {
    /** Of these, {@value #WORDS} looks at all words and {@value #GROUPS} at all parts; their sums are remembered with those of all groups before. */
    private static final int GROUPS = 14;

    private static final int WORDS = 8;
    private static final int LEAST_BITS = 8;
    private static final int MOST_BITS = 14;
    /** Places for sums of each word, as a power of two. */
    private static final int BITS_OF_WORD = 6;

    private static final int TOKEN_BITS = 12;
    private static final int PART_BITS = 21;
    /** What tells first keys of groups apart; above all bits of words. */
    private static final long GROUP = 1L << (4 * TOKEN_BITS);
    /** Of groups that are remembered only together with others. */
    private static final long NO_KEY = 0;

    private final Scorer scorer;
    private final View view = new View();
    private final Slots slots = new Slots();
    private final WordFeatures words;
    private final PartFeatures parts;
    private final SpanFeatures spans;
    private final Recent recent;
    /** By which the sums of each group that was asked for will be remembered. */
    private final long[] firstKeys = new long[GROUPS];

    private final long[] secondKeys = new long[GROUPS];

    StateFeatures(Forms forms, TagCodes tags, Scorer scorer) {
        this.scorer = scorer;
        this.words = new WordFeatures(view, slots, forms, tags);
        this.parts = new PartFeatures(view, slots, forms, tags);
        this.spans = new SpanFeatures(view, slots, forms, tags);
        int bits = BITS_OF_WORD + Integer.SIZE - Integer.numberOfLeadingZeros(tags.size);
        this.recent = new Recent(Math.max(LEAST_BITS, Math.min(MOST_BITS, bits)));
    }

    /** The hashes of all features of a state, until the next call. */
    Slots all(States states, int state) {
        view.look(states, state);
        slots.clear();
        for (int group = 1; group <= GROUPS; group++) {
            fill(group);
        }
        return slots;
    }

    private void fill(int group) {
        switch (group) {
            case 1 -> words.top();
            case 2 -> {
                words.front();
                spans.front();
            }
            case 3 -> words.second();
            case 4 -> words.third();
            case 5 -> {
                words.topAndFront();
                spans.topAndFront();
            }
            case 6 -> {
                words.topTwo();
                spans.topTwo();
            }
            case 7 -> {
                words.secondAndFront();
                spans.secondAndFront();
            }
            case WORDS -> {
                words.four();
                spans.four();
            }
            case 9 -> parts.topPart();
            case 10 -> parts.frontPart();
            case 11 -> parts.secondPart();
            case 12 -> parts.topAndFrontParts();
            case 13 -> parts.topTwoParts();
            default -> parts.allParts();
        }
    }

    /**
     * The sums of the moves of a state, as {@link Sums} joins them. The groups that are not remembered are weighed together, for reading
     * many weights at once takes hardly longer than reading one.
     */
    long score(States states, int state) {
        view.look(states, state);
        long first = GROUPS * GROUP + join(view.depth, view.i2, 0, 0);
        long second = joinParts(view.s1, view.s0, view.b);
        int place = recent.place(first, second);
        if (recent.has(place, first, second)) {
            return recent.get(place);
        }
        slots.clear();
        long wordsKey = WORDS * GROUP + join(view.i2, view.i1, view.i0, view.j0);
        int wordsPlace = recent.place(wordsKey, 0);
        boolean wordsKnown = recent.has(wordsPlace, wordsKey, 0);
        long ofWords = wordsKnown ? recent.get(wordsPlace) : words();
        int wordGroups = slots.groups;
        long ofParts = parts();
        scorer.score(slots);
        for (int group = 0; group < wordGroups; group++) {
            ofWords += kept(group);
        }
        for (int group = wordGroups; group < slots.groups; group++) {
            ofParts += kept(group);
        }
        if (!wordsKnown) {
            recent.put(recent.place(wordsKey, 0), wordsKey, 0, ofWords);
        }
        return recent.put(place, first, second, ofWords + ofParts);
    }

    /** What is remembered of the groups of words; the features of the others are added. */
    private long words() {
        ask(WORDS, NO_KEY, 0);
        return asked(1, view.i0, 0)
                + asked(2, view.j0, 0)
                + asked(3, view.i1, 0)
                + asked(4, view.i2, 0)
                + asked(5, join(0, 0, view.i0, view.j0), 0)
                + asked(6, join(0, 0, view.i1, view.i0), 0)
                + asked(7, join(0, 0, view.i1, view.j0), 0);
    }

    /** The same of the groups of parts. */
    private long parts() {
        ask(GROUPS, NO_KEY, 0);
        return asked(9, 0, view.s0)
                + asked(10, 0, view.b)
                + asked(11, 0, view.s1)
                + asked(12, 0, joinParts(0, view.s0, view.b))
                + asked(13, 0, joinParts(0, view.s1, view.s0));
    }

    private long asked(int group, long tokens, long second) {
        long first = group * GROUP + tokens;
        int place = recent.place(first, second);
        if (recent.has(place, first, second)) {
            return recent.get(place);
        }
        ask(group, first, second);
        return 0;
    }

    private void ask(int group, long first, long second) {
        firstKeys[slots.groups] = first;
        secondKeys[slots.groups] = second;
        fill(group);
        slots.endGroup();
    }

    /** The sums of a group that was asked for, which are remembered from now on. */
    private long kept(int group) {
        long first = firstKeys[group];
        long second = secondKeys[group];
        return first == NO_KEY
                ? slots.sums[group]
                : recent.put(recent.place(first, second), first, second, slots.sums[group]);
    }

    private static long join(long one, long two, long three, long four) {
        return ((one << TOKEN_BITS | two) << TOKEN_BITS | three) << TOKEN_BITS | four;
    }

    private static long joinParts(int one, int two, int three) {
        return ((long) (one / States.PART) << PART_BITS | two / States.PART) << PART_BITS | three / States.PART;
    }
}
