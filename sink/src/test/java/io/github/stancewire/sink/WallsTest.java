package io.github.stancewire.sink;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.apache.kafka.clients.consumer.Consumer;

@AnalyzeClasses(packages = "io.github.stancewire.sink", importOptions = ImportOption.DoNotIncludeTests.class)
class WallsTest {
    @ArchTest
    static final ArchRule theSinkMeetsOtherServicesInTopicsOnly = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.github.stancewire.analysis..",
                    "io.github.stancewire.ingest..",
                    "io.github.stancewire.enrich..",
                    "io.github.stancewire.serve..",
                    "io.github.stancewire.app..");

    @ArchTest
    static final ArchRule whatArrivedIsReadWithoutDatabase = noClasses()
            .that()
            .resideInAPackage("..sink.arrival")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "..sink.postgres..");

    @ArchTest
    static final ArchRule rowsAreWrittenWithoutAConsumer = noClasses()
            .that()
            .resideInAnyPackage("..sink.arrival", "..sink.postgres", "..sink.summary")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Consumer.class);

    @ArchTest
    static final ArchRule packagesDoNotDependOnEachOtherInCircles =
            slices().matching("io.github.stancewire.(sink.*)..").should().beFreeOfCycles();
}
