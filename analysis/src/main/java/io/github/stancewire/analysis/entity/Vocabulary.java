package io.github.stancewire.analysis.entity;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The words that tell what a capitalised sequence is. Immutable; all words are {@link Spelling#key}s.
 *
 * @param titles by their words joined with blanks
 * @param firstOfTitles the first words of all titles, so that hardly any other word is looked up
 * @param lastOfTitles their last words
 * @param heads nouns that end an organisation's name
 * @param openers of those, the ones that may also begin it
 * @param male given names of men
 * @param female given names of women; some names are in both
 * @param familyNames Chinese, Korean and Vietnamese family names, which come first
 */
record Vocabulary(
        Map<String, Title> titles,
        Set<String> firstOfTitles,
        Set<String> lastOfTitles,
        Set<String> heads,
        Set<String> openers,
        Set<String> male,
        Set<String> female,
        Set<String> familyNames) {
    /** Capitalised in English without being part of a name. */
    static final Set<String> NO_NAMES = Set.copyOf(Table.words("no-names.txt"));

    static final Set<String> PLACE_HEADS = Set.of(
            "street",
            "river",
            "sea",
            "bay",
            "island",
            "islands",
            "airport",
            "valley",
            "city",
            "county",
            "province",
            "ocean",
            "strait",
            "gulf",
            "lake",
            "mountain",
            "mountains",
            "mount",
            "peninsula",
            "desert",
            "canal",
            "port",
            "square",
            "avenue",
            "road",
            "bridge",
            "district",
            "region",
            "state",
            "states",
            "territory",
            "park",
            "hill",
            "hills",
            "heights",
            "oblast",
            "village",
            "town",
            "base",
            "coast",
            "border",
            "crossing",
            "highway",
            "stadium",
            "hotel",
            "palace",
            "prison",
            "camp",
            "reef",
            "shoal",
            "delta",
            "plateau",
            "forest",
            "beach");

    private static final Set<String> PARTICLES = Set.of(
            "de", "del", "della", "der", "den", "van", "von", "da", "do", "dos", "di", "du", "la", "le", "al", "el",
            "bin", "ibn", "bint", "ben", "ul", "ur", "ud", "uz", "abu", "ter", "ten", "af", "av", "zu", "y", "e", "as",
            "ad", "ash", "ould");

    /**
     * @param office that it means; empty for none
     * @param acts whether the holder acts for what is named beside the title
     * @param party whose office it is where the text names none
     */
    record Title(Optional<String> office, boolean acts, Optional<String> party) {}

    private static final class Shared {
        private static final Vocabulary INSTANCE = load(DataFiles.OWN);
    }

    Vocabulary {
        titles = Map.copyOf(titles);
        firstOfTitles = Set.copyOf(firstOfTitles);
        lastOfTitles = Set.copyOf(lastOfTitles);
        heads = Set.copyOf(heads);
        openers = Set.copyOf(openers);
        male = Set.copyOf(male);
        female = Set.copyOf(female);
        familyNames = Set.copyOf(familyNames);
    }

    static Vocabulary shared() {
        return Shared.INSTANCE;
    }

    static Vocabulary load(DataFiles data) {
        Map<String, Title> titles = new HashMap<>();
        for (Table.Row row : data.read("titles.tsv").rows()) {
            titles.put(
                    row.get("title").replace('-', ' '),
                    new Title(row.find("office"), row.get("acts").equals("yes"), row.find("party")));
        }
        Set<String> heads = new HashSet<>();
        Set<String> openers = new HashSet<>();
        for (String word : Table.words("organization-heads.txt")) {
            String head = Spelling.key(word.replace("+", ""));
            heads.add(head);
            if (word.endsWith("+")) {
                openers.add(head);
            }
        }
        Set<String> first = new HashSet<>();
        Set<String> last = new HashSet<>();
        for (String title : titles.keySet()) {
            first.add(title.substring(0, (title + " ").indexOf(' ')));
            last.add(title.substring(title.lastIndexOf(' ') + 1));
        }
        return new Vocabulary(
                titles,
                first,
                last,
                heads,
                openers,
                keys("given-names-male.txt"),
                keys("given-names-female.txt"),
                keys("family-names-first.txt"));
    }

    private static Set<String> keys(String file) {
        Set<String> keys = new HashSet<>();
        Table.words(file).forEach(word -> keys.add(Spelling.key(word)));
        return keys;
    }

    boolean isGiven(String key) {
        return male.contains(key) || female.contains(key);
    }

    static boolean isParticle(Word word) {
        return isParticle(word.key());
    }

    static boolean isParticle(String key) {
        return PARTICLES.contains(key);
    }

    boolean isTitleWord(String key) {
        return titles.containsKey(key);
    }

    /** Where the longest title begins that ends before {@code end}; {@code end} itself when there is none. */
    int titleBegin(Words words, int end) {
        int last = end;
        // "Gen. Mark Milley": the period may be a word of its own.
        if (words.together(last - 1, end - 1)
                && last > 0
                && words.get(last - 1).text().equals(".")) {
            last--;
        }
        int begin = end;
        if (last < 1 || !lastOfTitles.contains(words.get(last - 1).key())) {
            return end;
        }
        for (int at = last - 1; at >= 0 && at >= last - 5 && words.together(at, last - 1); at--) {
            if (titles.containsKey(phrase(words, at, last))) {
                begin = at;
            }
        }
        return begin;
    }

    Optional<Title> title(Words words, int begin, int end) {
        int last = words.get(end - 1).text().equals(".") ? end - 1 : end;
        return Optional.ofNullable(titles.get(phrase(words, begin, last)));
    }

    /** The end of the longest title that begins at a word; {@code begin} itself when there is none. */
    int titleEnd(Words words, int begin) {
        int end = begin;
        if (!firstOfTitles.contains(words.get(begin).key())) {
            return end;
        }
        for (int at = begin + 1; at <= begin + 5 && words.together(at - 1, begin); at++) {
            if (titles.containsKey(phrase(words, begin, at))) {
                end = at;
            }
        }
        return end;
    }

    private static String phrase(Words words, int begin, int end) {
        String[] keys = new String[Math.max(0, end - begin)];
        for (int at = begin; at < end; at++) {
            keys[at - begin] = words.get(at).key();
        }
        return String.join(" ", Arrays.asList(keys));
    }
}
