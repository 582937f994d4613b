package stet.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** What the run took place on. */
public record Machine(String system, int cores, long memoryMebibytes, String jdk, double loadBefore) {
    /** @see java.lang.management.OperatingSystemMXBean#getSystemLoadAverage() */
    public static Machine here() {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new Machine(
                "%s %s %s".formatted(system.getName(), system.getVersion(), system.getArch()),
                system.getAvailableProcessors(),
                system.getTotalMemorySize() >> 20,
                Runtime.version().toString(),
                system.getSystemLoadAverage());
    }
}
