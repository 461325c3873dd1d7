package io.github.stancewire.app.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.util.FileSize;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.logging.LogManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The log of this process: one JSON object a line, in a file that is rolled by day and size, at most 200 MB in all, or on
 * standard error. Before it is opened, and after it is closed, nothing is logged anywhere.
 */
public final class LogFile implements AutoCloseable {
    private static final String NAME = "stancewire.log";

    /** Their INFO says what every start says; their WARN is worth reading. */
    private static final List<String> TALKATIVE = List.of(
            "org.apache.kafka", "kafka", "state.change.logger", "io.javalin", "org.eclipse.jetty", "com.zaxxer");

    private final Optional<Path> path;

    private LogFile(Optional<Path> path) {
        this.path = path;
    }

    /** Begins to log into {@code stancewire.log} in the folder, which is created where needed. */
    public static LogFile open(Path folder) {
        Path path = folder.resolve(NAME);
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
        appender.setContext(context);
        appender.setFile(path.toString());
        appender.setRollingPolicy(rolling(context, appender, folder));
        begin(context, appender);
        return new LogFile(Optional.of(path));
    }

    /** Begins to log to standard error, where a container platform collects it. */
    public static LogFile console() {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
        appender.setContext(context);
        appender.setTarget("System.err");
        begin(context, appender);
        return new LogFile(Optional.empty());
    }

    private static void begin(LoggerContext context, OutputStreamAppender<ILoggingEvent> appender) {
        LogManager.getLogManager().reset(); // what logs with the JDK's own logger would write to the console
        JsonEncoder encoder = new JsonEncoder();
        encoder.setContext(context);
        // The message as people read it, instead of its pattern and arguments; nothing that is the same on every line.
        encoder.setWithFormattedMessage(true);
        encoder.setWithMessage(false);
        encoder.setWithArguments(false);
        encoder.setWithContext(false);
        encoder.setWithSequenceNumber(false);
        encoder.setWithNanoseconds(false);
        encoder.start();
        appender.setEncoder(encoder);
        appender.start();
        ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.detachAndStopAllAppenders();
        root.addAppender(appender);
        root.setLevel(Level.INFO);
        TALKATIVE.forEach(name -> context.getLogger(name).setLevel(Level.WARN));
    }

    /** The file; empty when the log goes to standard error. */
    public Optional<Path> path() {
        return path;
    }

    @Override
    public void close() {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.OFF);
        root.detachAndStopAllAppenders();
    }

    private static SizeAndTimeBasedRollingPolicy<ILoggingEvent> rolling(
            LoggerContext context, RollingFileAppender<ILoggingEvent> appender, Path folder) {
        SizeAndTimeBasedRollingPolicy<ILoggingEvent> rolling = new SizeAndTimeBasedRollingPolicy<>();
        rolling.setContext(context);
        rolling.setParent(appender);
        rolling.setFileNamePattern(
                folder.resolve("stancewire.%d{yyyy-MM-dd}.%i.log.gz").toString());
        rolling.setMaxFileSize(FileSize.valueOf("20MB"));
        rolling.setMaxHistory(14);
        rolling.setTotalSizeCap(FileSize.valueOf("200MB"));
        rolling.start();
        return rolling;
    }
}
