package org.lifang.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.lifang.kernel.contact.Answer;
import org.lifang.kernel.contact.Gate;
import org.lifang.kernel.contact.Judge;
import org.lifang.kernel.contact.Verdict;
import org.lifang.kernel.contact.facts.ContactEntry;
import org.lifang.kernel.contact.facts.Facts;
import org.lifang.kernel.contact.pack.Composition;
import org.lifang.kernel.contact.pack.Pack;
import org.lifang.kernel.contact.pack.PackReader;
import org.lifang.kernel.contact.proposal.Proposal;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Verdicts on many borrowers with thirty days of contacts each; public because JMH extends it. */
@State(Scope.Thread)
public class GateLoops {

    static final int BORROWERS = 256;
    private static final int CONTACTS = 60;

    private Proposal[] permitted = {};
    private Proposal[] mixed = {};
    private Facts[] facts = {};
    private Judge judge = gate().judge();

    /** The same borrowers in every fork. */
    @Setup
    public void fill() {
        SplittableRandom random = new SplittableRandom(20_261_121L);
        judge = gate().judge();
        facts = new Facts[BORROWERS];
        permitted = new Proposal[BORROWERS];
        mixed = new Proposal[BORROWERS];
        for (int i = 0; i < BORROWERS; i++) {
            List<ContactEntry> log = new ArrayList<>();
            for (int n = 0; n < CONTACTS; n++) {
                log.add(GateFacts.contact(random, n / 2));
            }
            facts[i] = GateFacts.inOrder().log(log).build();
            permitted[i] = GateFacts.permitted(i);
            mixed[i] = GateFacts.any(random, i);
        }
    }

    /** A full verdict on each borrower, all of them permits, written out each time. */
    @Benchmark
    public int permits() {
        int permits = 0;
        for (int i = 0; i < BORROWERS; i++) {
            judge.ask(permitted[i], facts[i]);
            permits += judge.verdict() instanceof Verdict.Permit ? 1 : 0;
        }
        return permits;
    }

    /** An answer for each borrower: permits, holds and refusals as they come. */
    @Benchmark
    public int answers() {
        int permits = 0;
        for (int i = 0; i < BORROWERS; i++) {
            permits += judge.ask(mixed[i], facts[i]) == Answer.PERMIT ? 1 : 0;
        }
        return permits;
    }

    int allPermitted() {
        fill();
        return permits();
    }

    int someMixed() {
        return answers();
    }

    static Gate gate() {
        try (InputStream in = Pack.class.getResourceAsStream("cn-consumer-finance.pack")) {
            if (in == null) {
                throw new IllegalStateException("the pack is not there");
            }
            PackReader.Outcome read = PackReader.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            if (read instanceof PackReader.Read pack
                    && Composition.of(List.of(pack.pack())) instanceof Composition.Composed composed) {
                return new Gate(composed);
            }
            throw new IllegalStateException("the pack does not read: " + read);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read the pack", e);
        }
    }
}
