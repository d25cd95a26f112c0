package org.lifang.bench;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The processes under one process as Linux tells them in {@code /proc}; on other systems there are none to see. */
final class ProcessTree {

    private static final Path PROC = Path.of("/proc");
    /** USER_HZ is 100 on every Linux that people run a JVM on. */
    private static final long NANOS_PER_TICK = 10_000_000L;

    private static final Pattern PSS = Pattern.compile("^Pss:\\s+(\\d+) kB", Pattern.MULTILINE);

    private ProcessTree() {}

    /** CPU time of all processes below the given one, with that of their own children that have ended. */
    static long cpuNanosBelow(long root) {
        Map<Long, Stat> all = stats();
        long ticks = 0;
        Stat own = all.get(root);
        if (own != null) {
            ticks += own.endedChildrenTicks();
        }
        for (long pid : below(root, all)) {
            Stat stat = all.get(pid);
            ticks += stat == null ? 0 : stat.ownTicks() + stat.endedChildrenTicks();
        }
        return ticks * NANOS_PER_TICK;
    }

    /** Memory held by a process and all below it; pages shared between them count once. */
    static long residentBytes(long root) {
        List<Long> pids = new ArrayList<>(below(root, stats()));
        pids.add(root);
        return pids.stream().mapToLong(ProcessTree::proportionalBytes).sum();
    }

    private static long proportionalBytes(long pid) {
        try {
            Matcher pss = PSS.matcher(Files.readString(PROC.resolve(pid + "/smaps_rollup")));
            return pss.find() ? Long.parseLong(pss.group(1)) * 1024 : 0;
        } catch (IOException e) {
            return 0; // ended between the listing and the reading
        }
    }

    private static List<Long> below(long root, Map<Long, Stat> all) {
        Map<Long, List<Long>> children = new HashMap<>();
        all.forEach((pid, stat) ->
                children.computeIfAbsent(stat.parent(), _ -> new ArrayList<>()).add(pid));
        List<Long> found = new ArrayList<>();
        Set<Long> seen = new HashSet<>(Set.of(root));
        Deque<Long> open = new ArrayDeque<>(Set.of(root));
        while (!open.isEmpty()) {
            for (long child : children.getOrDefault(open.pop(), List.of())) {
                if (seen.add(child)) {
                    found.add(child);
                    open.push(child);
                }
            }
        }
        return found;
    }

    private static Map<Long, Stat> stats() {
        Map<Long, Stat> all = new HashMap<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(PROC, "[0-9]*")) {
            for (Path entry : entries) {
                read(entry, all);
            }
        } catch (IOException e) {
            return Map.of(); // no /proc: CPU of other processes cannot be seen
        }
        return all;
    }

    private static void read(Path entry, Map<Long, Stat> all) {
        try {
            Stat stat = Stat.parse(Files.readString(entry.resolve("stat")));
            all.put(Long.parseLong(entry.getFileName().toString()), stat);
        } catch (IOException e) {
            // the process ended while we looked
        }
    }

    /** The few fields of {@code /proc/PID/stat} that matter here. */
    record Stat(long parent, long ownTicks, long endedChildrenTicks) {

        /** The command's name stands in brackets and may hold spaces and brackets, so fields count from its end. */
        static Stat parse(String line) {
            String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
            return new Stat(
                    Long.parseLong(fields[1]),
                    Long.parseLong(fields[11]) + Long.parseLong(fields[12]),
                    Long.parseLong(fields[13]) + Long.parseLong(fields[14]));
        }
    }
}
