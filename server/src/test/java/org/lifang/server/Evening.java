package org.lifang.server;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;

/** A database as it is now, kept to be gone back to as often as a story likes. */
public final class Evening {

    private static final long LONGEST_GOODBYE_NANOS = 20_000_000_000L;

    private final SwitchedDataSource source;
    private final String kept;
    private final Scissors scissors = new Scissors(this::kill);
    private String current;

    private Evening(SwitchedDataSource source) {
        this.source = source;
        this.kept = source.database();
        this.current = kept;
        again();
    }

    /** Keeps what is there now. */
    public static Evening of(ApplicationContext application) {
        return new Evening((SwitchedDataSource) application.getBean(DataSource.class));
    }

    /** Back to the evening; the lines are whole. */
    public void again() {
        scissors.mended();
        String before = current;
        source.through(scissors);
        if (before.equals(kept)) {
            source.switchTo(TestDatabase.create());
            before = source.database();
        }
        current = TestDatabase.copyOf(kept);
        source.switchTo(current);
        TestDatabase.drop(before);
    }

    /** As after a start: the same data, and lines that are whole. */
    public void restart() {
        scissors.mended();
        source.switchTo(current);
    }

    public Scissors scissors() {
        return scissors;
    }

    /** Everybody who talks to this database is gone for it, whatever they were doing. */
    private void kill() {
        try (Connection other = TestDatabase.server().connect("postgres");
                var terminate = other.prepareStatement(
                        "select pg_terminate_backend(pid) from pg_stat_activity where datname = ?");
                var left = other.prepareStatement("select 1 from pg_stat_activity where datname = ?")) {
            terminate.setString(1, current);
            left.setString(1, current);
            terminate.executeQuery().close();
            long end = System.nanoTime() + LONGEST_GOODBYE_NANOS;
            boolean some = true;
            while (some && System.nanoTime() < end) {
                LockSupport.parkNanos(2_000_000);
                try (var rows = left.executeQuery()) {
                    some = rows.next();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
