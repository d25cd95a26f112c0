package org.lifang.server.routing.map;

/** How a crew gets about. */
public enum Mode {
    WALK,
    EBIKE,
    CAR,
    TRANSIT;

    private static final Mode[] ALL = values();

    /** Its row among the tables of ways. */
    public int number() {
        return java.util.Arrays.asList(ALL).indexOf(this);
    }

    /** The mode of a row. */
    public static Mode numbered(int row) {
        return ALL[row];
    }
}
