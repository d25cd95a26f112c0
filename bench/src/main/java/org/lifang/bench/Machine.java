package org.lifang.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the figures were measured on; a figure without its machine is a rumour. */
public record Machine(String cpu, int cores, long memoryMiB, String system, String java) {

    static Machine here() {
        return new Machine(
                firstMatch("/proc/cpuinfo", "model name\\s*:\\s*(.+)"),
                Runtime.getRuntime().availableProcessors(),
                installedMiB(),
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"),
                System.getProperty("java.vm.vendor") + " " + Runtime.version());
    }

    /** One-minute load average: how busy the machine was with other things; negative when the system cannot say. */
    static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static long installedMiB() {
        String kibibytes = firstMatch("/proc/meminfo", "MemTotal:\\s+(\\d+) kB");
        return kibibytes.equals("unknown") ? 0 : Long.parseLong(kibibytes) / 1024;
    }

    private static String firstMatch(String file, String pattern) {
        try {
            Matcher matcher = Pattern.compile(pattern).matcher(Files.readString(Path.of(file)));
            return matcher.find() ? matcher.group(1).strip() : "unknown";
        } catch (IOException e) {
            return "unknown";
        }
    }
}
