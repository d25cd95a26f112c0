package org.lifang.simulation.people;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.lifang.simulation.world.Dice;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How invented people behave, read from {@code behaviour.json}: moves between months as counted in public data, and
 * assumptions of ours, each with a word on where it comes from. None of it says what collecting achieves.
 */
public final class Behaviour {

    private static final String FILE = "/org/lifang/simulation/behaviour.json";

    private final JsonNode data;
    private final List<int[]> moves = new ArrayList<>();

    private Behaviour(JsonNode data) {
        this.data = data;
        data.at("/moves/counts").forEach(row -> {
            int[] counts = new int[row.size()];
            for (int i = 0; i < counts.length; i++) {
                counts[i] = row.get(i).asInt();
            }
            moves.add(counts);
        });
    }

    public static Behaviour shipped() {
        try (InputStream in = Behaviour.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("missing " + FILE);
            }
            return new Behaviour(JsonMapper.builder().build().readTree(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything, for the report. */
    public JsonNode data() {
        return data;
    }

    /** Whether somebody does what the word says, this time. */
    public boolean does(String word, Dice dice) {
        return dice.perMille(perMille(word));
    }

    public int perMille(String word) {
        JsonNode found = data.at("/perMille/" + word + "/value");
        if (found.isMissingNode()) {
            throw new IllegalArgumentException("no such behaviour: " + word);
        }
        return found.asInt();
    }

    /** How many instalments somebody so many behind pays in a month. */
    public int instalmentsPaid(int behind, Dice dice) {
        int from = Math.min(behind, moves.size() - 1);
        int[] counts = moves.get(from);
        int all = 0;
        for (int count : counts) {
            all += count;
        }
        int at = dice.below(all);
        int to = 0;
        while (at >= counts[to]) {
            at -= counts[to];
            to++;
        }
        return Math.max(0, behind + 1 - to);
    }
}
