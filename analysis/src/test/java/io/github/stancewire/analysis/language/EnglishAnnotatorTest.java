package io.github.stancewire.analysis.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnglishAnnotatorTest {
    private static final EnglishAnnotator ANNOTATOR = EnglishAnnotator.create();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Acme's offer        | Acme 's offer
            Acme’s offer        | Acme ’s offer
            They didn't sign    | They did n't sign
            They can’t sign     | They ca n’t sign
            They cannot sign    | They can not sign
            US-China talks      | US - China talks
            China-Russia ties   | China - Russia ties
            a Russian-backed plan | a Russian - backed plan
            anti-Chinese mood   | anti - Chinese mood
            a U.S.-led force    | a U.S. - led force
            Sino-Russian ties   | Sino - Russian ties
            Kim Jong-un spoke   | Kim Jong-un spoke
            Bashar al-Assad fell | Bashar al-Assad fell
            a so-called truce   | a so-called truce
            an F-16 and a G-7   | an F-16 and a G-7
            paid US$50 million  | paid US $ 50 million
            paid $1,200.50      | paid $ 1,200.50
            up 3.5% today       | up 3.5 % today
            from 9–10 December  | from 9 – 10 December
            Wait... what        | Wait ... what
            the (new) deal      | the ( new ) deal
            “Stop,” he said     | “ Stop , ” he said
            "Stop," he said     | " Stop , " he said
            the allies' plan    | the allies ' plan
            AT&T and O'Brien    | AT&T and O'Brien
            see www.example.org. | see www.example.org .
            Gen. J. R. Doe of Acme Corp. left | Gen. J. R. Doe of Acme Corp. left
            """)
    void wordsAreCutAsUniversalDependenciesDoes(String text, String tokens) {
        assertEquals(tokens, String.join(" ", words(text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Acme Corp. said on Jan. 5 that it would leave.",
                "Gen. Doe met Mr. J. R. Roe of the U.S. State Department.",
                "The U.S. Navy and the U.K. government sent Lt. Col. Roe.",
                "“Will you sign?” he asked the minister.",
                "He arrived at 5 p.m. on Tuesday with No. 10 officials.",
                "King Aldo (c. 1340 to 1381) ruled both shores.",
                "She holds a Ph. D. in law and a Ph.D. in physics from Oslo.",
                "The so-called “peace plan...” never came."
            })
    void theseAreOneSentence(String text) {
        assertEquals(1, ANNOTATOR.annotate(text, "en").sentences().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "He left the U.S. The ministry was silent.",
                "“We will not sign.” The minister then left.",
                "Will it hold? Nobody knows.",
                "It works for Acme Corp. He said so.",
                "A headline without a period\nThe first sentence.",
                "One paragraph\n\nAnother paragraph",
                "They agreed (at last.) Then they left.",
                "Talks ended.Nobody signed."
            })
    void theseAreTwoSentences(String text) {
        assertEquals(2, ANNOTATOR.annotate(text, "en").sentences().size());
    }

    @Test
    void everyTokenIsTheTextAtItsPlace() {
        String text = "The 🇫🇷 envoy 😀 met “Jane”… in São Tomé; 中国 didn't reply.";
        for (Sentence sentence : ANNOTATOR.annotate(text, "en").sentences()) {
            for (Token token : sentence.tokens()) {
                assertEquals(token.text(), text.substring(token.begin(), token.end()));
            }
        }
    }

    @Test
    void tokensNeverSplitASurrogatePair() {
        for (String word : words("a😀b \uD83C\uDDEB\uD83C\uDDF7 𝒜𝒷-𝒞")) {
            assertTrue(!Character.isLowSurrogate(word.charAt(0)), word);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            China criticised the sanctions.        | criticised    | VERB  | criticise
            Russia is strengthening its ties.      | strengthening | VERB  | strengthen
            The ministry condemned the strikes.    | condemned     | VERB  | condemn
            They negotiated a ceasefire.           | negotiated    | VERB  | negotiate
            Trump then threatened further tariffs. | threatened    | VERB  | threaten
            Officials denied the claims.           | denied        | VERB  | deny
            He shook hands with both leaders.      | leaders       | NOUN  | leader
            The two countries planned the visit.   | countries     | NOUN  | country
            The allies were winning.               | winning       | VERB  | win
            He said it was over.                   | said          | VERB  | say
            The guards repelled the rioters.       | repelled      | VERB  | repel
            The kingdom acceded to the treaty.     | acceded       | VERB  | accede
            The court extradited two men.          | extradited    | VERB  | extradite
            The uncle misled his nephew.           | misled        | VERB  | mislead
            Russia’s minister left.                | ’s            | PART  | 's
            They didn’t sign the treaty.           | n’t           | PART  | not
            The United Nations met.                | United        | PROPN | united
            """)
    void wordsAreTaggedAndLemmatized(String text, String word, String tag, String lemma) {
        Token token = tokens(text).stream()
                .filter(candidate -> candidate.text().equals(word))
                .findFirst()
                .orElseThrow();
        assertEquals(tag + " " + lemma, token.tag() + " " + token.lemma());
    }

    @Test
    void anotherLanguageHasNoSentences() {
        assertTrue(ANNOTATOR.annotate("Le ministre a parlé.", "fr").sentences().isEmpty());
    }

    @Test
    void aBlankTextHasNoSentences() {
        assertTrue(ANNOTATOR.annotate(" \n\u00A0\n", "en").sentences().isEmpty());
    }

    @Test
    void aSentenceWithoutEndIsCutIntoPieces() {
        List<Sentence> sentences =
                ANNOTATOR.annotate("word, ".repeat(5_000), "en").sentences();
        assertTrue(sentences.stream().allMatch(sentence -> sentence.tokens().size() <= EnglishSentences.LONGEST));
        assertEquals(10_000, sentences.stream().mapToInt(s -> s.tokens().size()).sum());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a-", "a.", "-", "1"})
    void aMillionCharactersWithoutASpaceDoNotHurt(String unit) {
        String text = unit.repeat(1_000_000 / unit.length());
        assertTimeout(Duration.ofSeconds(60), () -> ANNOTATOR.annotate(text, "en"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@", "A.", "1.", "don't", "\u0301", "'", "😀", "(", "a/", "\"a"})
    void manySmallTokensCostOnlyTheirNumber(String unit) {
        assertTimeout(Duration.ofSeconds(60), () -> ANNOTATOR.annotate(unit.repeat(10_000), "en"));
    }

    @Test
    void anyCharactersMakeTokensInOrder() {
        long seed = 20_240_517;
        Random random = new Random(seed);
        String alphabet = "aA'’-–.…,;:!?\"“”()[] \n\t\u00A01é中\uD83D\uDE00@&%$/\u0301\u200B";
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(80); i > 0; i--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            int last = 0;
            for (Token token : tokens(text.toString())) {
                assertTrue(token.begin() >= last, () -> "seed " + seed + ": " + text);
                last = token.end();
            }
        }
    }

    @Test
    void manyThreadsGetWhatOneThreadGets() throws Exception {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            texts.add("The minister of country " + i
                    + " criticised China's plan. Gen. Doe didn't agree with the U.S.-led bloc.");
        }
        List<AnnotatedText> expected =
                texts.stream().map(text -> ANNOTATOR.annotate(text, "en")).toList();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<AnnotatedText>> calls = new ArrayList<>();
            for (int round = 0; round < 5; round++) {
                texts.forEach(text -> calls.add(() -> ANNOTATOR.annotate(text, "en")));
            }
            List<AnnotatedText> actual = new ArrayList<>();
            for (Future<AnnotatedText> future : threads.invokeAll(calls)) {
                actual.add(future.get());
            }
            for (int i = 0; i < actual.size(); i++) {
                assertEquals(expected.get(i % texts.size()), actual.get(i));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Token> tokens(String text) {
        return ANNOTATOR.annotate(text, "en").sentences().stream()
                .flatMap(sentence -> sentence.tokens().stream())
                .toList();
    }

    private static List<String> words(String text) {
        return tokens(text).stream().map(Token::text).toList();
    }
}
