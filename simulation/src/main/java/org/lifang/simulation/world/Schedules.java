package org.lifang.simulation.world;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Delayed;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.Trigger;

/** Notes what the server would do by itself every few seconds and does it when told to, one after the other. */
final class Schedules implements TaskScheduler {

    private static final Logger LOG = LoggerFactory.getLogger(Schedules.class);

    private final List<Runnable> tasks = new ArrayList<>();

    /** One that breaks does not keep the others from their work, and has its turn again the next time. */
    void tick() {
        tasks.sort(Comparator.comparing(Object::toString));
        for (Runnable task : tasks) {
            try {
                task.run();
            } catch (RuntimeException e) {
                LOG.error("{} broke: {}", task, e.getClass().getName());
            }
        }
    }

    private ScheduledFuture<?> noted(Runnable task) {
        tasks.add(task);
        return new Noted();
    }

    @Override
    public Clock getClock() {
        return Clock.systemUTC();
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable task, Trigger trigger) {
        return noted(task);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable task, Instant startTime) {
        return noted(task);
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(Runnable task, Instant startTime, Duration period) {
        return noted(task);
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(Runnable task, Duration period) {
        return noted(task);
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable task, Instant startTime, Duration delay) {
        return noted(task);
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable task, Duration delay) {
        return noted(task);
    }

    /** Nobody waits for what is done over and over. */
    private static final class Noted implements ScheduledFuture<Object> {

        @Override
        public long getDelay(TimeUnit unit) {
            return 0;
        }

        @Override
        public int compareTo(Delayed other) {
            return 0;
        }

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            return false;
        }

        @Override
        public boolean isCancelled() {
            return false;
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public Object get() {
            return true;
        }

        @Override
        public Object get(long timeout, TimeUnit unit) {
            return true;
        }
    }
}
