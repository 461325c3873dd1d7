package io.github.stancewire.serve.query;

/** Reads stances. Thread-safe. */
public final class Stances {

    private final Database database;

    public Stances(Database database) {
        this.database = database;
    }

    /** Stances from the newest day on. */
    public Page<Stance> list(StanceFilter filter, Slice slice) {
        var select = new Select("SELECT " + Stance.COLUMNS + " FROM stances s");
        filter.restrict(select);
        slice.apply(select, "s.day", "s.stance_id");
        return slice.page(database.read(connection -> select.list(connection, Stance::read)), Stance::position);
    }
}
