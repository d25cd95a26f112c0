package org.lifang.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lifang.server.platform.Job;
import org.lifang.server.platform.Rehearsal;
import org.lifang.server.platform.StartRefusals;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.modulith.Modulithic;

/** Lifang (礼访): lawful, kind, recorded collection of overdue consumer loans. */
@SpringBootApplication
@Modulithic
public class LifangServer {

    private static final String SERVE = "serve";
    private static final int WRONG_USE = 2;

    /** Options every job understands, and the property each one sets. */
    private static final Map<String, String> OWN_OPTIONS = Map.of(
            "--data", "--lifang.data=", "--port", "--server.port=", "--rehearse-at", "--" + Rehearsal.PROPERTY + "=");

    public static void main(String[] args) throws Exception {
        CommandLine line = CommandLine.parse(args);
        if (line.job().equals(SERVE)) {
            start(line);
        } else {
            System.exit(run(line));
        }
    }

    private static int run(CommandLine line) throws Exception {
        try (ConfigurableApplicationContext context = start(line)) {
            TreeMap<String, Job> jobs = new TreeMap<>();
            context.getBeansOfType(Job.class).values().forEach(job -> jobs.put(job.name(), job));
            Job job = jobs.get(line.job());
            if (job == null) {
                System.err.println("unknown job: " + line.job() + "; known: " + SERVE + " " + jobs.keySet());
                return WRONG_USE;
            }
            return job.run(line.rest());
        }
    }

    private static ConfigurableApplicationContext start(CommandLine line) {
        boolean serving = line.job().equals(SERVE);
        try {
            return new SpringApplicationBuilder(LifangServer.class)
                    .web(serving ? WebApplicationType.SERVLET : WebApplicationType.NONE)
                    .properties("lifang.job=" + line.job())
                    .run(line.properties().toArray(String[]::new));
        } catch (RuntimeException e) {
            String refusal = StartRefusals.line(e);
            if (refusal == null) {
                throw e;
            }
            System.err.println(refusal);
            System.exit(WRONG_USE);
            throw e;
        }
    }

    /** What the command line said: the job, the server's own properties, and what belongs to the job. */
    record CommandLine(String job, List<String> properties, List<String> rest) {

        static CommandLine parse(String... args) {
            String job = args.length > 0 && !args[0].startsWith("-") ? args[0] : SERVE;
            List<String> properties = new ArrayList<>();
            List<String> rest = new ArrayList<>();
            for (int i = args.length > 0 && args[0].equals(job) ? 1 : 0; i < args.length; i++) {
                String property = OWN_OPTIONS.get(args[i]);
                if (property != null && i + 1 < args.length) {
                    properties.add(property + args[++i]);
                } else if (args[i].matches("--[a-z]+\\.[a-z.-]+=.*")) {
                    properties.add(args[i]);
                } else {
                    rest.add(args[i]);
                }
            }
            return new CommandLine(job, List.copyOf(properties), List.copyOf(rest));
        }
    }
}
