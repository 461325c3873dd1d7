package io.github.stancewire.enrich;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;

@AnalyzeClasses(packages = "io.github.stancewire.enrich", importOptions = ImportOption.DoNotIncludeTests.class)
class WallsTest {
    @ArchTest
    static final ArchRule enrichMeetsTheOtherServicesInTopicsOnly = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.github.stancewire.ingest..",
                    "io.github.stancewire.sink..",
                    "io.github.stancewire.serve..",
                    "io.github.stancewire.app..");

    @ArchTest
    static final ArchRule whatBecomesOfAnArticleKnowsNoKafka = noClasses()
            .that()
            .resideInAPackage("..enrich.article..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "io.micrometer..");

    @ArchTest
    static final ArchRule kafkasInternalsAreNotOurs =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("org.apache.kafka..internals..");

    @ArchTest
    static final ArchRule processingReadsNoClock = noClasses()
            .that()
            .resideInAnyPackage("..enrich.article..", "..enrich.topology..")
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(Instant.class, "now");

    @ArchTest
    static final ArchRule stepsOpenNoConnections = noClasses()
            .that()
            .resideInAnyPackage("..enrich.article..", "..enrich.topology..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net.http..", "java.sql..", "javax.sql..");
}
