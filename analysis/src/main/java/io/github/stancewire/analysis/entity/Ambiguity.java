package io.github.stancewire.analysis.entity;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Says whether a listed name is meant where it stands: words that are also something else. One for each text. */
final class Ambiguity {
    private static final Set<String> BEFORE_PRONOUN_US =
            Set.of("contact", "follow", "join", "about", "tell", "let", "help", "support", "give", "with", "email");
    private static final Set<String> MONTH_BEFORE = Set.of(
            "in", "on", "since", "until", "till", "by", "last", "next", "this", "of", "late", "early", "mid", "from",
            "between");
    private static final Set<String> TURKEY_IS_FOOD = Set.of(
            "sandwich",
            "sandwiches",
            "breast",
            "dinner",
            "meat",
            "sausage",
            "bacon",
            "leg",
            "legs",
            "recipe",
            "day",
            "shoot",
            "trot");
    private static final Set<String> GUINEA_IS_AN_ANIMAL = Set.of("pig", "pigs", "fowl");
    /** Acronyms that are English words when a whole heading is in capitals. */
    private static final Set<String> WORDS_IN_CAPITALS =
            Set.of("us", "who", "is", "it", "au", "ai", "pa", "ap", "un", "sco", "time", "itf", "idf");

    private final Map<String, Senses.Sense> senses;
    private final boolean[] headingsInCapitals;

    Ambiguity(Words words) {
        Set<String> keys = new HashSet<>();
        headingsInCapitals = new boolean[words.sentences()];
        for (int at = 0; at < words.size(); at++) {
            keys.add(words.get(at).key());
        }
        for (int sentence = 0; sentence < words.sentences(); sentence++) {
            headingsInCapitals[sentence] = inCapitals(words, sentence);
        }
        senses = Senses.shared().in(keys);
    }

    private static boolean inCapitals(Words words, int sentence) {
        int upper = 0;
        int all = 0;
        for (int at = words.firstOf(sentence); at < words.endOf(sentence); at++) {
            Word word = words.get(at);
            if (word.isWord() && word.text().length() > 1) {
                all++;
                upper += word.isUpperCase() ? 1 : 0;
            }
        }
        return all > 2 && upper * 10 > all * 7;
    }

    boolean allows(Words words, int start, int end, Alias alias) {
        if (end - start > 1) {
            return true;
        }
        Word word = words.get(start);
        String before = words.key(start - 1, start);
        String after = words.key(end, start);
        if (alias.shapes().get(0) == Alias.Shape.UPPER
                && headingsInCapitals[word.sentence()]
                && WORDS_IN_CAPITALS.contains(word.key())) {
            return word.key().equals("us") && !BEFORE_PRONOUN_US.contains(before);
        }
        Senses.Sense sense = senses.get(word.key());
        if (sense != null) {
            return sense.reading().filter(alias.entry().id()::equals).isPresent();
        }
        return switch (word.key()) {
            case "us" -> !BEFORE_PRONOUN_US.contains(before) || !after.isEmpty();
            case "may" -> !MONTH_BEFORE.contains(before) && !startsWithDigit(after) && !word.isVerb();
            case "turkey" -> !TURKEY_IS_FOOD.contains(after);
            case "guinea" -> !GUINEA_IS_AN_ANIMAL.contains(after);
            case "polish" -> !(words.startsSentence(start) && word.tag().equals("VERB"));
            case "america" -> !before.equals("latin") && !before.equals("north") && !before.equals("south");
            case "mexico", "jersey", "england", "york", "zealand", "hampshire" -> !before.equals("new");
            case "time" -> word.isUpperCase();
            case "facebook", "twitter", "google", "youtube" -> isActor(words, start, end);
            case "states" -> before.equals("the");
            default -> true;
        };
    }

    /** A platform is an actor where it does something, and a place to share an article elsewhere. */
    private static boolean isActor(Words words, int start, int end) {
        return words.together(end, start)
                && !words.startsSentence(start)
                && (words.get(end).isVerb() || words.get(end).isPossessive());
    }

    private static boolean startsWithDigit(String key) {
        return !key.isEmpty() && Character.isDigit(key.charAt(0));
    }
}
