package org.lifang.server;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Cuts every line to the database at once, at a chosen word to it: what is not committed is undone, and nothing more is
 * heard from this side until the lines are mended. For the database this is what the end of the process is.
 */
public final class Scissors {

    private static final String NO_LINE = "57P01";

    private final AtomicLong words = new AtomicLong();
    private final AtomicLong marks = new AtomicLong();
    private volatile String mark = "";
    private volatile long atWord = Long.MAX_VALUE;
    private volatile long atMark = Long.MAX_VALUE;
    private volatile boolean cut;
    private final Runnable killer;

    Scissors(Runnable killer) {
        this.killer = killer;
    }

    /** Counts anew, and cuts before or after this word to the database, a commit being two. */
    public void atWord(long number) {
        mended();
        atWord = number;
    }

    /** Counts anew, and cuts when a statement that begins like this is about to be said for that time. */
    public void atMark(String beginning, long time) {
        mended();
        mark = beginning;
        atMark = time;
    }

    /** Whole lines from now on. */
    public void mended() {
        cut = false;
        words.set(0);
        marks.set(0);
        mark = "";
        atWord = Long.MAX_VALUE;
        atMark = Long.MAX_VALUE;
    }

    public boolean cut() {
        return cut;
    }

    /** Words said since the lines were mended. */
    public long words() {
        return words.get();
    }

    Connection through(Connection line) {
        return proxy(Connection.class, new OnLine(line));
    }

    private void word(@Nullable String sql) throws SQLException {
        stillThere();
        boolean marked = sql != null
                && !mark.isEmpty()
                && sql.toLowerCase(Locale.ROOT).startsWith(mark)
                && marks.incrementAndGet() == atMark;
        if (words.incrementAndGet() == atWord || marked) {
            cut = true;
            killer.run();
        }
        stillThere();
    }

    private void stillThere() throws SQLException {
        if (cut) {
            throw new SQLException("the line is cut", NO_LINE);
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(Scissors.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static @Nullable Object on(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    private final class OnLine implements InvocationHandler {

        private final Connection line;

        OnLine(Connection line) {
            this.line = line;
        }

        @Override
        public @Nullable Object invoke(Object self, Method method, Object @Nullable [] arguments) throws Throwable {
            String name = method.getName();
            switch (name) {
                case "close", "isClosed", "abort", "toString", "hashCode", "equals" -> {
                    return on(line, method, arguments);
                }
                case "commit" -> {
                    word(null);
                    on(line, method, arguments);
                    word(null);
                    return null;
                }
                case "unwrap" -> word(null);
                default -> stillThere();
            }
            Object answer = on(line, method, arguments);
            String sql = arguments != null && arguments.length > 0 ? String.valueOf(arguments[0]) : null;
            return switch (answer) {
                case CallableStatement call -> proxy(CallableStatement.class, new OnStatement(call, sql));
                case PreparedStatement prepared -> proxy(PreparedStatement.class, new OnStatement(prepared, sql));
                case Statement statement -> proxy(Statement.class, new OnStatement(statement, null));
                case null, default -> answer;
            };
        }
    }

    private final class OnStatement implements InvocationHandler {

        private final Statement statement;
        private final @Nullable String sql;

        OnStatement(Statement statement, @Nullable String sql) {
            this.statement = statement;
            this.sql = sql;
        }

        @Override
        public @Nullable Object invoke(Object self, Method method, Object @Nullable [] arguments) throws Throwable {
            if (method.getName().startsWith("execute")) {
                Object first = arguments == null || arguments.length == 0 ? null : arguments[0];
                word(first instanceof String text ? text : sql);
            }
            return on(statement, method, arguments);
        }
    }
}
