package io.github.stancewire.analysis.stance;

import io.github.stancewire.analysis.stance.Phrase.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts a sentence into phrases by parts of speech: a finite-state chunker in the manner of Abney (1996), which needs no
 * parser and time linear in the tokens. What is named is never cut.
 */
final class Chunker {
    private static final Set<String> NOMINAL = Set.of("DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON", "SYM");
    private static final Set<String> HEADS = Set.of("NOUN", "PROPN", "PRON", "NUM", "ADJ");
    private static final Set<String> RELATIVES = Set.of("who", "which", "whom", "whose");
    private static final Set<String> POSSESSIVES = Set.of("his", "her", "its", "their", "our", "my", "your");
    private static final Set<String> CLITICS = Set.of("'s", "’s", "'", "’");
    private static final Set<String> NEGATIONS = Set.of("not", "n't", "n’t", "never");
    private static final Set<String> HYPHENS = Set.of("-", "–", "‐");

    private final SentenceView sentence;
    private final List<Phrase> phrases = new ArrayList<>();

    private Chunker(SentenceView sentence) {
        this.sentence = sentence;
    }

    /** Phrases in order; every token belongs to exactly one. */
    static List<Phrase> chunk(SentenceView sentence) {
        Chunker chunker = new Chunker(sentence);
        int next = 0;
        while (next < sentence.size()) {
            next = chunker.take(next);
        }
        return List.copyOf(chunker.phrases);
    }

    private int take(int at) {
        int end = verbGroup(at);
        if (end > at) {
            return add(Kind.VERB, at, end, end - 1);
        }
        end = nounPhrase(at);
        if (end > at) {
            int head = nounHead(at, end);
            boolean onlyAdjective =
                    sentence.tag(head).equals("ADJ") && !sentence.isNamed(head) && !hasDeterminer(at, head);
            return add(onlyAdjective ? Kind.ADJECTIVE : Kind.NOUN, at, end, head);
        }
        return add(single(at), at, at + 1, at);
    }

    private Kind single(int at) {
        String word = sentence.lower(at);
        if (word.equals(",")) {
            return Kind.COMMA;
        }
        if (RELATIVES.contains(word) || isRelativeThat(at)) {
            return Kind.RELATIVE;
        }
        if (Quotations.isMark(word)) {
            return Kind.QUOTE;
        }
        return switch (sentence.tag(at)) {
            case "ADP" -> isSubordinating(at) ? Kind.SUBORDINATOR : Kind.PREPOSITION;
            case "CCONJ" -> Kind.CONJUNCTION;
            case "SCONJ" -> prepositional(word) ? Kind.PREPOSITION : Kind.SUBORDINATOR;
            case "PUNCT", "SYM" -> Set.of(";", ":", "—", "–", "--").contains(word) ? Kind.STOP : Kind.OTHER;
            case "PART" -> word.equals("to") ? Kind.PREPOSITION : Kind.OTHER;
            default -> Kind.OTHER;
        };
    }

    // Taggers call "of" before a gerund, or "against" before a clause, a subordinator.
    private static boolean prepositional(String word) {
        return Set.of(
                        "of", "by", "for", "against", "with", "from", "at", "on", "in", "about", "over", "towards",
                        "toward", "without")
                .contains(word);
    }

    private boolean isSubordinating(int at) {
        return Set.of("because", "although", "while", "whereas", "if", "unless").contains(sentence.lower(at));
    }

    private boolean isRelativeThat(int at) {
        return sentence.lower(at).equals("that")
                && !sentence.tag(at).equals("SCONJ")
                && at > 0
                && (sentence.tag(at - 1).equals("NOUN") || sentence.isNamed(at - 1))
                && (sentence.tag(at + 1).equals("VERB") || sentence.tag(at + 1).equals("AUX"));
    }

    private int add(Kind kind, int begin, int end, int head) {
        phrases.add(new Phrase(kind, begin, end, head));
        return end;
    }

    private int verbGroup(int at) {
        int i = at;
        if (sentence.isNamed(i) || isAfterGenitive(i)) {
            return at;
        }
        boolean to = sentence.lower(i).equals("to") && !sentence.tag(i).equals("ADP");
        if (to) {
            i++;
        }
        int lastVerb = -1;
        while (i < sentence.size() && !sentence.isNamed(i)) {
            String tag = sentence.tag(i);
            boolean clitic = CLITICS.contains(sentence.lower(i)) && !tag.equals("AUX");
            if (tag.equals("VERB") && !clitic && !isAttributive(i)) {
                lastVerb = i;
                i++;
                break;
            }
            if (tag.equals("AUX")) {
                lastVerb = i;
                i++;
            } else if (NEGATIONS.contains(sentence.lower(i)) || tag.equals("ADV") && (to || lastVerb >= 0 || i == at)) {
                i++;
            } else {
                break;
            }
        }
        return lastVerb < 0 ? at : lastVerb + 1;
    }

    // "the growing closeness", "a destabilizing act", "occupied land": a participle that stands before its noun.
    private boolean isAttributive(int at) {
        String word = sentence.lower(at);
        boolean participle = word.endsWith("ing") || word.endsWith("ed") || word.endsWith("en");
        String before = sentence.tag(at - 1);
        boolean opened = before.equals("DET")
                || before.equals("ADJ")
                || before.equals("NUM")
                || CLITICS.contains(sentence.lower(at - 1))
                || POSSESSIVES.contains(sentence.lower(at - 1))
                || HYPHENS.contains(sentence.lower(at - 1))
                || (before.equals("ADV") && sentence.tag(at - 2).equals("DET"));
        // "on occupied land"
        opened |= before.equals("ADP") && !word.endsWith("ing");
        String after = sentence.tag(at + 1);
        boolean noun = after.equals("NOUN") || after.equals("PROPN") || after.equals("ADJ") || sentence.isNamed(at + 1);
        return participle && opened && noun;
    }

    // "Beijing's support": what a genitive opens is a noun, whatever the tagger says.
    private boolean isAfterGenitive(int at) {
        return at > 1
                && CLITICS.contains(sentence.lower(at - 1))
                && sentence.tag(at - 1).equals("PART")
                && sentence.isNamed(at - 2)
                && sentence.tag(at).equals("VERB");
    }

    private int nounPhrase(int at) {
        int i = at;
        boolean headSeen = false;
        while (i < sentence.size()) {
            String tag = sentence.tag(i);
            String word = sentence.lower(i);
            if (sentence.isNamed(i)) {
                headSeen = true;
                i = endOfName(i);
                continue;
            }
            if (RELATIVES.contains(word) || isRelativeThat(i)) {
                break;
            }
            if (i > at && CLITICS.contains(word) && !Quotations.isClosing(sentence, i)) {
                headSeen = false;
            } else if (i > at && HYPHENS.contains(word) && i + 1 < sentence.size() && joins(i)) {
                headSeen = false;
            } else if (tag.equals("PRON")) {
                boolean possessive = POSSESSIVES.contains(word);
                if (i > at && !sentence.tag(i - 1).equals("DET")) {
                    break;
                }
                if (!possessive) {
                    return i + 1;
                }
            } else if (tag.equals("DET") || POSSESSIVES.contains(word)) {
                if (headSeen) {
                    break;
                }
            } else if (NOMINAL.contains(tag)) {
                headSeen |= tag.equals("NOUN") || tag.equals("PROPN");
            } else if (isAfterGenitive(i)) {
                headSeen = true;
            } else if (!(tag.equals("VERB") && isAttributive(i))
                    && !(tag.equals("ADV") && i > at && isBeforeAdjective(i) && !headSeen)) {
                break;
            }
            i++;
        }
        while (i > at + 1 && HYPHENS.contains(sentence.lower(i - 1))) {
            i--;
        }
        return i;
    }

    private boolean joins(int hyphen) {
        boolean tight =
                sentence.token(hyphen - 1).end() == sentence.token(hyphen).begin();
        return tight
                && (sentence.isNamed(hyphen + 1)
                        || NOMINAL.contains(sentence.tag(hyphen + 1))
                        || sentence.tag(hyphen + 1).equals("VERB"));
    }

    private int endOfName(int at) {
        return sentence.named().stream()
                .filter(place -> place.covers(at))
                .mapToInt(SentenceView.Named::end)
                .max()
                .orElse(at + 1);
    }

    private boolean isBeforeAdjective(int at) {
        return sentence.tag(at + 1).equals("ADJ") || isAttributive(at + 1);
    }

    private int nounHead(int begin, int end) {
        for (int i = end - 1; i >= begin; i--) {
            if (!CLITICS.contains(sentence.lower(i))
                    && (HEADS.contains(sentence.tag(i)) || sentence.isNamed(i) || isAfterGenitive(i))) {
                return i;
            }
        }
        return end - 1;
    }

    private boolean hasDeterminer(int begin, int head) {
        for (int i = begin; i < head; i++) {
            if (sentence.tag(i).equals("DET")) {
                return true;
            }
        }
        return false;
    }
}
