package io.github.stancewire.app.run;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the process does when it is asked to end: the first time it begins to stop, the second time it is gone. Where the
 * platform has no such signals, the JVM's own answer to them stays.
 */
public final class Signals {
    private static final Logger LOG = LoggerFactory.getLogger(Signals.class);
    private static final int HALTED = 130;

    private Signals() {}

    /**
     * Answers INT (Ctrl-C) and TERM from now on.
     *
     * @param stop called once, in a thread of its own; has to return soon
     */
    public static void onStop(Runnable stop) {
        AtomicBoolean asked = new AtomicBoolean();
        Runnable answer = () -> {
            if (asked.getAndSet(true)) {
                Runtime.getRuntime().halt(HALTED);
            }
            stop.run();
        };
        handle("INT", answer);
        handle("TERM", answer);
    }

    /** By reflection: the class is in every JDK, but outside the API that the compiler lets us use. */
    private static void handle(String name, Runnable answer) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            InvocationHandler calls = (proxy, method, arguments) -> switch (method.getName()) {
                case "handle" -> {
                    answer.run();
                    yield null;
                }
                case "hashCode" -> System.identityHashCode(proxy);
                case "equals" -> arguments != null && proxy == arguments[0];
                default -> "answer to SIG" + name;
            };
            Object proxy = Proxy.newProxyInstance(Signals.class.getClassLoader(), new Class<?>[] {handler}, calls);
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance(name), proxy);
        } catch (ReflectiveOperationException | RuntimeException e) {
            LOG.info("No own answer to SIG{}: {}", name, e.toString());
        }
    }
}
