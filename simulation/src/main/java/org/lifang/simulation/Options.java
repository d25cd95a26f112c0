package org.lifang.simulation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.lifang.simulation.faults.FaultKind;
import org.lifang.simulation.faults.Faults;

/**
 * What was asked for on the command line.
 *
 * @param jobs processes that work beside each other
 * @param replay whether each seed is told twice, in different processes, and both must be the same to the byte
 * @param keepGoing whether a violation does not end the run
 * @param speaksToParent whether this process was started by another one, which reads its outcomes
 */
record Options(
        List<Long> seeds,
        int days,
        int borrowers,
        String playbook,
        Set<FaultKind> faults,
        int jobs,
        boolean replay,
        boolean keepGoing,
        boolean speaksToParent,
        Path report,
        @Nullable String log) {

    private static final Set<String> WITH_VALUE = Set.of(
            "--seed",
            "--seeds",
            "--days",
            "--borrowers",
            "--playbook",
            "--faults",
            "--jobs",
            "--report",
            "--log",
            "--list");
    private static final Set<String> WITHOUT = Set.of("--replay", "--keep-going", "--child");

    /** A word on the command line that cannot be. */
    static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Wrong(String message) {
            super(message);
        }
    }

    static Options read(String[] arguments) {
        Map<String, String> given = given(arguments);
        long first = number(given, "--seed", 1);
        int seeds = (int) number(given, "--seeds", 1);
        String list = given.get("--list");
        List<Long> all = list == null
                ? LongStream.range(first, first + seeds).boxed().toList()
                : Arrays.stream(list.split(",")).map(Long::valueOf).toList();
        String playbook = given.getOrDefault("--playbook", "all");
        if (!playbook.equals("all") && !Order.PLAYBOOKS.contains(playbook)) {
            throw new Wrong(
                    "没有这个方案 / no such playbook: " + playbook + " (" + String.join(", ", Order.PLAYBOOKS) + ", all)");
        }
        return new Options(
                all,
                (int) number(given, "--days", 30),
                (int) number(given, "--borrowers", 200),
                playbook,
                faults(given.getOrDefault("--faults", "all")),
                (int) number(given, "--jobs", 1),
                given.containsKey("--replay"),
                given.containsKey("--keep-going"),
                given.containsKey("--child"),
                Path.of(given.getOrDefault("--report", "simulation-report.html")),
                given.get("--log"));
    }

    private static Map<String, String> given(String[] arguments) {
        Map<String, String> given = new HashMap<>();
        List<String> words = new ArrayList<>();
        for (String argument : arguments) {
            int equal = argument.indexOf('=');
            if (argument.startsWith("--") && equal > 0) {
                words.add(argument.substring(0, equal));
                words.add(argument.substring(equal + 1));
            } else {
                words.add(argument);
            }
        }
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (WITHOUT.contains(word)) {
                given.put(word, "");
            } else if (WITH_VALUE.contains(word) && i + 1 < words.size()) {
                given.put(word, words.get(++i));
            } else {
                throw new Wrong("没有这个选项，或缺少值 / no such option, or no value: " + word);
            }
        }
        return given;
    }

    private static long number(Map<String, String> given, String name, long otherwise) {
        String value = given.get(name);
        if (value == null) {
            return otherwise;
        }
        if (!value.matches("[0-9]{1,9}") || (Long.parseLong(value) == 0 && !name.equals("--seed"))) {
            throw new Wrong("须为正整数 / must be a whole number above zero: " + name + " " + value);
        }
        return Long.parseLong(value);
    }

    private static Set<FaultKind> faults(String list) {
        try {
            return Faults.parse(list);
        } catch (IllegalArgumentException e) {
            throw new Wrong("没有这种故障 / no such fault: " + e.getMessage() + " (all, none, "
                    + String.join(
                            ", ",
                            Arrays.stream(FaultKind.values()).map(Enum::name).toList()) + ")");
        }
    }

    Order order(long seed) {
        String turn = playbook.equals("all") ? Order.PLAYBOOKS.get((int) (seed % Order.PLAYBOOKS.size())) : playbook;
        return new Order(seed, days, borrowers, turn, faults, log);
    }

    /** The words with which another process does a part of it. */
    List<String> child(List<Long> part) {
        List<String> words = new ArrayList<>(List.of(
                "--child",
                "--list",
                String.join(",", part.stream().map(String::valueOf).toList()),
                "--days",
                Integer.toString(days),
                "--borrowers",
                Integer.toString(borrowers),
                "--playbook",
                playbook,
                "--faults",
                faults.isEmpty()
                        ? "none"
                        : String.join(",", faults.stream().map(Enum::name).toList())));
        if (keepGoing) {
            words.add("--keep-going");
        }
        return words;
    }
}
