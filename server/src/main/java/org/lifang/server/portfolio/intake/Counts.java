package org.lifang.server.portfolio.intake;

/** How the rows of one section met the book. */
public final class Counts {

    private long fresh;
    private long changed;
    private long same;

    void fresh() {
        fresh++;
    }

    void changed() {
        changed++;
    }

    void same() {
        same++;
    }

    public long freshRows() {
        return fresh;
    }

    public long changedRows() {
        return changed;
    }

    public long sameRows() {
        return same;
    }
}
