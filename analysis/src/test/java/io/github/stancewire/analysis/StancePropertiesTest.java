package io.github.stancewire.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stancewire.analysis.entity.Entity;
import io.github.stancewire.analysis.extract.CleanArticle;
import io.github.stancewire.analysis.stance.Actor;
import io.github.stancewire.analysis.stance.Stance;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for the stances of any text, whatever finds them. */
class StancePropertiesTest {
    private static final Analyzer ANALYZER = DefaultAnalyzer.create();
    private static final int ROUNDS = 40;
    private static final String PLAIN = "France condemned Iran on Sunday.";

    private static Tags tag(CleanArticle article) {
        return ANALYZER.tag(article, GeneratedArticle.DAY);
    }

    /** Asks something of each stance of many articles; the seed and the text go with what fails. */
    private static void ofEach(long seed, BiConsumer<CleanArticle, Stance> asked) {
        int stances = 0;
        for (long round = 0; round < ROUNDS; round++) {
            CleanArticle article = GeneratedArticle.of(seed * 1000 + round);
            for (Stance stance : tag(article).stances()) {
                asked.accept(article, stance);
                stances++;
            }
        }
        assertNotEquals(0, stances, "Articles of seed " + seed + " hold no stance to ask anything of");
    }

    private static String where(CleanArticle article, Stance stance) {
        return stance + " in: " + article.text();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void evidenceIsAPlaceOfTheTextThatBeginsAndEndsWithAWord(long seed) {
        ofEach(seed, (article, stance) -> {
            int[] points = article.text().codePoints().toArray();
            Span evidence = stance.evidence();
            assertTrue(evidence.end() <= points.length, () -> where(article, stance));
            assertFalse(Character.isWhitespace(points[evidence.begin()]), () -> where(article, stance));
            assertFalse(Character.isWhitespace(points[evidence.end() - 1]), () -> where(article, stance));
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void evidenceKeepsToOneParagraph(long seed) {
        ofEach(seed, (article, stance) -> {
            String text = article.text();
            String evidence = text.substring(
                    text.offsetByCodePoints(0, stance.evidence().begin()),
                    text.offsetByCodePoints(0, stance.evidence().end()));
            assertFalse(evidence.contains("\n\n"), () -> where(article, stance));
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void nobodyIsForOrAgainstHimself(long seed) {
        ofEach(
                seed,
                (article, stance) ->
                        assertNotEquals(side(stance.source()), side(stance.target()), () -> where(article, stance)));
    }

    private static String side(Actor actor) {
        return actor.issue().orElseGet(() -> actor.party().orElse(actor.name()));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void theScoreHasTheSignOfThePolarity(long seed) {
        Map<Stance.Polarity, Double> signs =
                Map.of(Stance.Polarity.SUPPORT, 1.0, Stance.Polarity.OPPOSE, -1.0, Stance.Polarity.NEUTRAL, 0.0);
        ofEach(
                seed,
                (article, stance) -> assertEquals(
                        signs.get(stance.polarity()), Math.signum(stance.score()), () -> where(article, stance)));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void everyActorIsNamedInTheArticleOrIsItsOutlet(long seed) {
        Map<CleanArticle, Set<String>> known = new HashMap<>();
        ofEach(seed, (article, stance) -> {
            Set<String> names = known.computeIfAbsent(article, StancePropertiesTest::named);
            Stream.of(stance.source(), stance.target())
                    .flatMap(actor -> Stream.of(actor.entity().orElse(side(actor))))
                    .forEach(name -> assertTrue(names.contains(name), () -> name + ": " + where(article, stance)));
        });
    }

    private static Set<String> named(CleanArticle article) {
        Set<String> names = tag(article).entities().stream()
                .flatMap(StancePropertiesTest::names)
                .collect(Collectors.toSet());
        names.add(GeneratedArticle.OUTLET);
        return names;
    }

    private static Stream<String> names(Entity entity) {
        return Stream.concat(Stream.of(entity.id(), entity.name()), entity.party().stream());
    }

    @Test
    void whoIsNeitherNamedNorAnActorStaysOut() {
        assertEquals(
                List.of(),
                tag(GeneratedArticle.article("The plumber condemned the baker. A cat attacked the neighbour's dog, and"
                                + " the gardener praised the rain. Everyone is against winter."))
                        .stances());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5})
    void theOrderInWhichArticlesComeDoesNotMatter(long seed) {
        List<Long> seeds = new ArrayList<>();
        for (long round = 0; round < ROUNDS; round++) {
            seeds.add(seed * 1000 + round);
        }
        Map<Long, Tags> first = new HashMap<>();
        seeds.forEach(each -> first.put(each, tag(GeneratedArticle.of(each))));
        Collections.shuffle(seeds, new Random(seed));
        seeds.forEach(each -> assertEquals(first.get(each), tag(GeneratedArticle.of(each)), "seed " + each));
    }

    @Test
    void threadsThatShareTheAnalyzerReadTheSame() throws ExecutionException, InterruptedException {
        List<CleanArticle> articles = new ArrayList<>();
        for (long seed = 0; seed < ROUNDS; seed++) {
            articles.add(GeneratedArticle.of(seed));
        }
        List<Tags> alone = articles.stream().map(StancePropertiesTest::tag).toList();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<List<Tags>>> together = new ArrayList<>();
            for (int thread = 0; thread < 4; thread++) {
                together.add(threads.submit(
                        () -> articles.stream().map(StancePropertiesTest::tag).toList()));
            }
            for (Future<List<Tags>> one : together) {
                assertEquals(alone, one.get());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"\"", "“", "”", "‘", "«", "\"\"\"", "“‘“"})
    void aMarkThatNothingClosesChangesNothingTwoParagraphsOn(String mark) {
        String opened = mark + "The weather is mild in the valley this week, and nobody complains.";
        String text = opened + "\n\nThe bakers sold out before noon.\n\n" + PLAIN;
        assertEquals(List.of("FRA OPPOSE IRN"), arrows(text));
    }

    @ParameterizedTest(name = "{0} marks")
    @ValueSource(ints = {10, 1_000, 20_000})
    void quotationsMayBeNestedHoweverDeep(int depth) {
        String nested = "“‘".repeat(depth / 2) + "We are calm" + "’”".repeat(depth / 2) + ", said the mayor.";
        assertEquals(List.of("FRA OPPOSE IRN"), arrows(nested + "\n\nThe bakers sold out before noon.\n\n" + PLAIN));
    }

    @Test
    void bracketsMayBeNestedHoweverDeep() {
        String nested = "The mayor " + "(who ".repeat(5_000) + "smiled" + ")".repeat(5_000) + ".";
        assertEquals(List.of("FRA OPPOSE IRN"), arrows(nested + "\n\n" + PLAIN));
    }

    @Test
    void aSentenceWithoutAnEndDoesNotHideTheNextParagraph() {
        String endless = "The river " + "flows and the wind turns and the mill ".repeat(2_500) + "stops.";
        assertTrue(endless.split(" ", -1).length > 20_000);
        assertEquals(List.of("FRA OPPOSE IRN"), arrows(endless + "\n\n" + PLAIN));
    }

    @Test
    void aSentenceWithoutAnEndHoldsNoMoreThanAHandfulOfStancesForEachOfItsVerbs() {
        String endless = "China and Japan and Russia and France criticised Iran and Germany and Poland and ";
        String text = endless.repeat(1_500) + "NATO.";
        int stances = tag(GeneratedArticle.article(text)).stances().size();
        assertTrue(stances < 24 * 1_500, () -> stances + " stances by 1500 verbs");
    }

    private static List<String> arrows(String text) {
        return tag(GeneratedArticle.article(text)).stances().stream()
                .map(stance -> side(stance.source()) + " " + stance.polarity() + " " + side(stance.target()))
                .toList();
    }
}
