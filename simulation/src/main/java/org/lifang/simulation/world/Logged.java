package org.lifang.simulation.world;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Keeps what the product says in its log, for those who look whether it says too much. */
public final class Logged extends AppenderBase<ILoggingEvent> {

    private final List<String> coming = new ArrayList<>();
    private final List<String> failing = new ArrayList<>();
    private List<String> lines = List.of();
    private List<String> errors = List.of();

    private Logged() {}

    static Logged begun() {
        Logged logged = new Logged();
        Logger logger = (Logger) LoggerFactory.getLogger("org.lifang");
        logged.setContext(logger.getLoggerContext());
        logged.start();
        logger.addAppender(logged);
        return logged;
    }

    @Override
    protected void append(ILoggingEvent event) {
        String line = event.getLevel() + " " + event.getLoggerName() + " " + event.getFormattedMessage()
                + (event.getThrowableProxy() == null
                        ? ""
                        : "\n" + ThrowableProxyUtil.asString(event.getThrowableProxy()));
        synchronized (coming) {
            coming.add(line);
            if (event.getLevel().isGreaterOrEqual(Level.ERROR)) {
                failing.add(line);
            }
        }
    }

    /** Looks: what came since the last look stands until the next. */
    public void look() {
        synchronized (coming) {
            lines = List.copyOf(coming);
            errors = List.copyOf(failing);
            coming.clear();
            failing.clear();
        }
    }

    /** Everything that was said. */
    public List<String> lines() {
        return lines;
    }

    /** What was said to be an error. */
    public List<String> errors() {
        return errors;
    }
}
