package io.github.stancewire.analysis.names;

import java.util.ArrayList;
import java.util.List;

/**
 * The tags that a sentence's tokens get: outside, or one of beginning, inside, end and single for each type. That a name's
 * last word has a tag of its own lets the model learn how names end.
 */
public final class NameTags {
    public static final int OUTSIDE = 0;

    private static final List<NameType> TYPES = List.of(NameType.values());
    public static final int COUNT = 1 + 4 * TYPES.size();

    private static final int BEGIN = 0;
    private static final int INSIDE = 1;
    private static final int END = 2;
    private static final int SINGLE = 3;

    private static final int[][] BEFORE = before();

    private NameTags() {}

    private static int tag(NameType type, int part) {
        return 1 + 4 * TYPES.indexOf(type) + part;
    }

    private static int part(int tag) {
        return (tag - 1) % 4;
    }

    static NameType type(int tag) {
        return TYPES.get((tag - 1) / 4);
    }

    /** Whether a sentence, or what follows a name, may begin with it. */
    public static boolean opens(int tag) {
        return tag == OUTSIDE || part(tag) == BEGIN || part(tag) == SINGLE;
    }

    /** Whether a sentence may end with it. */
    public static boolean closes(int tag) {
        return tag == OUTSIDE || part(tag) == END || part(tag) == SINGLE;
    }

    /** The tags that may stand before a tag. */
    public static int[] before(int tag) {
        return BEFORE[tag];
    }

    private static int[][] before() {
        int[][] all = new int[COUNT][];
        for (int tag = 0; tag < COUNT; tag++) {
            List<Integer> allowed = new ArrayList<>();
            for (int previous = 0; previous < COUNT; previous++) {
                if (opens(tag) ? closes(previous) : !closes(previous) && type(previous) == type(tag)) {
                    allowed.add(previous);
                }
            }
            all[tag] = allowed.stream().mapToInt(Integer::intValue).toArray();
        }
        return all;
    }

    /** Tags of {@code size} tokens with these names, which do not overlap. */
    public static int[] encode(List<Name> names, int size) {
        int[] tags = new int[size];
        for (Name name : names) {
            if (name.to() - name.from() == 1) {
                tags[name.from()] = tag(name.type(), SINGLE);
                continue;
            }
            tags[name.from()] = tag(name.type(), BEGIN);
            for (int at = name.from() + 1; at < name.to() - 1; at++) {
                tags[at] = tag(name.type(), INSIDE);
            }
            tags[name.to() - 1] = tag(name.type(), END);
        }
        return tags;
    }

    /** Where the name that begins at a token ends, exclusive; its tags are a valid sequence. */
    static int end(int[] tags, int from) {
        int to = from;
        while (!closes(tags[to])) {
            to++;
        }
        return to + 1;
    }
}
