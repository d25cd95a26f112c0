package org.lifang.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class CpuClockTest {

    private static final String BUSY = "i=0; while [ $i -lt 200000 ]; do i=$((i+1)); done";

    @Test
    @EnabledOnOs(OS.LINUX)
    void the_work_of_a_child_that_has_ended_is_counted() throws Exception {
        CpuClock clock = CpuClock.ofProcessTree();
        long own = ownNanos();
        long before = clock.nanos();
        Process child = new ProcessBuilder("sh", "-c", BUSY).start();
        assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
        long all = clock.nanos() - before;
        assertThat(all - (ownNanos() - own)).isGreaterThanOrEqualTo(50_000_000L);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void the_work_of_a_living_grandchild_is_counted() throws Exception {
        long pid = ProcessHandle.current().pid();
        long before = ProcessTree.cpuNanosBelow(pid);
        Process child = new ProcessBuilder("sh", "-c", "(" + BUSY + "; echo done; cat) | cat").start();
        assertThat(child.inputReader().readLine()).isEqualTo("done");
        long used = ProcessTree.cpuNanosBelow(pid) - before;
        child.outputWriter().close();
        assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(used).isGreaterThanOrEqualTo(50_000_000L);
    }

    @Test
    void a_command_name_with_brackets_does_not_shift_the_fields() {
        ProcessTree.Stat stat = ProcessTree.Stat.parse("7 (odd) name) S 3 1 1 0 -1 0 0 0 0 0 11 12 13 14 20 0 1 0 5");
        assertThat(stat).isEqualTo(new ProcessTree.Stat(3, 23, 27));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void this_process_holds_memory() {
        assertThat(ProcessTree.residentBytes(ProcessHandle.current().pid())).isGreaterThan(10_000_000L);
    }

    private static long ownNanos() {
        return ((com.sun.management.OperatingSystemMXBean)
                        java.lang.management.ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
