package org.lifang.server.outreach.letter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.lifang.server.paper.Block;
import org.lifang.server.paper.Manuscript;
import org.lifang.server.paper.Press;
import org.springframework.stereotype.Component;

/** Prints a letter on A4 with the address where a window envelope shows it, and nothing but the address there. */
@Component
final class LetterPaper {

    /** The same in every language. */
    private static final String PAGE_OF = "%d / %d";

    /** What a letter is printed from. */
    record Letter(String name, String address, String title, String body) {}

    /** Characters no font has a sign for: a letter with a hole in somebody's name is not printed. */
    List<String> missing(Letter letter) {
        return Press.missing(letter.name() + letter.address() + letter.title() + letter.body());
    }

    byte[] print(Letter letter, String language, Instant at) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Window(letter.address(), letter.name()));
        blocks.add(new Block.Title(letter.title()));
        letter.body().lines().filter(line -> !line.isBlank()).forEach(line -> blocks.add(new Block.Words(line)));
        Manuscript manuscript = new Manuscript(letter.title(), letter.title(), language, at, "", PAGE_OF, null, blocks);
        return Press.print(manuscript, null).file();
    }
}
