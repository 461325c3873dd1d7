package io.github.stancewire.schemas.topic;

import java.util.List;

/**
 * What was found of one topic.
 *
 * @param topic its name
 * @param state what became of it
 * @param differences what differs from the contract, each as "setting: found, expected"; empty unless DIFFERS
 */
public record TopicReport(String topic, State state, List<String> differences) {
    /** What became of a topic. */
    public enum State {
        /** It was missing and has been created. */
        CREATED,
        /** It is there as the contract says. */
        PRESENT,
        /** It is there, but otherwise than the contract says; it was left as it is. */
        DIFFERS,
        /** It is not there. */
        MISSING
    }

    public TopicReport {
        differences = List.copyOf(differences);
        if ((state == State.DIFFERS) == differences.isEmpty()) {
            throw new IllegalArgumentException(topic + ": a topic that differs names how, and no other does");
        }
    }

    static TopicReport of(Topic topic, State state) {
        return new TopicReport(topic.name(), state, List.of());
    }

    static TopicReport found(Topic topic, List<String> differences) {
        return new TopicReport(topic.name(), differences.isEmpty() ? State.PRESENT : State.DIFFERS, differences);
    }

    /** True when services can work with the topic. */
    public boolean ready() {
        return state == State.CREATED || state == State.PRESENT;
    }

    /** One line for people. */
    @Override
    public String toString() {
        return switch (state) {
            case CREATED -> topic + ": created";
            case PRESENT -> topic + ": present";
            case DIFFERS -> topic + ": differs: " + String.join("; ", differences);
            case MISSING -> topic + ": missing";
        };
    }
}
