package io.github.stancewire.e2e;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Random;

/** The walls between all modules, seen together. */
@AnalyzeClasses(packages = "io.github.stancewire", importOptions = ImportOption.DoNotIncludeTests.class)
class WallsTest {
    private static final String ROOT = "io.github.stancewire.";

    @ArchTest
    static final ArchRule SCHEMAS_USES_NO_OTHER_MODULE =
            walled("schemas", "analysis", "ingest", "enrich", "sink", "serve", "app", "lab");

    @ArchTest
    static final ArchRule ANALYSIS_USES_NO_OTHER_MODULE =
            walled("analysis", "schemas", "ingest", "enrich", "sink", "serve", "app", "lab");

    @ArchTest
    static final ArchRule INGEST_USES_SCHEMAS_ONLY =
            walled("ingest", "analysis", "enrich", "sink", "serve", "app", "lab");

    @ArchTest
    static final ArchRule ENRICH_USES_SCHEMAS_AND_ANALYSIS_ONLY =
            walled("enrich", "ingest", "sink", "serve", "app", "lab");

    @ArchTest
    static final ArchRule SINK_USES_SCHEMAS_ONLY =
            walled("sink", "analysis", "ingest", "enrich", "serve", "app", "lab");

    @ArchTest
    static final ArchRule SERVE_USES_SCHEMAS_ONLY =
            walled("serve", "analysis", "ingest", "enrich", "sink", "app", "lab");

    @ArchTest
    static final ArchRule ANALYSIS_IS_PURE = noClasses()
            .that()
            .resideInAPackage(ROOT + "analysis..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "java.sql..", "javax.sql..", "java.net.http..", "io.javalin..")
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(Clock.class, Random.class);

    @ArchTest
    static final ArchRule THE_BROKERS_INTERNALS_STAY_IN_ONE_CLASS = noClasses()
            .that()
            .resideInAPackage("io.github.stancewire..")
            .and()
            .doNotHaveFullyQualifiedName(ROOT + "app.embedded.EmbeddedKafka")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "kafka..", "org.apache.kafka.metadata..", "org.apache.kafka.server..", "org.apache.kafka.raft..");

    @ArchTest
    static final ArchRule MODULES_ARE_FREE_OF_CYCLES =
            slices().matching(ROOT + "(*)..").should().beFreeOfCycles();

    private static ArchRule walled(String module, String... others) {
        String[] packages = new String[others.length];
        for (int i = 0; i < others.length; i++) {
            packages[i] = ROOT + others[i] + "..";
        }
        return noClasses()
                .that()
                .resideInAPackage(ROOT + module + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages);
    }
}
