package io.github.stancewire.example;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Flags of a command line: those named take the value behind them, all others stand alone. */
final class Options {
    private final Map<String, String> values = new HashMap<>();
    private final Set<String> flags = new HashSet<>();
    private final List<String> rest = new ArrayList<>();

    /** @throws IllegalArgumentException if a flag is unknown or has no value */
    Options(List<String> arguments, Set<String> withValue, Set<String> alone) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (alone.contains(argument)) {
                flags.add(argument);
            } else if (withValue.contains(argument)) {
                if (++i == arguments.size()) {
                    throw new IllegalArgumentException(argument + " needs a value; --help tells more");
                }
                values.put(argument, arguments.get(i));
            } else if (argument.startsWith("-")) {
                throw new IllegalArgumentException(argument + " is no flag of this program; --help tells more");
            } else {
                rest.add(argument);
            }
        }
    }

    /** The value given, else that of the environment, else the other one. */
    String value(String flag, String variable, String otherwise) {
        return Optional.ofNullable(values.get(flag))
                .or(() -> Optional.ofNullable(System.getenv(variable)))
                .orElse(otherwise);
    }

    boolean has(String flag) {
        return flags.contains(flag);
    }

    /** What is no flag, in order. */
    List<String> rest() {
        return List.copyOf(rest);
    }
}
