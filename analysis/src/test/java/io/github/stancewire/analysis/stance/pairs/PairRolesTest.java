package io.github.stancewire.analysis.stance.pairs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stancewire.analysis.Span;
import io.github.stancewire.analysis.language.EnglishAnnotator;
import io.github.stancewire.analysis.language.Sentence;
import io.github.stancewire.analysis.stance.lexicon.StanceLexicon;
import io.github.stancewire.analysis.syntax.EnglishParser;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairRolesTest {
    private static final EnglishAnnotator ANNOTATOR = EnglishAnnotator.create();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    Kenya praised Malta.                          | Kenya  | praise  | nsubj
                    Malta was praised by Kenya.                   | Kenya  | praise  | obl:by
                    Malta was praised by Kenya.                   | Malta  | praise  | nsubj:pass
                    Kenya agreed to help Malta.                   | Kenya  | help    | nsubj
                    Kenya urged Malta to leave the bloc.          | Malta  | leave   | nsubj
                    Kenya met Malta and praised Chile.            | Kenya  | praise  | nsubj
                    Kenya met the minister who praised Chile.     | minister | praise | nsubj
                    Kenya sent food to Malta.                     | Malta  | send    | obl:to
                    """)
    void anActorPlaysItsPartAlsoWhereTheTreeDoesNotSaySo(String text, String actor, String lemma, String role) {
        Sentence sentence = ANNOTATOR.annotate(text, "en").sentences().get(0);
        PairText read = new PairText(
                sentence, EnglishParser.shared().parse(sentence.words()), new PredicateReader(StanceLexicon.load()));
        int at = read.place(new Span(text.indexOf(actor), text.indexOf(actor) + actor.length()))
                .begin();
        int predicate = 0;
        while (!read.lemma(predicate).equals(lemma)) {
            predicate++;
        }
        assertEquals(role, PairRoles.of(read, predicate, at, List.of(at)));
    }
}
