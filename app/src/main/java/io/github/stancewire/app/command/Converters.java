package io.github.stancewire.app.command;

import io.github.stancewire.ingest.catalogue.Pauses;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Typed reads of flags; each refusal names the range and what was received. */
final class Converters {
    private Converters() {}

    private static int number(String value, int least, int most, String range) {
        try {
            int number = Integer.parseInt(value.strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw refusal(range, value);
        }
        throw refusal(range, value);
    }

    private static TypeConversionException refusal(String range, String received) {
        return new TypeConversionException("expected " + range + ", received '" + received + "'");
    }

    /** A port. */
    static final class Port implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String value) {
            return number(value, 0, 65535, "a port from 0 to 65535 (0 takes a free one)");
        }
    }

    /** Partitions of a topic. */
    static final class Partitions implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String value) {
            return number(value, 1, 10_000, "a number of partitions from 1 to 10000");
        }
    }

    /** Articles to make. */
    static final class Articles implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String value) {
            return number(value, 1, 10_000_000, "a number of articles from 1 to 10000000");
        }
    }

    /** Bytes of a text to make. */
    static final class TextBytes implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String value) {
            return number(value, 1, 1_000_000, "bytes from 1 to 1000000");
        }
    }

    /** Repetitions of a measurement. */
    static final class Rounds implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String value) {
            return number(value, 1, 100, "rounds from 1 to 100");
        }
    }

    /** Copies of a topic, or the brokers' own choice. */
    static final class Replication implements ITypeConverter<Short> {
        @Override
        public Short convert(String value) {
            int copies = number(value, -1, 100, "a replication factor from 1 to 100, or -1 for the brokers' default");
            if (copies == 0) {
                throw refusal("a replication factor from 1 to 100, or -1 for the brokers' default", value);
            }
            return (short) copies;
        }
    }

    /** Where the log goes. */
    static final class LogTarget implements ITypeConverter<Logs.Target> {
        @Override
        public Logs.Target convert(String value) {
            return switch (value.strip().toLowerCase(Locale.ROOT)) {
                case "file" -> Logs.Target.FILE;
                case "console" -> Logs.Target.CONSOLE;
                default -> throw refusal("file or console", value);
            };
        }
    }

    /** A time as lists of sources have it. */
    static final class Pause implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String value) {
            return Pauses.read(value).orElseThrow(() -> refusal("a time from 1s to 30d, such as 5m or 6h", value));
        }
    }

    /** Whole seconds. */
    static final class Seconds implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String value) {
            return Duration.ofSeconds(number(value, 1, 86_400, "seconds from 1 to 86400"));
        }
    }

    /** Whole seconds, or none. */
    static final class Patience implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String value) {
            return Duration.ofSeconds(number(value, 0, 86_400, "seconds from 0 to 86400"));
        }
    }

    /** The address of a schema registry. */
    static final class HttpAddress implements ITypeConverter<URI> {
        @Override
        public URI convert(String value) {
            try {
                URI uri = URI.create(value.strip());
                if (uri.getHost() != null && String.valueOf(uri.getScheme()).matches("(?i)https?")) {
                    return uri;
                }
            } catch (IllegalArgumentException e) {
                throw refusal("an http or https address", value);
            }
            throw refusal("an http or https address", value);
        }
    }
}
