package io.github.stancewire.schemas;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.github.stancewire", importOptions = ImportOption.DoNotIncludeTests.class)
class WallsTest {
    @ArchTest
    static final ArchRule SCHEMAS_KNOWS_NO_OTHER_MODULE = classes()
            .that()
            .resideInAPackage("io.github.stancewire.schemas..")
            .should()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackages(
                    "io.github.stancewire.analysis..",
                    "io.github.stancewire.ingest..",
                    "io.github.stancewire.enrich..",
                    "io.github.stancewire.sink..",
                    "io.github.stancewire.serve..",
                    "io.github.stancewire.app..");

    @ArchTest
    static final ArchRule IDENTITY_IS_PURE = classes()
            .that()
            .resideInAPackage("io.github.stancewire.schemas.identity..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("io.github.stancewire.schemas.identity..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule TOPICS_ARE_NOT_PRODUCED_TO_OR_CONSUMED_HERE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka.clients.producer..", "org.apache.kafka.clients.consumer..");
}
