package io.github.stancewire.app.exit;

/** Exit codes of every command; a contract with scripts. */
public final class ExitCode {
    /** Everything was done. */
    public static final int OK = 0;
    /** Something is wrong with the data: a file that gives no article, records unaccounted for, differences found. */
    public static final int DATA = 1;
    /** Wrong usage: an unknown flag, a bad value, a path that does not exist. */
    public static final int USAGE = 2;
    /** The surroundings do not allow it: a port or folder in use, no space, no answer from a server; or a bug. */
    public static final int SURROUNDINGS = 3;

    private ExitCode() {}
}
