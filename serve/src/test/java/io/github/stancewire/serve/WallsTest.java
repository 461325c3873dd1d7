package io.github.stancewire.serve;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.github.stancewire.serve", importOptions = ImportOption.DoNotIncludeTests.class)
final class WallsTest {

    @ArchTest
    static final ArchRule SERVICES_MEET_IN_TOPICS_AND_THE_DATABASE_ONLY = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.github.stancewire.ingest..",
                    "io.github.stancewire.enrich..",
                    "io.github.stancewire.sink..",
                    "io.github.stancewire.analysis..",
                    "io.github.stancewire.app..");

    @ArchTest
    static final ArchRule QUERIES_KNOW_NOTHING_OF_HTTP = noClasses()
            .that()
            .resideInAPackage("..serve.query..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.javalin..", "jakarta.servlet..", "..serve.http..", "..serve.web..");

    @ArchTest
    static final ArchRule ONLY_QUERIES_SPEAK_SQL = noClasses()
            .that()
            .resideOutsideOfPackage("..serve.query..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.sql..");
}
