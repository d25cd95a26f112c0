package org.lifang.server.paper;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be printed. Equal manuscripts make equal files, byte for byte.
 *
 * @param title as readers' programs show it
 * @param author who issues it
 * @param language tag, such as {@code zh-CN}
 * @param madeAt the file's own date
 * @param foot at the left of every page's last line
 * @param pageOf the words around page numbers, such as {@code 第 %d 页，共 %d 页}
 * @param across in large grey letters over every page, such as that it is a preview; null when it is none
 */
public record Manuscript(
        String title,
        String author,
        String language,
        Instant madeAt,
        String foot,
        String pageOf,
        @Nullable String across,
        List<Block> blocks) {

    public Manuscript {
        blocks = List.copyOf(blocks);
    }

    /** Every word, in the order of reading, without what only repeats on each page. */
    public List<String> words() {
        List<String> words = new ArrayList<>();
        blocks.forEach(block -> words.addAll(block.words()));
        return words;
    }

    String everything() {
        return String.join("", words()) + foot + pageOf + title + author + "0123456789"
                + (across == null ? "" : across);
    }
}
