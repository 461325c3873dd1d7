package io.github.stancewire.analysis.stance.coder;

import io.github.stancewire.analysis.language.AnnotatedText;
import io.github.stancewire.analysis.language.Sentence;
import io.github.stancewire.analysis.language.Token;
import io.github.stancewire.analysis.stance.lexicon.StanceLexicon;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells sport from politics: teams bear the names of countries, and beat, fight and attack each other without any stance. Pure. */
final class Sport {
    private static final Pattern SCORE = Pattern.compile("\\d{1,2}[-\u2013]\\d{1,2}");
    private static final double SHARE = 0.34;

    private Sport() {}

    /** Whether a text is a report of sport: a third and more of its sentences are. */
    static boolean isAbout(AnnotatedText text, StanceLexicon lexicon) {
        List<Sentence> sentences = text.sentences();
        long told =
                sentences.stream().filter(sentence -> isTold(sentence, lexicon)).count();
        return told > 1 && told >= SHARE * sentences.size();
    }

    /** Whether a sentence tells of a match: it has a result, or a word that only sport has. */
    static boolean isTold(Sentence sentence, StanceLexicon lexicon) {
        for (Token token : sentence.tokens()) {
            String word = token.lemma().toLowerCase(Locale.ROOT);
            if (lexicon.is("sport", word) || isScore(token.text())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isScore(String word) {
        return Character.isDigit(word.charAt(0)) && SCORE.matcher(word).matches();
    }
}
