package org.lifang.server.paper;

import java.util.List;

/** One thing on a page; all of them hold plain words, which stand there as they are. */
public sealed interface Block {

    /** Every word of it, in the order of reading. */
    List<String> words();

    /** What the paper is, in the middle of the line. */
    record Title(String text) implements Block {
        @Override
        public List<String> words() {
            return List.of(text);
        }
    }

    /** What the following is about. */
    record Heading(String text) implements Block {
        @Override
        public List<String> words() {
            return List.of(text);
        }
    }

    /** A paragraph. */
    record Words(String text) implements Block {
        @Override
        public List<String> words() {
            return List.of(text);
        }
    }

    /** A line at the right edge, such as a date under a text. */
    record Aside(String text) implements Block {
        @Override
        public List<String> words() {
            return List.of(text);
        }
    }

    /** Name and address where a window envelope shows them, and nothing else there. */
    record Window(String address, String name) implements Block {
        @Override
        public List<String> words() {
            return List.of(address, name);
        }
    }

    /** A name and what stands for it. */
    record Pair(String name, String value) {}

    /** Names and values in two columns. */
    record Pairs(List<Pair> pairs) implements Block {
        public Pairs {
            pairs = List.copyOf(pairs);
        }

        @Override
        public List<String> words() {
            return pairs.stream()
                    .flatMap(pair -> List.of(pair.name(), pair.value()).stream())
                    .toList();
        }
    }

    /**
     * A column of a table.
     *
     * @param share of the width, as a part of the sum of all shares
     * @param figures set to the right, so that figures stand under each other
     */
    record Column(String head, int share, boolean figures) {}

    /** A table; its head stands again on every page it goes on to. */
    record Grid(List<Column> columns, List<List<String>> rows, boolean lastIsSum) implements Block {
        public Grid {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }

        @Override
        public List<String> words() {
            return java.util.stream.Stream.concat(
                            columns.stream().map(Column::head), rows.stream().flatMap(List::stream))
                    .toList();
        }
    }

    /** A square code that telephones read, with words beside it. */
    record Code(String content, List<String> lines) implements Block {
        public Code {
            lines = List.copyOf(lines);
        }

        @Override
        public List<String> words() {
            return lines;
        }
    }

    /** Empty places side by side for a seal, a name, a day. */
    record Places(List<String> labels) implements Block {
        public Places {
            labels = List.copyOf(labels);
        }

        @Override
        public List<String> words() {
            return labels;
        }
    }

    /** What follows begins on a page of its own. */
    record NewPage() implements Block {
        @Override
        public List<String> words() {
            return List.of();
        }
    }
}
