package org.lifang.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** CPU time used so far; only differences mean something. */
@FunctionalInterface
public interface CpuClock {

    long nanos();

    /**
     * This process to the nanosecond, and every process under it to the kernel's tick of 10 ms: the embedded
     * database's processes are among them, and those that have ended are counted by the one that waited for them.
     */
    static CpuClock ofProcessTree() {
        OperatingSystemMXBean self = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long pid = ProcessHandle.current().pid();
        return () -> self.getProcessCpuTime() + ProcessTree.cpuNanosBelow(pid);
    }

    /** This process alone. */
    static CpuClock ofThisProcess() {
        OperatingSystemMXBean self = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return self::getProcessCpuTime;
    }

    /** The thread that asks alone. */
    static CpuClock ofThisThread() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return threads::getCurrentThreadCpuTime;
    }
}
