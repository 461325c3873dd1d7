package io.github.stancewire.analysis.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The nouns of {@code agents.tsv}: those who act without being named. Immutable. */
public final class Agents {
    /** Words of the longest noun that is looked for. */
    static final int LONGEST = 4;

    private static final String ANY = " *";

    /**
     * Who is meant by a noun.
     *
     * @param acts whether what they do is the doing of the party they belong to
     * @param local whether those in a place belong to the place's party
     */
    record Agent(AgentRole role, boolean acts, boolean local) {}

    private final Map<String, Agent> agents = new HashMap<>();

    private static final class Shared {
        static final Agents INSTANCE = new Agents(DataFiles.OWN);
    }

    /** Those of the data files, without a user's own. */
    public static Agents shared() {
        return Shared.INSTANCE;
    }

    /** @param lemma in lower case */
    public boolean contains(String lemma) {
        return agents.containsKey(lemma);
    }

    Agents(DataFiles data) {
        for (Table.Row row : data.read("agents.tsv").rows()) {
            AgentRole role = AgentRole.of(row.get("role"))
                    .orElseThrow(() -> new IllegalArgumentException(
                            row.where() + ": unknown role; give one of " + AgentRole.names()));
            agents.put(
                    row.get("noun"),
                    new Agent(
                            role,
                            row.get("acts").equals("yes"),
                            row.get("local").equals("yes")));
        }
    }

    /**
     * Who a noun means: the whole of it, else by its first word ("opposition lawmaker"), where the rest is listed.
     *
     * @param lemmas in lower case, the head last
     */
    Optional<Agent> of(List<String> lemmas) {
        Agent whole = agents.get(String.join(" ", lemmas));
        if (whole != null || lemmas.size() < 2) {
            return Optional.ofNullable(whole);
        }
        Agent byFirst = agents.get(lemmas.get(0) + ANY);
        return byFirst != null && of(lemmas.subList(1, lemmas.size())).isPresent()
                ? Optional.of(byFirst)
                : Optional.empty();
    }

    Optional<AgentRole> roleOf(List<String> lemmas) {
        return of(lemmas).map(Agent::role);
    }
}
