package io.github.stancewire.analysis.stance;

/** The PLOVER event types, each with the root of the CAMEO codes it stands for and its quad class, by the ontology that PLOVER publishes. */
public enum EventType {
    AGREE("03", QuadClass.VERBAL_COOPERATION),
    CONSULT("04", QuadClass.VERBAL_COOPERATION),
    SUPPORT("05", QuadClass.VERBAL_COOPERATION),
    CONCEDE("08", QuadClass.MATERIAL_COOPERATION),
    COOPERATE("06", QuadClass.MATERIAL_COOPERATION),
    AID("07", QuadClass.MATERIAL_COOPERATION),
    RETREAT("08", QuadClass.MATERIAL_COOPERATION),
    REQUEST("10", QuadClass.VERBAL_CONFLICT),
    ACCUSE("11", QuadClass.VERBAL_CONFLICT),
    REJECT("12", QuadClass.VERBAL_CONFLICT),
    THREATEN("13", QuadClass.VERBAL_CONFLICT),
    PROTEST("14", QuadClass.MATERIAL_CONFLICT),
    SANCTION("16", QuadClass.MATERIAL_CONFLICT),
    MOBILIZE("15", QuadClass.MATERIAL_CONFLICT),
    COERCE("17", QuadClass.MATERIAL_CONFLICT),
    ASSAULT("19", QuadClass.MATERIAL_CONFLICT);

    private final String cameoRoot;
    private final QuadClass quad;

    EventType(String cameoRoot, QuadClass quad) {
        this.cameoRoot = cameoRoot;
        this.quad = quad;
    }

    /** Two digits. CAMEO has one root for what PLOVER tells apart as CONCEDE and RETREAT, and three for ASSAULT, of which this is FIGHT. */
    public String cameoRoot() {
        return cameoRoot;
    }

    public QuadClass quad() {
        return quad;
    }

    /** True for the types by which a source is for its target, false for those by which it is against it. */
    public boolean isCooperation() {
        return quad == QuadClass.VERBAL_COOPERATION || quad == QuadClass.MATERIAL_COOPERATION;
    }

    /** Verbal or material, cooperation or conflict. */
    public enum QuadClass {
        VERBAL_COOPERATION,
        MATERIAL_COOPERATION,
        VERBAL_CONFLICT,
        MATERIAL_CONFLICT
    }
}
