package io.github.stancewire.example;

import io.github.stancewire.schemas.EnrichedArticle;
import io.github.stancewire.schemas.Stance;
import io.github.stancewire.schemas.StanceOp;
import io.github.stancewire.schemas.wire.HttpSchemaRegistry;
import io.github.stancewire.schemas.wire.RegistryUnavailableException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** Prints the articles and stances in force as JSON lines; the same as {@code examples/node/stances.js}. */
public final class CurrentStances {
    private static final String HELP = """
            Reads articles.enriched and stances from the beginning, folds them into what is in force, prints that as
            JSON lines, then a line for each change until Ctrl-C.

              java -jar stancewire-example-java.jar [--once] [--bootstrap HOST:PORT,...] [--registry URL]

              --bootstrap  Kafka (default: STANCEWIRE_BOOTSTRAP_SERVERS, else localhost:9092)
              --registry   schema registry (default: STANCEWIRE_REGISTRY, else http://localhost:8081)
              --once       end after printing what is in force

            Each line has a "kind", article or stance; a stance with "op":"RETRACT" is one that is no longer in force.
            "evident" tells whether a stance's evidence stands in the article where it is said to; null while the article
            has not been read that far, and of one that is no longer in force.

            Exit codes: 0 fine, 1 data amiss, 2 wrong usage, 3 Kafka or registry not reached.""";

    private final State state = new State();
    private final Lines lines = new Lines();

    private CurrentStances() {}

    public static void main(String[] arguments) throws InterruptedException {
        System.exit(run(List.of(arguments)));
    }

    private static int run(List<String> arguments) throws InterruptedException {
        if (arguments.contains("--help")) {
            System.out.println(HELP);
            return 0;
        }
        try {
            Options options = new Options(arguments, Set.of("--bootstrap", "--registry"), Set.of("--once"));
            String bootstrap = options.value("--bootstrap", "STANCEWIRE_BOOTSTRAP_SERVERS", "localhost:9092");
            String registry = options.value("--registry", "STANCEWIRE_REGISTRY", "http://localhost:8081");
            try (TopicReader reader = new TopicReader(bootstrap, new HttpSchemaRegistry(URI.create(registry)))) {
                return new CurrentStances().read(reader, options.has("--once"));
            } catch (KafkaException e) {
                @Nullable Throwable cause = e.getCause();
                return failed(3, "Kafka at " + bootstrap + ": " + (cause == null ? e : cause).getMessage());
            }
        } catch (RegistryUnavailableException e) {
            return failed(3, e.getMessage());
        } catch (IllegalArgumentException e) {
            return failed(2, e.getMessage());
        } catch (RuntimeException e) {
            return failed(1, e.getMessage());
        }
    }

    private int read(TopicReader reader, boolean once) {
        while (!reader.isAtEnd()) {
            reader.poll(state::article, state::stance);
        }
        state.articles().forEach(lines::print);
        state.stances().forEach(this::print);
        System.err.println(
                state.articles().size() + " articles, " + state.stances().size() + " stances in force");
        while (!once) {
            reader.poll(this::follow, this::follow);
        }
        List<Stance> amiss = state.amiss();
        amiss.forEach(stance ->
                System.err.println("the evidence of stance " + stance.getStanceId() + " is not where it should be"));
        return amiss.isEmpty() ? 0 : 1;
    }

    private void follow(EnrichedArticle article) {
        state.article(article);
        lines.print(article);
    }

    private void follow(Stance stance) {
        state.stance(stance);
        print(stance);
    }

    private void print(Stance stance) {
        boolean inForce = stance.getOp() != StanceOp.RETRACT;
        lines.print(stance, inForce ? state.isEvident(stance) : Optional.empty());
    }

    private static int failed(int code, @Nullable String line) {
        System.err.println("stancewire-example-java: " + line);
        return code;
    }
}
