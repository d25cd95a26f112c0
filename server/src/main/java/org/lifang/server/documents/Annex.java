package org.lifang.server.documents;

import java.util.List;
import java.util.Map;
import org.lifang.kernel.wording.Value;
import org.lifang.server.paper.Block;

/**
 * What a record besides the loans puts on a paper, in the paper's language.
 *
 * @param pairs stand under the parties
 * @param blocks stand where other papers have their tables
 * @param values the words may name
 */
record Annex(List<Block.Pair> pairs, List<Block> blocks, Map<String, Value> values) {

    static final Annex EMPTY = new Annex(List.of(), List.of(), Map.of());

    Annex {
        pairs = List.copyOf(pairs);
        blocks = List.copyOf(blocks);
        values = Map.copyOf(values);
    }

    @Override
    public String toString() {
        return "Annex";
    }
}
