package org.lifang.server.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lifang.server.outreach.TextDiff.Kind;
import org.lifang.server.outreach.TextDiff.Piece;

/** A reader sees which words went and which came. */
class TextDiffTest {

    @Test
    void aChangedWordIsShownBetweenWhatStayed() {
        assertThat(TextDiff.between("请在{{due:date}}前还款。", "请在{{as-of:date}}前联系我们。"))
                .containsExactly(
                        new Piece(Kind.SAME, "请在"),
                        new Piece(Kind.GONE, "{{due:date}}"),
                        new Piece(Kind.NEW, "{{as-of:date}}"),
                        new Piece(Kind.SAME, "前"),
                        new Piece(Kind.GONE, "还款"),
                        new Piece(Kind.NEW, "联系我们"),
                        new Piece(Kind.SAME, "。"));
    }

    @Test
    void latinWordsAreNotTornApart() {
        assertThat(TextDiff.between("call us today", "call me today"))
                .containsExactly(
                        new Piece(Kind.SAME, "call "),
                        new Piece(Kind.GONE, "us"),
                        new Piece(Kind.NEW, "me"),
                        new Piece(Kind.SAME, " today"));
    }

    @Test
    void bothTextsCanBeReadFromThePiecesHoweverLongOrEmptyTheyAre() {
        String long1 = "山重水复疑无路".repeat(2_000);
        String long2 = "柳暗花明又一村".repeat(2_000);
        for (List<String> each : List.of(
                List.of("", ""), List.of("", "新"), List.of("旧", ""), List.of("同", "同"), List.of(long1, long2))) {
            List<Piece> pieces = TextDiff.between(each.get(0), each.get(1));
            assertThat(read(pieces, Kind.NEW)).isEqualTo(each.get(0));
            assertThat(read(pieces, Kind.GONE)).isEqualTo(each.get(1));
        }
    }

    private static String read(List<Piece> pieces, Kind without) {
        return pieces.stream()
                .filter(piece -> piece.kind() != without)
                .map(Piece::text)
                .collect(Collectors.joining());
    }
}
