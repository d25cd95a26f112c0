package org.lifang.kernel.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lifang.kernel.Golden;
import org.lifang.kernel.contact.facts.Clearance;
import org.lifang.kernel.contact.facts.ContactEntry;
import org.lifang.kernel.contact.facts.Fact;
import org.lifang.kernel.contact.facts.HoursEntry;
import org.lifang.kernel.contact.facts.Wording;
import org.lifang.kernel.contact.proposal.Channel;
import org.lifang.kernel.contact.proposal.Jurisdiction;
import org.lifang.kernel.contact.proposal.Payment;
import org.lifang.kernel.contact.proposal.PlaceKind;
import org.lifang.kernel.contact.proposal.PointKind;
import org.lifang.kernel.contact.proposal.Purpose;
import org.lifang.kernel.contact.proposal.Source;
import org.lifang.kernel.contact.proposal.Stage;
import org.lifang.kernel.contact.proposal.Style;
import org.lifang.kernel.contact.proposal.Target;
import org.lifang.kernel.contact.proposal.TemplateKind;

/** Stored questions name these words by their place in the order: new words go last, old ones stay. */
class FrozenOrderTest {

    private static final Golden FROZEN = Golden.read("contact-words");

    static List<Class<? extends Enum<?>>> words() {
        return List.of(
                Channel.class,
                Style.class,
                Purpose.class,
                Stage.class,
                Target.class,
                PointKind.class,
                Source.class,
                TemplateKind.class,
                PlaceKind.class,
                Payment.class,
                Jurisdiction.class,
                ContactEntry.Outcome.class,
                HoursEntry.Kind.class,
                Clearance.class,
                Wording.class,
                Fact.class);
    }

    private static List<String> now(Class<? extends Enum<?>> words) {
        List<String> names = new ArrayList<>();
        for (Enum<?> word : words.getEnumConstants()) {
            names.add(word.name());
        }
        return names;
    }

    @ParameterizedTest
    @MethodSource("words")
    void newWordsGoLast(Class<? extends Enum<?>> words) {
        List<String> frozen = FROZEN.rows().stream()
                .filter(row -> FROZEN.text(row, "kind").equals(words.getSimpleName()))
                .map(row -> FROZEN.text(row, "word"))
                .toList();
        assertThat(frozen).isNotEmpty();
        assertThat(now(words)).startsWith(frozen.toArray(String[]::new));
        assertThat(frozen).as("write new words into contact-words.csv").hasSameSizeAs(now(words));
    }

    @Test
    void theLogHasRoomForEveryWord() {
        assertThat(Channel.values()).hasSizeLessThanOrEqualTo(16);
        assertThat(Target.values()).hasSizeLessThanOrEqualTo(8);
        assertThat(Purpose.values()).hasSizeLessThanOrEqualTo(32);
        assertThat(PointKind.values()).hasSizeLessThanOrEqualTo(16);
    }
}
