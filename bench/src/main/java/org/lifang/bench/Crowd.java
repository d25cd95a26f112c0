package org.lifang.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Many clients, each on a connection of their own. */
final class Crowd {

    private final int port;
    private final int clients;

    Crowd(int port, int clients) {
        this.port = port;
        this.clients = clients;
    }

    /** One request of one client; how many things it did. */
    interface Turn {
        int take(Wire wire) throws Exception;
    }

    private interface Work {
        List<Long> on(Wire wire) throws Exception;
    }

    /** Asks as fast as answers come; things done a second. */
    double forSeconds(int seconds, Turn turn) throws Exception {
        long from = System.nanoTime();
        long until = from + TimeUnit.SECONDS.toNanos(seconds);
        AtomicLong done = new AtomicLong();
        together(wire -> {
            while (System.nanoTime() < until) {
                done.addAndGet(turn.take(wire));
            }
            return List.of();
        });
        return done.get() * 1e9 / (System.nanoTime() - from);
    }

    /** Every client asks so often, as fast as answers come; how long each request took, sorted. */
    long[] each(int times, Turn turn) throws Exception {
        return sorted(together(wire -> {
            List<Long> taken = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                long from = System.nanoTime();
                turn.take(wire);
                taken.add(System.nanoTime() - from);
            }
            return taken;
        }));
    }

    /** Asks at a steady rate, whether answers come or not; the time of each from when it was due, sorted. */
    long[] atRate(int rate, int seconds, Turn turn) throws Exception {
        long from = System.nanoTime();
        long calls = (long) rate * seconds;
        AtomicLong next = new AtomicLong();
        return sorted(together(wire -> {
            List<Long> taken = new ArrayList<>();
            for (long call = next.getAndIncrement(); call < calls; call = next.getAndIncrement()) {
                long due = from + call * TimeUnit.SECONDS.toNanos(1) / rate;
                for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                    LockSupport.parkNanos(wait);
                }
                turn.take(wire);
                taken.add(System.nanoTime() - due);
            }
            return taken;
        }));
    }

    private static long[] sorted(List<Long> nanos) {
        return nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    private List<Long> together(Work work) throws Exception {
        List<Long> all = new ArrayList<>();
        try (ExecutorService people = Executors.newFixedThreadPool(clients)) {
            List<Future<List<Long>>> answers = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                String session = GateApiBook.token(client);
                Callable<List<Long>> task = () -> {
                    try (Wire wire = new Wire(port, session)) {
                        return work.on(wire);
                    }
                };
                answers.add(people.submit(task));
            }
            for (Future<List<Long>> answer : answers) {
                all.addAll(answer.get());
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
        return all;
    }
}
