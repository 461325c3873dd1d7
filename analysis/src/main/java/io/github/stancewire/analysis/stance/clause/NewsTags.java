package io.github.stancewire.analysis.stance.clause;

import io.github.stancewire.analysis.language.EnglishLemmas;
import io.github.stancewire.analysis.stance.clause.SentenceView.Named;
import io.github.stancewire.analysis.stance.lexicon.CompoundWords;
import io.github.stancewire.analysis.stance.lexicon.Frame;
import io.github.stancewire.analysis.stance.lexicon.StanceLexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Mends parts of speech where a tagger trained on running text goes wrong in the news: headlines without articles ("Russia vows to counter
 * US"), "ally" between names, and names that it takes for something else. A sentence is parsed from the mended tags.
 */
final class NewsTags {
    private static final Set<String> KINSHIP =
            Set.of("ally", "allies", "rival", "rivals", "foe", "foes", "partner", "partners");
    private static final Set<String> PURPOSE = Set.of("aimed", "designed", "intended", "directed", "targeted");
    private static final Set<String> DIRECTIONS = Set.of("at", "to", "for", "against");
    private static final Set<String> PREFIXES = Set.of("pro", "anti");
    private static final Set<String> INSIDE = Set.of("ADJ", "DET", "ADP");
    private static final Set<String> NAMES = Set.of("PROPN", "ADJ", "NOUN", "PRON", "DET", "NUM");

    /** Endings of adjectives. */
    private static final Pattern JUDGING = Pattern.compile("(less|ous|ful|ive|[ai]ble|al|ic|ary|ent|ant)$");

    /** "Kenya shot down a drone": more than a shot. */
    private static final Set<String> DOWNED = Set.of("down", "dead");

    private static final Set<String> HAVING = Set.of("had", "has", "have");
    private static final Set<String> SAYING =
            Set.of("said", "says", "saying", "say", "added", "wrote", "stated", "told", "assured", "informed");
    private static final Set<String> BEFORE_GERUND = Set.of("in", "of", "for", "from", "by");
    /** What a clause behind "that" may begin with. */
    private static final Set<String> OPENING = Set.of("DET", "PROPN", "NOUN", "ADJ", "PRON", "NUM");

    private final List<String> words;
    private final List<String> tags;
    private final List<Named> named;
    private final StanceLexicon lexicon;

    private NewsTags(List<String> words, List<String> tags, List<Named> named, StanceLexicon lexicon) {
        this.words = words;
        this.tags = new ArrayList<>(tags);
        this.named = named;
        this.lexicon = lexicon;
    }

    /** @param tags universal and Penn tag of each word, joined by a bar */
    static List<String> mend(List<String> words, List<String> tags, List<Named> named, StanceLexicon lexicon) {
        NewsTags news = new NewsTags(words, tags, named, lexicon);
        boolean verbless = news.tags.stream().noneMatch(NewsTags::isFinite);
        for (int at = 0; at < words.size(); at++) {
            news.mend(at, verbless);
            verbless &= !isFinite(news.tags.get(at));
        }
        return List.copyOf(news.tags);
    }

    private static boolean isFinite(String tag) {
        return (tag.startsWith("VERB") || tag.startsWith("AUX")) && !tag.endsWith("VBG") && !tag.endsWith("|VB");
    }

    private void mend(int at, boolean verbless) {
        String tag = tags.get(at);
        String word = word(at);
        if (isNamed(at)) {
            if (!NAMES.contains(universal(at))
                    && Character.isUpperCase(words.get(at).codePointAt(0))
                    && universal(at).equals("VERB")) {
                tags.set(at, "PROPN|NNP");
            }
            return;
        }
        if (OpenedClauses.isOpenedBy(at, words, tags)) {
            tags.set(at, "SCONJ|IN");
            return;
        }
        if (KINSHIP.contains(word) && !tag.startsWith("NOUN")) {
            tags.set(at, word.endsWith("s") ? "NOUN|NNS" : "NOUN|NN");
            return;
        }
        if (CompoundWords.BACKED.contains(word) && at > 0 && word(at - 1).equals("-")) {
            tags.set(at, "ADJ|JJ");
            return;
        }
        if (PREFIXES.contains(word) && word(at + 1).equals("-")) {
            tags.set(at, "ADJ|JJ");
            return;
        }
        if (word.equals("that") && tag.startsWith("PRON") && isClaim(at)) {
            tags.set(at, "SCONJ|IN");
            return;
        }
        if (word.equals("shot") && DOWNED.contains(word(at + 1)) && at > 0) {
            String form = universal(at - 1).equals("AUX") ? "VERB|VBN" : "VERB|VBD";
            tags.set(at, form);
            tags.set(at + 1, "ADP|RP");
            return;
        }
        int speaks = word.equals("that") ? speechBefore(at) : -1;
        if (speaks >= 0) {
            tags.set(at, "SCONJ|IN");
            if (speaks > 0 && tags.get(speaks).equals("VERB|VBN") && isNominal(speaks - 1)) {
                tags.set(speaks, "VERB|VBD");
            }
            return;
        }
        // "had threatened Peru" is no threatened Peru that somebody had.
        boolean perfect = HAVING.contains(word) && tag.startsWith("VERB") && at > 0 && isNominal(at - 1);
        if (perfect && at + 1 < tags.size() && tags.get(at + 1).equals("VERB|VBN") && beginsPhrase(at + 2)) {
            tags.set(at, "AUX|" + tag.substring(tag.indexOf('|') + 1));
            return;
        }
        // "called the sanctions reckless", "called the sale “reckless”"
        boolean quoted = at > 0 && Quotations.isMark(word(at - 1)) && Quotations.isMark(word(at + 1));
        boolean finite = tag.equals("VERB|VBP") || quoted && !tag.startsWith("ADJ");
        if (finite && JUDGING.matcher(word).find() && lexicon.judgement(word).isPresent()) {
            tags.set(at, "ADJ|JJ");
            return;
        }
        boolean afterName = at > 0 && isNamed(at - 1);
        boolean actors = word.endsWith("s") && lexicon.is("agent", word.substring(0, word.length() - 1));
        if (afterName
                && tag.startsWith("VERB")
                && actors
                && !isNamed(at + 1)
                && !universal(at + 1).equals("DET")) {
            tags.set(at, "NOUN|NNS");
            return;
        }
        // "as Polish guards besiege Minsk": a plural that acts, a verb of the lexicon, a name.
        boolean pluralActs = at > 1
                && tags.get(at - 1).endsWith("NNS")
                && isNamed(at - 2)
                && lexicon.frames('n', word).isEmpty();
        if (tag.endsWith("|NN") && pluralActs && isNamed(at + 1) && isVerb(word)) {
            tags.set(at, "VERB|VBP");
            return;
        }
        // "a partnership with France aimed at trade": no new clause.
        boolean purpose = PURPOSE.contains(word) && tag.equals("VERB|VBD") && at > 0 && isNominal(at - 1);
        if (purpose && DIRECTIONS.contains(word(at + 1))) {
            tags.set(at, "VERB|VBN");
            return;
        }
        if (tag.equals("NOUN|NN") && isGerund(at)) {
            tags.set(at, "VERB|VBG");
            return;
        }
        // "the raids on Peru amount to", "constitute"
        boolean amounts = word.equals("amount")
                && word(at + 1).equals("to")
                && at > 0
                && (isNamed(at - 1) || tags.get(at - 1).endsWith("NNS"));
        if (tag.startsWith("NOUN") && (amounts || word.equals("constitute"))) {
            tags.set(at, "VERB|VBP");
            return;
        }
        boolean amountsTo = word.equals("amounts") && word(at + 1).equals("to") && at > 0 && isNominal(at - 1);
        if (tag.startsWith("NOUN") && amountsTo) {
            tags.set(at, "VERB|VBZ");
            return;
        }
        // "wants Peru to hand over": no hand.
        if (tag.startsWith("NOUN")
                && at > 1
                && isNamed(at - 2)
                && word(at - 1).equals("to")
                && isVerb(word + " " + word(at + 1))) {
            tags.set(at - 1, "PART|TO");
            tags.set(at, "VERB|VB");
            return;
        }
        // "since the Togo offensive began"
        if (word.equals("offensive")
                && tag.startsWith("ADJ")
                && at > 0
                && beginsPhrase(at - 1)
                && !NAMES.contains(universal(at + 1))) {
            tags.set(at, "NOUN|NN");
            return;
        }
        boolean infinitiveForm = at > 0 && tags.get(at - 1).equals("PART|TO");
        if (infinitiveForm && !tag.startsWith("VERB") && isVerb(word)) {
            tags.set(at, "VERB|VB");
            return;
        }
        boolean nominal = tag.startsWith("NOUN") || tag.startsWith("PROPN") || tag.startsWith("ADJ");
        boolean infinitive = word(at + 1).equals("to") && universal(at + 2).equals("VERB");
        boolean object = isNamed(at + 1) || infinitive || universal(at + 1).equals("DET");
        // "under intense Kenyan pressure to": a demonym inside a phrase is no subject.
        boolean inside = at > 1
                && universal(at - 1).equals("ADJ")
                && INSIDE.contains(universal(at - 2))
                && !lexicon.frames('n', word).isEmpty();
        if (nominal
                && !inside
                && afterName
                && (verbless || infinitive)
                && (object || verbless)
                && !lexicon.is("agent", word.replaceAll("s$", ""))) {
            verb(word).ifPresent(form -> tags.set(at, "VERB|" + form));
        }
    }

    // "took part in bombing Peru": no bombing Peru that somebody took part in.
    private boolean isGerund(int at) {
        if (!word(at).endsWith("ing") || at == 0 || !isNamed(at + 1)) {
            return false;
        }
        int before = universal(at - 1).equals("ADV") ? at - 2 : at - 1;
        return before >= 0
                && BEFORE_GERUND.contains(word(before))
                && lexicon.frames('v', EnglishLemmas.shared().lemma(word(at), "VERB")).stream()
                        .anyMatch(frame -> frame.has(Frame.Kind.OBJECT));
    }

    // "told Macron that Ghana had left", "said in a talk with the club's paper that Ghana had left": the clause is what
    // the speaker says, and tells nothing more of the addressee or the paper.
    private int speechBefore(int that) {
        boolean clause = isNamed(that + 1)
                || OPENING.contains(universal(that + 1)) && !word(that + 1).equals("which");
        if (!clause || that > 0 && word(that - 1).equals(",")) {
            return -1;
        }
        for (int at = that - 1; at >= Math.max(0, that - 9); at--) {
            if (tags.get(at).startsWith("VERB") && !isNamed(at)) {
                boolean saying = SAYING.contains(word(at));
                return saying || universal(at + 1).equals("ADP") && lexicon.is("speech", stem(at)) ? at : -1;
            }
            if (tags.get(at).startsWith("PUNCT") || tags.get(at).startsWith("SCONJ")) {
                return -1;
            }
        }
        return -1;
    }

    // "accusations by Kenya that Ghana is": what is claimed; but "the allegation that Ghana denies" is a claim.
    private boolean isClaim(int that) {
        int verb = that + 1;
        while (verb < tags.size() && (isNamed(verb) || NAMES.contains(universal(verb)))) {
            verb++;
        }
        boolean clause = verb > that + 1 && verb + 1 < tags.size() && opensVerb(tags.get(verb));
        if (!clause || tags.get(verb + 1).startsWith("PUNCT")) {
            return false;
        }
        for (int at = that - 1; at >= Math.max(0, that - 5); at--) {
            if (lexicon.is("claim", word(at).replaceAll("s$", ""))) {
                return true;
            }
            if (!isNamed(at) && !NAMES.contains(universal(at)) && !universal(at).equals("ADP")) {
                return false;
            }
        }
        return false;
    }

    // Also "the demand that Ghana leave".
    private static boolean opensVerb(String tag) {
        return (tag.startsWith("VERB") || tag.startsWith("AUX")) && !tag.endsWith("VBG");
    }

    // "posted" of "post", "argued" of "argue"
    private String stem(int at) {
        String word = word(at);
        String bare = word.replaceAll("(ed|s|ing)$", "");
        return lexicon.is("speech", bare) ? bare : word.replaceAll("[ds]$", "");
    }

    private boolean beginsPhrase(int at) {
        return isNamed(at)
                || universal(at).equals("DET")
                || universal(at).equals("ADP")
                || universal(at).equals("PRON");
    }

    /** The form of a verb of the lexicon that a word may be. */
    private Optional<String> verb(String word) {
        if (isVerb(word)) {
            return Optional.of("VBP");
        }
        for (String ending : List.of("s", "es", "ed", "d")) {
            if (word.endsWith(ending) && word.length() > ending.length() + 2) {
                String stem = word.substring(0, word.length() - ending.length());
                if (isVerb(stem)) {
                    return Optional.of(ending.endsWith("s") ? "VBZ" : "VBD");
                }
            }
        }
        return Optional.empty();
    }

    private boolean isVerb(String lemma) {
        return !lexicon.frames('v', lemma).isEmpty()
                || lexicon.is("boost", lemma)
                || lexicon.is("commit", lemma)
                || lexicon.is("plan", lemma)
                || lexicon.is("speech", lemma);
    }

    private boolean isNominal(int token) {
        return tags.get(token).startsWith("NOUN") || tags.get(token).startsWith("PROPN");
    }

    private boolean isNamed(int token) {
        return named.stream().anyMatch(place -> place.covers(token));
    }

    private String word(int token) {
        return token < words.size() ? words.get(token).toLowerCase(Locale.ROOT) : "";
    }

    private String universal(int token) {
        return token < words.size()
                ? tags.get(token).substring(0, tags.get(token).indexOf('|'))
                : "";
    }
}
