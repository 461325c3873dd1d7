package io.github.stancewire.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.github.stancewire.ingest", importOptions = ImportOption.DoNotIncludeTests.class)
class WallsTest {
    @ArchTest
    static final ArchRule ingestKnowsOnlySchemas = noClasses()
            .that()
            .resideInAPackage("io.github.stancewire.ingest..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.github.stancewire.analysis..",
                    "io.github.stancewire.enrich..",
                    "io.github.stancewire.sink..",
                    "io.github.stancewire.serve..",
                    "io.github.stancewire.app..");

    @ArchTest
    static final ArchRule readingNeedsNoKafka = noClasses()
            .that()
            .resideInAnyPackage(
                    "..ingest.article..",
                    "..ingest.file..",
                    "..ingest.feed..",
                    "..ingest.fetch..",
                    "..ingest.schedule..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "..ingest.publish..");
}
