package org.lifang.server.commands;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.lifang.server.audit.Audit;
import org.lifang.server.audit.LineFilter;
import org.lifang.server.audit.Proof;
import org.lifang.server.platform.Job;
import org.springframework.stereotype.Component;

/** Does one command per line of its input and says so on its output; lives in a process of its own, to be killed. */
@Component
class HammerJob implements Job {

    static final String READY = "ready";
    static final String ACCEPTED = "accepted ";
    static final String CHECK = "check";
    private static final int THREADS = 8;
    private static final Table<?> BLOW = DSL.table(DSL.name("public", "blow"));
    private static final Field<UUID> KEY = DSL.field(DSL.name("key"), SQLDataType.UUID);

    private final Commands commands;
    private final DSLContext db;
    private final Audit audit;

    HammerJob(Commands commands, DSLContext db, Audit audit) {
        this.commands = commands;
        this.db = db;
        this.audit = audit;
    }

    record Struck(UUID key) {}

    @Override
    public String name() {
        return "hammer";
    }

    @Override
    public int run(List<String> args) throws Exception {
        db.createTableIfNotExists(BLOW).column(KEY).execute();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        out.println(READY);
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (String line = in.readLine(); line != null && !line.equals(CHECK); line = in.readLine()) {
                UUID key = UUID.fromString(line);
                threads.execute(() -> strike(key, out));
            }
        }
        check(out);
        return 0;
    }

    /** A broken connection is no answer; the client asks again with the same key. */
    private void strike(UUID key, PrintStream out) {
        try {
            Result<Struck> result = commands.run(
                    Command.of(key, "strike", "anvil", key.toString(), new UUID(0, 7)), Struck.class, e -> {
                        db.insertInto(BLOW).set(KEY, key).execute();
                        e.audit("anvil.struck", "anvil", null, Map.of("key", key.toString()), Map.of());
                        return new Struck(key);
                    });
            if (result instanceof Result.Accepted<Struck>) {
                out.println(ACCEPTED + key);
            }
        } catch (RuntimeException e) {
            out.println("failed " + e.getClass().getSimpleName());
        }
    }

    private void check(PrintStream out) {
        db.select(KEY).from(BLOW).fetch(KEY).forEach(key -> out.println("blow " + key));
        Proof proof = audit.verify();
        LineFilter strikes = new LineFilter(null, "anvil.struck", null, null, null);
        int lines = audit.find(strikes, null, Integer.MAX_VALUE).size();
        out.println("proof " + proof.ok() + " " + lines);
    }
}
