package io.github.stancewire.lab;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.github.stancewire.lab", importOptions = ImportOption.DoNotIncludeTests.class)
class WallsTest {
    @ArchTest
    static final ArchRule labUsesAnalysisAndSchemasOnly = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.github.stancewire.ingest..",
                    "io.github.stancewire.enrich..",
                    "io.github.stancewire.sink..",
                    "io.github.stancewire.serve..",
                    "io.github.stancewire.app..",
                    "org.apache.kafka..",
                    "java.sql..");
}
