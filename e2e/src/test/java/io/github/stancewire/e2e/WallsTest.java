package io.github.stancewire.e2e;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;

/** The walls between modules, over all of their classes; what holds within one module stands in its own test. */
@AnalyzeClasses(packages = "io.github.stancewire", importOptions = ImportOption.DoNotIncludeTests.class)
class WallsTest {
    private static final String OURS = "io.github.stancewire.";
    private static final String SCHEMAS = OURS + "schemas..";
    private static final String ANALYSIS = OURS + "analysis..";
    private static final String INGEST = OURS + "ingest..";
    private static final String ENRICH = OURS + "enrich..";
    private static final String SINK = OURS + "sink..";
    private static final String SERVE = OURS + "serve..";
    private static final String APP = OURS + "app..";
    private static final String LAB = OURS + "lab..";

    @ArchTest
    static final ArchRule schemasUseNothingOfOurs = doNotUse(SCHEMAS, ANALYSIS, INGEST, ENRICH, SINK, SERVE, APP, LAB);

    @ArchTest
    static final ArchRule analysisUsesNothingOfOurs =
            doNotUse(ANALYSIS, SCHEMAS, INGEST, ENRICH, SINK, SERVE, APP, LAB);

    @ArchTest
    static final ArchRule ingestMeetsOthersInTopicsOnly = doNotUse(INGEST, ANALYSIS, ENRICH, SINK, SERVE, APP, LAB);

    @ArchTest
    static final ArchRule enrichMeetsOthersInTopicsOnly = doNotUse(ENRICH, INGEST, SINK, SERVE, APP, LAB);

    @ArchTest
    static final ArchRule theSinkMeetsOthersInTopicsOnly = doNotUse(SINK, ANALYSIS, INGEST, ENRICH, SERVE, APP, LAB);

    @ArchTest
    static final ArchRule serveMeetsOthersInTheDatabaseOnly = doNotUse(SERVE, ANALYSIS, INGEST, ENRICH, SINK, APP, LAB);

    @ArchTest
    static final ArchRule analysisTalksToNobody = noClasses()
            .that()
            .resideInAPackage(ANALYSIS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.apache.kafka..",
                    "org.apache.avro..",
                    "java.sql..",
                    "javax.sql..",
                    "java.net.http..",
                    "io.javalin..",
                    "io.micrometer..")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(java.net.URLConnection.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(java.net.Socket.class);

    @ArchTest
    static final ArchRule analysisReadsNoClock = noClasses()
            .that()
            .resideInAPackage(ANALYSIS)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now");

    @ArchTest
    static final ArchRule analysisThrowsNoDice = noClasses()
            .that()
            .resideInAPackage(ANALYSIS)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Random.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(ThreadLocalRandom.class)
            .orShould()
            .callMethod(Math.class, "random");

    @ArchTest
    static final ArchRule onlyOneClassTouchesTheBroker = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(OURS + "app.embedded.EmbeddedKafka")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "kafka..",
                    "org.apache.kafka.raft..",
                    "org.apache.kafka.server..",
                    "org.apache.kafka.metadata..",
                    "org.apache.kafka.storage.."));

    @ArchTest
    static final ArchRule kafkasInternalsAreNotOurs = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(OURS + "app.embedded.EmbeddedKafka")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.apache.kafka..internals.."));

    @ArchTest
    static final ArchRule onlyCommandsSpeakOnTheConsole = noClasses()
            .that()
            .resideOutsideOfPackages(APP, LAB)
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    /** A module's root package puts its features together and holds the values they share, so it is none of the slices. */
    @ArchTest
    static final ArchRule featuresOfAModuleDoNotDependOnEachOtherInCircles =
            slices().matching(OURS + "(*).(*)..").should().beFreeOfCycles();

    private static ArchRule doNotUse(String module, String... others) {
        return noClasses()
                .that()
                .resideInAPackage(module)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others);
    }
}
