package io.github.stancewire.analysis;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Analysis is pure: it meets nothing but text. */
@AnalyzeClasses(packages = "io.github.stancewire.analysis", importOptions = ImportOption.DoNotIncludeTests.class)
class WallsTest {
    @ArchTest
    static final ArchRule knowsNoOtherModule = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.github.stancewire.schemas..",
                    "io.github.stancewire.ingest..",
                    "io.github.stancewire.enrich..",
                    "io.github.stancewire.sink..",
                    "io.github.stancewire.serve..",
                    "io.github.stancewire.app..");

    @ArchTest
    static final ArchRule knowsNoKafkaDatabaseOrNetwork = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "java.sql..", "javax.sql..", "java.net.http..");

    @ArchTest
    static final ArchRule readsNoClock = noClasses()
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.Instant.class, "now");

    @ArchTest
    static final ArchRule extractionStandsAlone = noClasses()
            .that()
            .resideInAPackage("..analysis.extract..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..analysis.entity..", "..analysis.stance..", "..analysis.language..");

    /** Parts of a package count by themselves; the root, which puts them together and holds what they share, is none of them. */
    @ArchTest
    static final ArchRule packagesDoNotDependOnEachOtherInCircles =
            slices().matching("io.github.stancewire.analysis.(**)").should().beFreeOfCycles();
}
