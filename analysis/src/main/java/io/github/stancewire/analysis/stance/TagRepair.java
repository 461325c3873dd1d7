package io.github.stancewire.analysis.stance;

import io.github.stancewire.analysis.language.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Mends parts of speech where a tagger trained on running text goes wrong in news: headlines without articles ("Russia
 * vows to counter US"), gerunds behind prepositions ("aimed at containing both"), and "ally" between names.
 */
final class TagRepair {
    private static final Set<String> KINSHIP =
            Set.of("ally", "allies", "rival", "rivals", "foe", "foes", "partner", "partners");

    private final StanceLexicon lexicon;

    TagRepair(StanceLexicon lexicon) {
        this.lexicon = lexicon;
    }

    SentenceView mend(SentenceView sentence) {
        boolean verbless = sentence.tokens().stream().noneMatch(token -> isFinite(token));
        List<Token> mended = new ArrayList<>();
        for (int i = 0; i < sentence.size(); i++) {
            mended.add(mend(sentence, i, verbless));
            verbless &=
                    !mended.get(i).tag().equals("VERB") || mended.get(i).text().endsWith("ing");
        }
        return new SentenceView(List.copyOf(mended), sentence.named());
    }

    private static boolean isFinite(Token token) {
        boolean verb = token.tag().equals("VERB") || token.tag().equals("AUX");
        return verb && !token.text().endsWith("ing");
    }

    private Token mend(SentenceView sentence, int at, boolean verbless) {
        Token token = sentence.token(at);
        if (sentence.isNamed(at)) {
            return token;
        }
        String word = token.text().toLowerCase(Locale.ROOT);
        if (KINSHIP.contains(word) && !token.tag().equals("NOUN")) {
            return retagged(token, "NOUN", word.endsWith("ies") ? "ally" : word.replaceAll("s$", ""));
        }
        boolean afterName = at > 0 && sentence.isNamed(at - 1);
        boolean nominal = token.tag().equals("NOUN")
                || token.tag().equals("PROPN")
                || token.tag().equals("ADJ");
        boolean infinitive =
                sentence.lower(at + 1).equals("to") && sentence.tag(at + 2).equals("VERB");
        boolean object =
                sentence.isNamed(at + 1) || infinitive || sentence.tag(at + 1).equals("DET");
        if (nominal && afterName && (verbless || infinitive) && (object || verbless)) {
            Optional<String> verb = verb(word);
            if (verb.isPresent()) {
                return retagged(token, "VERB", verb.get());
            }
        }
        boolean infinitiveForm =
                sentence.lower(at - 1).equals("to") && sentence.tag(at - 1).equals("PART");
        if (infinitiveForm && !token.tag().equals("VERB") && isVerb(word)) {
            return retagged(token, "VERB", word);
        }
        boolean headline = !sentence.tag(sentence.size() - 1).equals("PUNCT");
        if (nominal && headline && sentence.lower(at - 1).equals(",") && sentence.isNamed(at + 1)) {
            Optional<String> verb = verb(word);
            if (verb.isPresent()) {
                return retagged(token, "VERB", verb.get());
            }
        }
        boolean gerund = word.endsWith("ing")
                && !token.tag().equals("VERB")
                && sentence.tag(at - 1).equals("ADP");
        boolean governs = sentence.isNamed(at + 1)
                || sentence.lower(at + 1).equals("both")
                || sentence.tag(at + 1).equals("DET");
        if (gerund && governs) {
            return verb(word).map(lemma -> retagged(token, "VERB", lemma)).orElse(token);
        }
        return token;
    }

    /** The verb of the lexicon that a form may belong to. */
    private Optional<String> verb(String form) {
        List<String> stems = new ArrayList<>(List.of(form));
        for (String ending : List.of("s", "es", "ed", "d", "ing")) {
            if (form.endsWith(ending) && form.length() > ending.length() + 2) {
                String stem = form.substring(0, form.length() - ending.length());
                stems.add(stem);
                stems.add(stem + "e");
                boolean doubled = stem.length() > 3 && stem.charAt(stem.length() - 1) == stem.charAt(stem.length() - 2);
                if (doubled) {
                    stems.add(stem.substring(0, stem.length() - 1));
                }
            }
        }
        return stems.stream().filter(this::isVerb).findFirst();
    }

    private boolean isVerb(String lemma) {
        return !lexicon.frames('v', lemma).isEmpty()
                || lexicon.is("boost", lemma)
                || lexicon.is("commit", lemma)
                || lexicon.is("plan", lemma)
                || lexicon.is("speech", lemma);
    }

    private static Token retagged(Token token, String tag, String lemma) {
        return new Token(token.span(), token.text(), tag, lemma);
    }
}
