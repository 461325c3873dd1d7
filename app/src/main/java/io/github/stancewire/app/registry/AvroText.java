package io.github.stancewire.app.registry;

import org.apache.avro.NameValidator;
import org.apache.avro.Schema;

/** Schemas from text; two texts are the same schema when Avro writes them alike. */
final class AvroText {
    private AvroText() {}

    /** Returns a schema that somebody sent. */
    static Schema received(String text) {
        try {
            return new Schema.Parser().parse(text);
        } catch (RuntimeException e) {
            // Whatever the parser trips over is the text's fault: it reads nothing else.
            throw RegistryException.invalidSchema(String.valueOf(e.getMessage()));
        }
    }

    /** Returns a schema from the log, which may be older than today's rules for names and defaults. */
    static Schema stored(String text) {
        return new Schema.Parser(NameValidator.NO_VALIDATION)
                .setValidateDefaults(false)
                .parse(text);
    }
}
